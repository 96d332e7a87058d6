import type { Moment } from '../model/moment.ts'

const youtube = /^(?:(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com|youtu\.be)$/
const vimeo = /^(?:www\.|player\.)?vimeo\.com$/

/** The address of a video at a moment, in the way in which its site takes one. */
export function momentUrl(video: string, moment: Moment): string {
  if (!URL.canParse(video)) return video
  const url = new URL(video)
  if (youtube.test(url.hostname)) return youtubeUrl(url, moment)
  if (vimeo.test(url.hostname)) return withFragment(url, `t=${moment.seconds}s`)
  const { seconds, endSeconds } = moment
  return withFragment(url, endSeconds === undefined ? `t=${seconds}` : `t=${seconds},${endSeconds}`)
}

function youtubeUrl(url: URL, moment: Moment): string {
  url.searchParams.delete('start')
  url.searchParams.set('t', String(moment.seconds))
  // The embedded player alone does not know `t`.
  if (url.pathname.startsWith('/embed/')) url.searchParams.set('start', String(moment.seconds))
  return withoutTime(url).href
}

function withFragment(url: URL, time: string): string {
  const fragment = withoutTime(url).hash.slice(1)
  // A fragment such as `#/talks/3` is a page's own route: a time in it would lead nowhere.
  if (fragment !== '' && !fragment.includes('=')) return url.href
  url.hash = fragment === '' ? time : `${fragment}&${time}`
  return url.href
}

function withoutTime(url: URL): URL {
  const parts = url.hash.slice(1).split('&')
  url.hash = parts.filter((part) => !part.startsWith('t=')).join('&')
  return url
}

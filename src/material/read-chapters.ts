// A list of chapters, as video sites have it in a description: `0:00 Title`, three lines of that or more.
import { inlineText } from '../text/inline-text.ts'
import { parseInline } from '../text/parse-inline.ts'
import { parseMoment, showMoment } from '../text/parse-moment.ts'

/** A part of a recording with a name. */
export interface Chapter {
  readonly at: string
  readonly seconds: number
  readonly title: string
}

/** An address, and what the description calls it. */
export interface NamedLink {
  readonly label: string
  readonly url: string
}

/** A description of a video: chapters, links, and what else it says. */
export interface Description {
  readonly chapters: readonly Chapter[]
  readonly links: readonly NamedLink[]
  readonly lines: readonly string[]
}

const line = /^\s*(?:[-*•–]\s*)?[[(]?((?:\d{1,2}:)?\d{1,3}:\d{2})[\])]?\s*(?:[-–—:|]\s*)?(\S.*)$/
const lineBehind =
  /^\s*(?:[-*•–]\s*)?(\S.{0,200}?)\s*[-–—:|(]?\s*((?:\d{1,2}:)?\d{1,3}:\d{2})\)?\s*$/
const fewest = 3
/** Speech has five signs a second and more, in any script; titles have far less. */
const fastest = 2

/** Reads a description; undefined where it has no list of chapters, but speech or nothing of the kind. */
export function readChapters(text: string): Description | undefined {
  const rows = text.split(/\r\n?|\n/).map((row) => ({ row, chapter: toChapter(row) }))
  const found = rows.flatMap(({ chapter }) => chapter ?? [])
  const isRising = found.every(
    ({ seconds }, index) => index === 0 || seconds > found[index - 1]!.seconds,
  )
  if (found.length < fewest || !isRising) return undefined
  const signs = found.reduce((sum, { title }) => sum + title.length, 0)
  const length = found.at(-1)!.seconds - found[0]!.seconds
  if (signs / Math.max(1, length) > fastest) return undefined
  const others = rows.flatMap(({ row, chapter }) =>
    chapter === undefined && row.trim() !== '' ? [row.trim()] : [],
  )
  const read = others.map((row) => ({ row, links: linksOf(row) }))
  return {
    chapters: found,
    links: read.flatMap(({ links }) => links),
    lines: read.filter(({ links }) => links.length === 0).map(({ row }) => row),
  }
}

function toChapter(row: string): Chapter | undefined {
  const before = line.exec(row)
  const behind = before === null ? lineBehind.exec(row) : null
  const time = before?.[1] ?? behind?.[2]
  const title = (before?.[2] ?? behind?.[1] ?? '').trim()
  const moment = time === undefined ? undefined : parseMoment(time)
  if (moment === undefined || 'error' in moment || title === '' || title.length > 200)
    return undefined
  return { at: showMoment(moment.seconds), seconds: moment.seconds, title }
}

/** `Slides: https://…` is a link with a name. */
function linksOf(row: string): NamedLink[] {
  const { inline } = parseInline(row, { math: false })
  const urls = inline.flatMap((node) => (node.type === 'link' ? [node.url] : []))
  const [url] = urls
  if (url === undefined || urls.length > 1) return urls.map((each) => ({ label: row, url: each }))
  const label = inline
    .map((node) =>
      node.type === 'link' && /^https?:/i.test(inlineText(node.children)) ? '' : inlineText([node]),
    )
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s\-–—•*:|→]+/, '')
    .replace(/[\s\-–—:|→]+$/, '')
  return [{ label: label === '' ? url : label, url }]
}

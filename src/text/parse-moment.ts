import type { Moment } from '../model/moment.ts'

/** What is wrong with a time: its form, seconds or minutes past 59, or a range that runs backwards. */
export type MomentFault = 'form' | 'seconds' | 'minutes' | 'backwards'

const time = /^(?:(\d{1,3}):)?(\d{1,4}):(\d{2})$/
const range = /^([\d:]+) ?[-–] ?([\d:]+)$/

/** Reads `m:ss`, `mm:ss`, `h:mm:ss`, or two of them as a range; minutes may pass 59 where there is no hour. */
export function parseMoment(text: string): Moment | { readonly error: MomentFault } {
  const [, from, to] = range.exec(text) ?? [undefined, text, undefined]
  const start = parseTime(from ?? '')
  if (typeof start !== 'number') return start
  if (to === undefined) return { text, seconds: start }
  const end = parseTime(to)
  if (typeof end !== 'number') return end
  if (end < start) return { error: 'backwards' }
  return { text: `${from}–${to}`, seconds: start, endSeconds: end }
}

function parseTime(text: string): number | { readonly error: MomentFault } {
  const [whole, hours, minutes = '', seconds = ''] = time.exec(text) ?? []
  if (whole === undefined) return { error: 'form' }
  if (hours !== undefined && minutes.length !== 2) return { error: 'form' }
  if (Number(seconds) > 59) return { error: 'seconds' }
  if (hours !== undefined && Number(minutes) > 59) return { error: 'minutes' }
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** Shows a moment as `mm:ss` or `h:mm:ss`, rounded down. */
export function showMoment(seconds: number): string {
  const whole = Math.floor(seconds)
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, rest] = [Math.floor(whole / 3600), whole % 3600]
  const short = `${two(Math.floor(rest / 60))}:${two(rest % 60)}`
  return hours === 0 ? short : `${hours}:${short}`
}

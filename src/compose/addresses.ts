import { formatDate } from './format-date.ts'

const longestAddress = 40

/** An address as people read it: without scheme and `www.`, cut in the middle of nothing but its end. */
export function shortAddress(url: string): string {
  const plain = url.replace(/^(https?:\/\/(www\.)?|mailto:)/, '').replace(/\/$/, '')
  return plain.length <= longestAddress ? plain : `${plain.slice(0, longestAddress - 1)}…`
}

/** The date of a source: where it is a date of the calendar, as people write it. */
export function sourceDate(date: string, language: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) ? formatDate(date, language) : date
}

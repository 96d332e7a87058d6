import type { FontFace } from '../model/theme.ts'

/** A line of `templates/fonts/index.json`. */
export interface FontIndexEntry {
  readonly family: string
  /** A weight, or a range of them that one file serves. */
  readonly weight: string
  readonly style: 'normal' | 'italic'
  readonly file: string
  /** Code points in hexadecimal: `20-7e a0`. */
  readonly ranges: string
}

export function parseFontIndex(entries: readonly FontIndexEntry[]): FontFace[] {
  return entries.map(({ ranges, ...entry }) => ({
    ...entry,
    ranges: ranges.split(' ').map((range) => {
      const [start, end = start] = range.split('-')
      return [Number.parseInt(start!, 16), Number.parseInt(end!, 16)] as const
    }),
  }))
}

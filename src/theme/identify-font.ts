import type { FontFormat } from '../model/theme.ts'
import { codePointsOf, type CodeRange } from './character-map.ts'
import { fontFormat, fontTables, type FontTables } from './font-tables.ts'

/** What a font file is by its bytes. */
export interface KnownFont {
  readonly format: FontFormat
  readonly ranges: readonly CodeRange[]
  /** Whether it has axes: one file for many weights. */
  readonly isVariable: boolean
}

/** Without one of these a browser takes no font. */
const needed = ['cmap', 'head', 'hhea', 'hmtx', 'maxp']
/** No font has holes everywhere; a list this long would only make the stylesheet endless. */
const mostRanges = 30_000

/** Looks at the bytes of a file, whatever its name: a font with its character map, or why it is none. */
export function identifyFont(bytes: Uint8Array): KnownFont | { readonly fault: string } {
  const format = fontFormat(bytes)
  if (isCollection(bytes, format)) return { fault: 'it is a collection of several fonts' }
  if (format === undefined) return { fault: 'it is no WOFF2, WOFF, TrueType or OpenType font' }
  try {
    const tables = fontTables(bytes, format)
    const missing = needed.filter((name) => !tables.has(name))
    if (missing.length > 0) return { fault: `it lacks the table “${missing[0]}”` }
    return withCharacters(tables, format)
  } catch {
    // Whatever a broken file makes the readers trip over.
    return { fault: 'it is damaged' }
  }
}

function withCharacters(
  tables: FontTables,
  format: FontFormat,
): KnownFont | { readonly fault: string } {
  const ranges = codePointsOf(tables.get('cmap')!())
  if (ranges.length === 0) return { fault: 'it does not say which letters it has' }
  if (ranges.length > mostRanges) return { fault: 'it is damaged' }
  return { format, ranges, isVariable: tables.has('fvar') }
}

/** Collections say so at their start, packed ones after the name of the packing. */
function isCollection(bytes: Uint8Array, format: FontFormat | undefined): boolean {
  const start = format === undefined ? 0 : 4
  return Buffer.from(bytes.subarray(start, start + 4)).toString('latin1') === 'ttcf'
}

import { nearest } from '../diagnostics/suggest.ts'

/** No name of the format is longer, and comparing a long text with all of them takes its time. */
const longestCompared = 60

/** The known names that are near to what was written, nearest first. */
export function nearNames(written: string, known: readonly string[]): string[] {
  return written.length > longestCompared ? [] : nearest(written.trim(), known)
}

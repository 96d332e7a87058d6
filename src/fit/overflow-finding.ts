import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report, type Place } from '../diagnostics/report.ts'
import type { SlideMeasure } from './measure-deck.ts'

/** A slide that runs over, and by how much. */
export interface OverflowingSlide {
  readonly title: string
  /** The page. */
  readonly number: number
  readonly measure: Pick<SlideMeasure, 'overPx' | 'edge'>
  /** What is longest on it. */
  readonly field?: { readonly name: string; readonly characters: number } | undefined
}

/** A line of text is about 30 px high and 60 characters long at the smallest step. */
const linePx = 30
const charactersALine = 60
/** A letter is about so wide there. */
const signPx = 12

/** Says which slide runs over, by how much, and how many characters of which text to cut. */
export function overflowFinding(
  { title, number, measure, field }: OverflowingSlide,
  place: Place,
): Diagnostic {
  const { overPx, edge } = measure
  // Bodies stand in the middle, so that they run over at both ends.
  const estimate =
    edge === 'bottom'
      ? Math.ceil((2 * overPx) / linePx) * charactersALine
      : Math.ceil(overPx / signPx)
  const characters = Math.min(estimate, Math.max((field?.characters ?? Infinity) - 1, 1))
  const words = {
    page: number,
    title: shorten(title),
    pixels: overPx,
    edge: edge === 'bottom' ? 'the height of its place' : 'the width of its place',
    characters,
    field: field === undefined ? 'its longest text' : `“${field.name}”`,
  }
  return report('fit/overflow', words, { ...place, slide: number })
}

/** A title long enough to know a slide by. */
function shorten(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 59)}…`
}

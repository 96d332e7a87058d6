// What is decided of the slides that overflow at every step: how many pieces, which columns, what goes to the notes.
import type { FitDecisions } from '../model/deck.ts'
import type { MovableField, Slide } from '../model/slide.ts'
import { columnCount, fewestColumns } from '../plan/split-columns.ts'
import { itemCount } from '../plan/split-slide.ts'
import type { SlideMeasure } from './measure-deck.ts'

/** What fit decides between two rounds. */
export type Division = Pick<FitDecisions, 'pieces' | 'columns' | 'moved'>

/** The usual height of a body. */
const bodyPx = 460

/**
 * Decides anew about the slides that overflow at every step. A slide is divided as long as it can be; only what then
 * still has no room goes to its notes. Undefined where nothing is left to decide.
 */
export function divideFurther(
  slides: readonly Slide[],
  measures: readonly SlideMeasure[],
  { pieces, columns, moved }: Division,
): Division | undefined {
  const wanted = {
    pieces: new Map<string, number>(),
    columns: new Map<string, number>(),
    moved: new Map<string, readonly MovableField[]>(),
  }
  slides.forEach((slide, index) => {
    const measure = measures[index]
    if (measure === undefined || measure.overPx === 0) return
    const { whole } = slide
    const fewer = fewerColumns(slide, measure)
    if (fewer !== undefined) {
      wanted.columns.set(whole, Math.min(fewer, wanted.columns.get(whole) ?? fewer))
    } else if (canDivide(slide, measure)) {
      const now = Math.max(pieces.get(whole) ?? 1, piecesNow(slides, whole))
      // Bodies stand in the middle, so that they run over at both ends.
      const more = Math.max(now + 1, Math.ceil(now * (1 + (2 * measure.overPx) / bodyPx)))
      wanted.pieces.set(whole, Math.max(more, wanted.pieces.get(whole) ?? 0))
    } else if (measure.movable.length > (wanted.moved.get(whole) ?? []).length) {
      wanted.moved.set(whole, [...(moved.get(whole) ?? []), ...measure.movable])
    }
  })
  if (Object.values(wanted).every(({ size }) => size === 0)) return undefined
  return {
    pieces: new Map([...pieces, ...wanted.pieces]),
    columns: new Map([...columns, ...wanted.columns]),
    moved: new Map([...moved, ...wanted.moved]),
  }
}

/** Fewer items make a slide lower, and figures wider; nothing else gets narrower text. */
function canDivide(slide: Slide, { edge }: SlideMeasure): boolean {
  return itemCount(slide) > 1 && (edge === 'bottom' || slide.layout === 'stats')
}

/** Fewer columns make a table narrower, and lower where its rows are single already. */
function fewerColumns(slide: Slide, { edge, overPx }: SlideMeasure): number | undefined {
  const columns = columnCount(slide)
  if (columns <= fewestColumns || (edge === 'bottom' && itemCount(slide) > 1)) return undefined
  const share = edge === 'side' ? bodyPx / (bodyPx + overPx) : 0.5
  return Math.max(fewestColumns, Math.min(columns - 1, Math.ceil(columns * share)))
}

/** How many pieces of rows or items there are; groups of columns of the same rows count once. */
function piecesNow(slides: readonly Slide[], whole: string): number {
  const own = slides.filter((slide) => slide.whole === whole)
  return new Set(own.map((slide) => (slide.layout === 'table' ? slide.fields.rows[0]?.[0] : slide)))
    .size
}

// What `check` adds to a build: finished slides are measured once more, and judged.
import { ok, unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import type { Place } from '../diagnostics/report.ts'
import { judgeSlides } from '../inspect/judge-slides.ts'
import type { DeckSize } from '../model/recap.ts'
import { typeScales } from '../theme/type-scale.ts'
import { inspectSlides } from './inspect-slides.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'

/** Looks finished slides over, where that is asked for and there is a browser. */
export async function lookOver(
  laidOut: LaidOutDeck,
  places: readonly Place[],
  { inspects, options, browser }: Workshop,
): Promise<Outcome<null>> {
  if (!inspects || !options.fit || browser === undefined) return ok(null)
  const measured = await inspectSlides(laidOut, browser)
  if (!measured.ok) return measured
  const { deck, markdown } = laidOut
  const found = judgeSlides({
    pages: deck.pages,
    metrics: measured.value,
    places,
    language: deck.language,
    floorPx: floorOf(deck.size, deck.heightPx),
    laidOut: markdown !== undefined,
  })
  return unlessErrors(null, found)
}

/** Labels are set in the meta size, which is a px above the floor at most. */
function floorOf(size: DeckSize, heightPx: number): number {
  return heightPx >= 720 ? typeScales[size].meta - 1 : (20 * heightPx) / 720
}

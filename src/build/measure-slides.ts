import { guarded } from '../browser/guarded.ts'
import { loadDocument } from '../browser/load-document.ts'
import type { DeckBrowser } from '../browser/start-browser.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import { measureScript, type SlideMeasure } from '../fit/measure-deck.ts'
import type { Deck } from '../model/deck.ts'
import type { Step5 } from '../model/slide.ts'
import { printDocument } from '../render/document.ts'
import { onPage } from './on-page.ts'

/** What to measure, and with what. */
export interface MeasureTask {
  readonly deck: Deck
  readonly fontCss: string
  /** The type steps that each slide is tried at; none to leave a slide as it is. */
  readonly slideSteps: readonly (readonly Step5[])[]
}

/** Measures the slides of a deck in the browser. */
export async function measureSlides(
  { deck, fontCss, slideSteps }: MeasureTask,
  browser: DeckBrowser,
): Promise<Outcome<readonly SlideMeasure[]>> {
  const html = printDocument(deck, fontCss)
  const deadlineMs = 15_000 + 50 * deck.slides.length
  const viewport = { width: deck.widthPx, height: deck.heightPx }
  return onPage(browser, deck.slides.length, async (page) => {
    const prepare = { what: 'prepare the page', deadlineMs: 10_000 }
    await guarded(page, () => page.setViewport(viewport), prepare)
    await loadDocument(page, html, { deadlineMs })
    const script = measureScript(slideSteps)
    const step = { what: 'measure the slides', deadlineMs }
    return guarded(page, () => page.evaluate(script) as Promise<SlideMeasure[]>, step)
  })
}

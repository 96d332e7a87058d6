import { guarded } from '../browser/guarded.ts'
import { loadDocument } from '../browser/load-document.ts'
import type { DeckBrowser } from '../browser/start-browser.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import type { SlideMetrics } from '../inspect/metrics.ts'
import { metricsScript } from '../inspect/slide-metrics.ts'
import type { Deck } from '../model/deck.ts'
import { printDocument } from '../render/document.ts'
import { onPage } from './on-page.ts'

/** Measures how the slides of a finished deck look. */
export function inspectSlides(
  { deck, fontCss }: { readonly deck: Deck; readonly fontCss: string },
  browser: DeckBrowser,
): Promise<Outcome<readonly SlideMetrics[]>> {
  const deadlineMs = 15_000 + 100 * deck.slides.length
  const viewport = { width: deck.widthPx, height: deck.heightPx }
  return onPage(browser, deck.slides.length, async (page) => {
    const prepare = { what: 'prepare the page', deadlineMs: 10_000 }
    await guarded(page, () => page.setViewport(viewport), prepare)
    await loadDocument(page, printDocument(deck, fontCss), { deadlineMs })
    const step = { what: 'look at the slides', deadlineMs }
    return guarded(page, () => page.evaluate(metricsScript()) as Promise<SlideMetrics[]>, step)
  })
}

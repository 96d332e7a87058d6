// Decks on a page of the browser: laid out there, measured there, and printed from there as they lie.
import type { DeckPage } from '../browser/browser-session.ts'
import { guarded } from '../browser/guarded.ts'
import { loadDocument } from '../browser/load-document.ts'
import { printDeadlineMs, printPdf } from '../browser/print-pdf.ts'
import type { DeckBrowser } from '../browser/start-browser.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { measureScript, type SlideMeasure } from '../fit/measure-deck.ts'
import type { Deck } from '../model/deck.ts'
import type { Step5 } from '../model/slide.ts'
import { printDocument } from '../render/document.ts'
import { onPage } from './on-page.ts'

/** A page that one deck after the other is laid out on; what lies there already is not loaded anew. */
export interface DeckSheet {
  /** Measures each slide at its type steps, from the first to one that it fits at, and leaves it there. */
  measure(deck: Deck, slideSteps: readonly (readonly Step5[])[]): Promise<readonly SlideMeasure[]>
  /** Prints a deck; one that was measured last, as the measure left it. */
  print(deck: Deck): Promise<Uint8Array>
}

/** Nobody looks at the page: what is drawn of it on a screen would be drawn in vain. */
const unseen = '@media screen{html{opacity:0}}'

/** A page for decks with these fonts. */
export function deckOnPage(page: DeckPage, fontCss: string): DeckSheet {
  let shown: Deck | undefined
  async function show(deck: Deck): Promise<void> {
    if (shown === deck) return
    const viewport = { width: deck.widthPx, height: deck.heightPx }
    const prepare = { what: 'prepare the page', deadlineMs: 10_000 }
    if (shown === undefined) await guarded(page, () => page.setViewport(viewport), prepare)
    const html = printDocument(deck, fontCss + unseen)
    await loadDocument(page, html, { deadlineMs: loadDeadlineMs(deck) })
    shown = deck
  }
  return {
    async measure(deck, slideSteps) {
      await show(deck)
      const script = measureScript(slideSteps)
      const step = { what: 'measure the slides', deadlineMs: loadDeadlineMs(deck) }
      return guarded(page, () => page.evaluate(script) as Promise<SlideMeasure[]>, step)
    },
    async print(deck) {
      await show(deck)
      const { widthPx, heightPx } = deck
      return printPdf(page, { widthPx, heightPx, deadlineMs: printDeadlineMs(deck.slides.length) })
    },
  }
}

function loadDeadlineMs({ slides }: Deck): number {
  return 15_000 + 50 * slides.length
}

/** What to measure, and whether it is printed as well. */
export interface MeasureTask<T extends { readonly shown: Deck }> {
  readonly slides: number
  readonly fontCss: string
  readonly prints: boolean
  /** Measures what there is to measure, and says which deck it left on the page. */
  measure(sheet: DeckSheet): Promise<Outcome<T>>
}

/** What was measured, and the PDF where it was printed. */
export interface Measured<T> {
  readonly measured: T
  readonly printed: { readonly printed?: Uint8Array }
}

/** Measures on a page of its own, and prints from there: the deck is loaded and laid out once for both. */
export async function measureAndPrint<T extends { readonly shown: Deck }>(
  task: MeasureTask<T>,
  browser: DeckBrowser,
): Promise<Outcome<Measured<T>>> {
  const found: { measured?: Outcome<T> } = {}
  const done = await onPage(browser, task.slides, async (page) => {
    const sheet = deckOnPage(page, task.fontCss)
    const measured = await task.measure(sheet)
    found.measured = measured
    return measured.ok && task.prints ? { printed: await sheet.print(measured.value.shown) } : {}
  })
  const { measured } = found
  if (measured === undefined || isRefusal(done)) return done as Outcome<never>
  if (!measured.ok) return measured
  // A print that failed is tried once more where the PDF is made: it must not cost the other formats.
  const printed = done.ok ? done.value : {}
  return ok({ measured: measured.value, printed }, measured.diagnostics)
}

/** A deck that asks for something outside itself fails as a whole. */
function isRefusal({ diagnostics }: Outcome<unknown>): boolean {
  return diagnostics.some(({ code }) => code === 'browser/request-refused')
}

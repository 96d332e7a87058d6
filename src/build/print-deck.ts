// PDFs: a deck as it lies on its page, or the handout of one.
import { loadDocument } from '../browser/load-document.ts'
import { printDeadlineMs, printPdf } from '../browser/print-pdf.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { finishPdf } from '../export/finish-pdf.ts'
import { documentDate } from '../export/pdf-dates.ts'
import type { Heading } from '../export/pdf-outline-gaps.ts'
import { streamCodec } from '../host/stream-codec.ts'
import type { Deck, DeckPage } from '../model/deck.ts'
import { handoutDocument } from '../render/handout.ts'
import { deckOnPage } from './deck-on-page.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { onPage } from './on-page.ts'

/** Prints a deck, a page for each slide; one that was printed right after the measure is only finished. */
export async function printDeck(
  { deck, fontCss, printed: ready }: LaidOutDeck,
  shop: Workshop,
): Promise<Outcome<Uint8Array>> {
  const printed =
    ready === undefined
      ? await onPage(shop.browser!, deck.slides.length, (page) =>
          deckOnPage(page, fontCss).print(deck),
        )
      : ok(ready)
  return printed.ok ? ok(finished(printed.value, deck, shop)) : printed
}

/** A PDF for paper, and its pages. */
export interface PrintedHandout {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Prints the slides of a deck on paper, with their notes, sources and links beside them. */
export async function printHandout(
  { deck, fontCss }: LaidOutDeck,
  shop: Workshop,
): Promise<Outcome<PrintedHandout>> {
  const count = deck.slides.length
  const html = handoutDocument(deck, fontCss, shop.options.paper)
  const printed = await onPage(shop.browser!, count, async (page) => {
    await loadDocument(page, html, { deadlineMs: 15_000 + 50 * count })
    const { widthPx, heightPx } = deck
    return printPdf(page, { widthPx, heightPx, deadlineMs: printDeadlineMs(count) })
  })
  if (!printed.ok) return printed
  const bytes = finished(printed.value, deck, shop)
  return ok({ bytes, pages: countPages(printed.value) })
}

/** A printed PDF with what the browser leaves out. */
export function finished(printed: Uint8Array, deck: Deck, { options }: Workshop): Uint8Array {
  const { title, authors, subject, keywords, language } = deck
  const date = documentDate(options.sourceDateEpoch, deck.date)
  const metadata = { title, authors, subject, keywords, language, date }
  return finishPdf(printed, { metadata, headings: headingsOf(deck), codec: streamCodec })
}

/** The headings of the pages; their levels are those of the HTML. */
function headingsOf({ pages, slides }: Deck): Heading[] {
  return pages.map((page, index) => ({
    title: outlineTitle(page),
    level: levelIn(slides[index] ?? ''),
  }))
}

function levelIn(slide: string): number | undefined {
  const level = /<h([1-6])\b/.exec(slide)?.[1]
  return level === undefined ? undefined : Number(level)
}

function outlineTitle({ title, part }: DeckPage): string {
  return title + (part === undefined ? '' : ` (${part.number}/${part.total})`)
}

/** A browser writes the objects of pages in plain text. */
function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  )
}

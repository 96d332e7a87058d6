// All decks of a run as one PDF, printed as one document: tags and bookmarks stay.
import { loadDocument } from '../browser/load-document.ts'
import { printDeadlineMs, printPdf } from '../browser/print-pdf.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { Deck } from '../model/deck.ts'
import type { WrittenFile } from '../model/report.ts'
import { mergedDocument } from '../render/merged-document.ts'
import { reportedPath } from './build-options.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { onPage } from './on-page.ts'
import { finished } from './print-deck.ts'

/** Writes the PDF of all decks, in their order. One deck that is missing keeps it from being written. */
export async function mergeDecks(
  decks: readonly (LaidOutDeck | undefined)[],
  path: string,
  shop: Workshop,
): Promise<Outcome<readonly WrittenFile[]>> {
  const there = decks.filter((deck) => deck !== undefined)
  const missing = decks.length - there.length
  const [first] = there
  if (missing > 0 || first === undefined)
    return fail([report('output/merge-incomplete', { path, missing, total: decks.length })])
  const about = aboutAll(there, shop.options.merge!)
  const printed = await onPage(shop.browser!, about.slides.length, async (page) => {
    const deadlineMs = 15_000 + 50 * about.slides.length
    await loadDocument(page, mergedDocument(there, about), { deadlineMs })
    const { widthPx, heightPx } = about
    return printPdf(page, { widthPx, heightPx, deadlineMs: printDeadlineMs(about.slides.length) })
  })
  if (!printed.ok) return printed
  const bytes = finished(printed.value, about, shop)
  const written = await shop.host.writeFiles([{ path, bytes }])
  if (!written.ok) return written
  const file = { path: reportedPath(path), bytes: bytes.length, pages: about.pages.length }
  return ok([{ format: 'pdf', ...file }])
}

/** What can be said of several decks at once. */
function aboutAll(decks: readonly LaidOutDeck[], title: string): Deck {
  const all = decks.map(({ deck }) => deck)
  const dates = all.flatMap(({ date }) => (date === undefined ? [] : [date])).sort()
  const one = (list: (deck: Deck) => readonly string[]): string[] => [...new Set(all.flatMap(list))]
  return {
    ...all[0]!,
    title,
    authors: one(({ authors }) => authors),
    subject: undefined,
    keywords: one(({ title: name, keywords }) => [name, ...keywords]),
    date: dates.at(-1),
    pages: all.flatMap(({ pages }) => pages),
    slides: all.flatMap(({ slides }) => slides),
  }
}

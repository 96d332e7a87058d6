// One format of a laid out deck, as files in memory. Nothing is written here.
import { loadDocument } from '../browser/load-document.ts'
import { printDeadlineMs, printPdf } from '../browser/print-pdf.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { exportNotes } from '../export/notes.ts'
import { finishPdf } from '../export/finish-pdf.ts'
import { documentDate } from '../export/pdf-dates.ts'
import type { OutputFile } from '../host/host.ts'
import type { DeckPage } from '../model/deck.ts'
import type { Format } from '../model/report.ts'
import { printDocument, readingDocument } from '../render/document.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { onPage } from './on-page.ts'

/** One format of a deck: the files, in memory, and how many pages it has. */
export interface ExportedFormat {
  readonly format: Format
  readonly files: readonly OutputFile[]
  readonly pages?: number
}

/** Makes one format of a deck. */
export async function exportFormat(
  deck: LaidOutDeck,
  target: { readonly format: Format; readonly path: string },
  shop: Workshop,
): Promise<Outcome<ExportedFormat>> {
  const { format, path } = target
  const pages = deck.deck.slides.length
  if (format === 'html') {
    const html = readingDocument(deck.deck, deck.fontCss, { notes: shop.options.notes })
    return ok({ format, files: [textFile(path, html)], pages })
  }
  if (format === 'notes') return ok({ format, files: [textFile(path, exportNotes(deck.deck))] })
  if (format === 'md') return ok({ format, files: markdownFiles(deck, path), pages })
  const pdf = await printDeck(deck, shop)
  return pdf.ok ? ok({ format, files: [{ path, bytes: pdf.value }], pages }) : pdf
}

async function printDeck(
  { deck, fontCss }: LaidOutDeck,
  shop: Workshop,
): Promise<Outcome<Uint8Array>> {
  const { widthPx, heightPx } = deck
  const deadlineMs = printDeadlineMs(deck.slides.length)
  const printed = await onPage(shop.browser!, deck.slides.length, async (page) => {
    await loadDocument(page, printDocument(deck, fontCss), {
      deadlineMs: 15_000 + 50 * deck.slides.length,
    })
    return printPdf(page, { widthPx, heightPx, deadlineMs })
  })
  if (!printed.ok) return printed
  const { title, authors, subject, keywords, language } = deck
  const date = documentDate(shop.options.sourceDateEpoch, deck.date)
  const metadata = { title, authors, subject, keywords, language, date }
  return ok(finishPdf(printed.value, { metadata, titles: deck.pages.map(outlineTitle) }))
}

function outlineTitle({ title, part }: DeckPage): string {
  return title + (part === undefined ? '' : ` (${part.number}/${part.total})`)
}

/** The Markdown with its theme and its pictures beside it. */
function markdownFiles({ markdown, fontCss }: LaidOutDeck, path: string): OutputFile[] {
  if (markdown === undefined) return []
  const folder = path.replace(/[^/\\]*$/, '')
  const pictures = [...markdown.images].map(([name, image]) => ({
    path: folder + decodeURI(name),
    bytes: Buffer.from(image.base64, 'base64'),
  }))
  const { name, css } = markdown.theme
  return [
    textFile(path, markdown.text),
    textFile(`${folder}${name}.css`, `${css}\n${fontCss}`),
    ...pictures,
  ]
}

function textFile(path: string, text: string): OutputFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

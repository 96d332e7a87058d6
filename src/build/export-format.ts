// One format of a laid out deck, as files in memory, or beside their places. Nothing gets its name here.
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { exportNotes } from '../export/notes.ts'
import { exportRecap } from '../export/recap.ts'
import type { OutputFile, ResultFile } from '../host/host.ts'
import type { Format } from '../model/report.ts'
import { packageClient } from '../package-files.ts'
import { readingDocument } from '../render/document.ts'
import { exportCarousel, exportShare } from './export-edition.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { printDeck, printHandout } from './print-deck.ts'
import { shootContactSheet, shootFiles } from './slide-pictures.ts'
import { themeFileOf } from './theme-file.ts'
import type { ThemeOutput } from './write-shared.ts'

/** One format of a deck, ready to be written. */
export interface ExportedFormat {
  /** The files that a report lists. */
  readonly files: readonly ListedFile[]
  /** Those that belong to them. */
  readonly beside?: readonly OutputFile[]
  /** The theme that goes beside Markdown, which other decks may share. */
  readonly theme?: ThemeOutput
}

/** A file, how many pages it has, and the fonts that its readers need because they are not inside. */
export type ListedFile = ResultFile & {
  readonly pages?: number
  readonly fonts?: readonly string[]
}

/** Makes one format of a deck. */
export async function exportFormat(
  deck: LaidOutDeck,
  { format, path }: { readonly format: Format; readonly path: string },
  shop: Workshop,
): Promise<Outcome<ExportedFormat>> {
  return makers[format](deck, path, shop)
}

type Maker = (
  deck: LaidOutDeck,
  path: string,
  shop: Workshop,
) => Outcome<ExportedFormat> | Promise<Outcome<ExportedFormat>>

const makers: { readonly [Name in Format]: Maker } = {
  html: ({ deck, fontCss }, path, { options }) =>
    one(
      textFile(
        path,
        readingDocument(deck, fontCss, { notes: options.notes, script: packageClient('present') }),
      ),
      deck.slides.length,
    ),
  pdf: async (deck, path, shop) => {
    const pdf = await printDeck(deck, shop)
    return pdf.ok ? one({ path, bytes: pdf.value }, deck.deck.slides.length) : pdf
  },
  md: (deck, path) => ok(markdownFiles(deck, path)),
  notes: ({ deck }, path) => one(textFile(path, exportNotes(deck))),
  recap: ({ recap }, path) => one(textFile(path, exportRecap(recap!.value))),
  png: async (deck, path, shop) => {
    const pictures = await shootFiles(deck, path, shop)
    if (!pictures.ok) return pictures
    return ok({ files: pictures.value.map((file) => ({ ...file, pages: 1 })) })
  },
  contact: async (deck, path, { browser }) => {
    const sheet = await shootContactSheet(deck, browser!)
    return sheet.ok ? one({ path, bytes: sheet.value }, 1) : sheet
  },
  handout: async (deck, path, shop) => {
    const pdf = await printHandout(deck, shop)
    return pdf.ok ? one({ path, bytes: pdf.value.bytes }, pdf.value.pages) : pdf
  },
  pptx: async (deck, path, shop) => {
    const { presentationOf } = await import('./presentation-of.ts')
    const file = await presentationOf(deck, shop)
    if (!file.ok) return file
    return ok({ files: [{ path, ...file.value, pages: deck.deck.slides.length }] })
  },
  carousel: exportCarousel,
  share: exportShare,
}

function one(file: OutputFile, pages?: number): Outcome<ExportedFormat> {
  return ok({ files: [{ ...file, ...(pages === undefined ? {} : { pages }) }] })
}

/** The Markdown with its theme and its pictures beside it. */
function markdownFiles({ deck, markdown, fontCss }: LaidOutDeck, path: string): ExportedFormat {
  if (markdown === undefined) return { files: [] }
  const folder = path.replace(/[^/\\]*$/, '')
  const pictures = [...markdown.images].map(([name, image]) => ({
    path: folder + decodeURI(name),
    bytes: Buffer.from(image.base64, 'base64'),
  }))
  const { name, css } = markdown.theme
  const ofDeck = { name: path.slice(folder.length), language: deck.language }
  const theme = { path: `${folder}${name}.css`, file: themeFileOf(css, fontCss, ofDeck) }
  const text = { ...textFile(path, markdown.text), pages: deck.slides.length }
  return { files: [text], beside: pictures, theme }
}

function textFile(path: string, text: string): OutputFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

// One deck, from its source to files in memory: read → compile → fit → export. Nothing is written here.
import { loadDocument } from '../browser/load-document.ts'
import { printDeadlineMs, printPdf } from '../browser/print-pdf.ts'
import type { DeckBrowser } from '../browser/start-browser.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { guarded } from '../browser/guarded.ts'
import { documentDate, fixDates } from '../export/pdf-dates.ts'
import { exportNotes } from '../export/notes.ts'
import { writeOutlineTitles } from '../export/pdf-outline.ts'
import { fitDeck, type FittedDeck } from '../fit/fit-deck.ts'
import { measureScript, type SlideMeasure } from '../fit/measure-deck.ts'
import type { Host, OutputFile } from '../host/host.ts'
import type { Deck, FitDecisions } from '../model/deck.ts'
import type { Format } from '../model/report.ts'
import type { Slide, Step5 } from '../model/slide.ts'
import { compile, type Compiled, type DeckInput, type DeckStyle } from '../pipeline.ts'
import { printDocument, readingDocument } from '../render/document.ts'
import { inlineText } from '../text/inline-text.ts'
import type { BuildOptions } from './build-options.ts'
import { checkSigns, gatherFonts } from './deck-fonts.ts'
import { onPage } from './on-page.ts'
import type { DeckContent } from './read-deck-source.ts'
import { readImages } from './read-images.ts'

/** A deck that is ready to be exported. */
export interface LaidOutDeck {
  readonly compiled: Compiled
  /** Absent where nothing was measured. */
  readonly fitted?: FittedDeck
  readonly fontCss: string
}

/** What a deck is built with. */
export interface Workshop {
  readonly host: Host
  readonly options: BuildOptions
  readonly browser: DeckBrowser | undefined
  readonly style: DeckStyle
}

/** Compiles a recap and, unless told not to, makes it fit. */
export async function layOutDeck(
  content: DeckContent,
  stem: string,
  shop: Workshop,
): Promise<Outcome<LaidOutDeck>> {
  const images = await readImages(content, content.folder, shop.host)
  if (!images.ok) return images
  const input: DeckInput = {
    recap: content.recap,
    size: content.recap.deck?.size?.[0] ?? '16:9',
    style: shop.style,
    images: images.value,
    imageFolder: encodeURI(`${stem}.images`),
  }
  const first = compile(input)
  if (!first.ok) return first
  const fonts = await gatherFonts(first.value, content.folder, shop.host)
  const fontCss = fonts.css
  const { browser } = shop
  const signs = await checkSigns(fonts, content.tree, browser)
  if (!signs.ok) return signs
  const found = [...first.diagnostics, ...signs.diagnostics]
  if (!shop.options.fit || browser === undefined)
    return ok({ compiled: first.value, fontCss }, found)
  const fitted = await fitDeck(
    first.value,
    (decisions: FitDecisions) => compile(input, decisions),
    (compiled, slideSteps) =>
      measure(printDocument(compiled.deck, fontCss), { deck: compiled.deck, slideSteps, browser }),
  )
  if (!fitted.ok) return fitted
  const { compiled } = fitted.value
  return ok({ compiled, fitted: fitted.value, fontCss }, [...found, ...fitted.diagnostics])
}

interface MeasureTask {
  readonly deck: Deck
  readonly slideSteps: readonly (readonly Step5[])[]
  readonly browser: DeckBrowser
}

async function measure(
  html: string,
  { deck, slideSteps, browser }: MeasureTask,
): Promise<Outcome<readonly SlideMeasure[]>> {
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
  const { compiled, fontCss } = deck
  const pages = compiled.deck.slides.length
  if (format === 'html') {
    const html = readingDocument(compiled.deck, fontCss, { notes: shop.options.notes })
    return ok({ format, files: [textFile(path, html)], pages })
  }
  if (format === 'notes') return ok({ format, files: [textFile(path, exportNotes(compiled.plan))] })
  if (format === 'md') return ok({ format, files: markdownFiles(deck, path), pages })
  const pdf = await printDeck(deck, shop)
  return pdf.ok ? ok({ format, files: [{ path, bytes: pdf.value }], pages }) : pdf
}

async function printDeck(
  { compiled, fontCss }: LaidOutDeck,
  shop: Workshop,
): Promise<Outcome<Uint8Array>> {
  const { deck, plan } = compiled
  const { widthPx, heightPx } = deck
  const deadlineMs = printDeadlineMs(deck.slides.length)
  const printed = await onPage(shop.browser!, deck.slides.length, async (page) => {
    await loadDocument(page, printDocument(deck, fontCss), {
      deadlineMs: 15_000 + 50 * deck.slides.length,
    })
    return printPdf(page, { widthPx, heightPx, deadlineMs })
  })
  if (!printed.ok) return printed
  const whole = writeOutlineTitles(printed.value, plan.slides.map(outlineTitle))
  return ok(fixDates(whole, documentDate(shop.options.sourceDateEpoch, plan.talk.date)))
}

function outlineTitle({ title, part }: Slide): string {
  return inlineText(title) + (part === undefined ? '' : ` (${part.number}/${part.total})`)
}

/** The Markdown with its theme and its pictures beside it. */
function markdownFiles({ compiled, fontCss }: LaidOutDeck, path: string): OutputFile[] {
  const { markdown, theme } = compiled
  const folder = path.replace(/[^/\\]*$/, '')
  const pictures = [...markdown.images].map(([name, image]) => ({
    path: folder + decodeURI(name),
    bytes: Buffer.from(image.base64, 'base64'),
  }))
  return [
    textFile(path, markdown.markdown),
    textFile(`${folder}${theme.name}.css`, `${theme.css}\n${fontCss}`),
    ...pictures,
  ]
}

function textFile(path: string, text: string): OutputFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

/** Whether these options need a browser at all. */
export function needsBrowser({ formats, fit }: BuildOptions, writes: boolean): boolean {
  return fit || (writes && formats.includes('pdf'))
}

/** What fit and planning found carries no file yet: it belongs to the recap. */
export function inFile(diagnostics: readonly Diagnostic[], file: string): Diagnostic[] {
  return diagnostics.map((diagnostic) =>
    diagnostic.file === undefined ? { ...diagnostic, file } : diagnostic,
  )
}

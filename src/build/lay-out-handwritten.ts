// A deck that somebody wrote in Marp Markdown, on its way to slides: render → look through → fonts → measure.
// Its words and its type are left as they are: what does not fit is told.
import type { DeckBrowser } from '../browser/start-browser.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { SlideMeasure } from '../fit/measure-deck.ts'
import { overflowFinding } from '../fit/overflow-finding.ts'
import { checkDeckFormulas } from '../handwritten/check-deck-formulas.ts'
import { deadLinks } from '../handwritten/dead-links.ts'
import { placeOfWords } from '../handwritten/place-of-words.ts'
import type { HandwrittenSource } from '../handwritten/read-handwritten.ts'
import type { Deck } from '../model/deck.ts'
import { highlightCode, loadKatex } from '../package-files.ts'
import { findFormulas } from '../render/find-formulas.ts'
import { renderHandwritten, type RenderedMarkdown } from '../render/render-handwritten.ts'
import { languageDirection } from '../text/text-direction.ts'
import { chooseWords } from '../words/choose-words.ts'
import { checkSigns, gatherFonts, mathFontCss } from './deck-fonts.ts'
import { measureAndPrint, type DeckSheet, type Measured } from './deck-on-page.ts'
import { handwrittenTheme } from './handwritten-theme.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { lookOver } from './look-over.ts'
import { rememberFits } from './remember-fits.ts'
import { secureDeck, type SecuredDeck } from './secure-deck.ts'

/** Renders a hand-written deck, brings its pictures in, and measures it. */
export async function layOutHandwritten(
  written: HandwrittenSource,
  folder: string,
  shop: Workshop,
): Promise<Outcome<LaidOutDeck>> {
  const theme = await handwrittenTheme(written, folder, shop)
  if (!theme.ok) return theme
  const { math, source } = written
  const faults = math ? checkDeckFormulas(findFormulas(source.text), source.text, loadKatex) : []
  if (faults.length > 0) return fail(faults)
  const { css: themeCss, fonts: themeFonts } = theme.value
  const rendered = renderHandwritten(source.text, {
    themeCss,
    math,
    highlight: highlightCode,
  })
  const secured = await secureDeck(rendered, { written, folder, shop })
  if (!secured.ok) return secured
  const deck = deckOf(written, rendered, secured.value)
  const { text } = written.source
  const { browser, options } = shop
  const demand = { text, language: deck.language }
  const fonts =
    themeFonts && (await gatherFonts({ ...demand, theme: themeFonts }, folder, shop.host))
  const fontCss = (fonts?.css ?? '') + mathFontCss(deck.slides)
  const signs = fonts === undefined ? ok(null) : await checkSigns(fonts, undefined, browser)
  if (!signs.ok) return signs
  const found = [
    ...theme.diagnostics,
    ...secured.diagnostics,
    ...deadLinksOf(deck, text),
    ...signs.diagnostics,
  ]
  if (!options.fit || browser === undefined) return ok({ deck, fontCss }, found)
  const measured = await measureAsItIs(deck, { fontCss, browser, shop })
  if (!measured.ok) return measured
  const { measures } = measured.value.measured
  const places = rendered.slides.map(({ line }) => {
    const at = { line, column: 1 }
    return { range: { start: at, end: at } }
  })
  const over = deck.pages.flatMap(({ title }, index) => {
    const measure = measures[index]
    if (measure === undefined || measure.overPx === 0) return []
    const place = { ...places[index]!, severity: shop.inspects ? 'error' : 'warning' } as const
    return [overflowFinding({ title, number: index + 1, measure }, place)]
  })
  const counts = { overflowing: over.length, stepped: 0, varied: 0, split: 0, refused: 0 }
  const fit = { counts, steps: new Map() }
  const laidOut = { deck, fontCss, fit, ...measured.value.printed }
  const looked = await lookOver(laidOut, places, shop)
  return ok(laidOut, [...found, ...over, ...looked.diagnostics])
}

interface MeasurePlace {
  readonly fontCss: string
  readonly browser: DeckBrowser
  readonly shop: Workshop
}

/** Measures a deck without touching its type; slides that were measured before are known. */
async function measureAsItIs(
  deck: Deck,
  { fontCss, browser, shop }: MeasurePlace,
): Promise<Outcome<Measured<WrittenMeasures>>> {
  const asItIs = deck.slides.map(() => [])
  const fits = await rememberFits(deck, fontCss, { host: shop.host, browser })
  const task = {
    slides: deck.slides.length,
    fontCss,
    prints: shop.prints,
    measure: async (sheet: DeckSheet) =>
      ok({ shown: deck, measures: await fits.measure(deck, asItIs, sheet) }),
  }
  const measured = await measureAndPrint(task, browser)
  if (measured.ok) await fits.keep()
  return measured
}

interface WrittenMeasures {
  readonly shown: Deck
  readonly measures: readonly SlideMeasure[]
}

function deadLinksOf({ slides }: Deck, text: string): Diagnostic[] {
  return deadLinks(slides).map((address) =>
    report('handwritten/dead-link', { address }, placeOfWords(`(${address})`, text)),
  )
}

function deckOf(
  written: HandwrittenSource,
  rendered: RenderedMarkdown,
  secured: SecuredDeck,
): Deck {
  const language = written.language ?? 'en'
  const words = chooseWords(language, {})
  const ratio = rendered.widthPx / rendered.heightPx
  return {
    title: written.title ?? rendered.slides[0]?.title ?? '',
    authors: written.author === undefined ? [] : [written.author],
    subject: undefined,
    keywords: [],
    date: undefined,
    language,
    direction: languageDirection(language),
    size: Math.abs(ratio - 4 / 3) < 0.01 ? '4:3' : '16:9',
    widthPx: rendered.widthPx,
    heightPx: rendered.heightPx,
    pages: rendered.slides.map(({ id, layout, title, notes }) => ({
      id,
      layout,
      title,
      notes,
      part: undefined,
      continued: false,
      at: undefined,
      path: [],
    })),
    slides: secured.slides,
    css: secured.css,
    notesLabel: words.notes,
    words,
  }
}

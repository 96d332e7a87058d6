// A recap, once it is read, on its way to slides that fit: images → compile → fonts → fit.
import type { DeckBrowser } from '../browser/start-browser.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { fitDeck, type FittedDeck, type FitWork } from '../fit/fit-deck.ts'
import type { Edition, FitDecisions } from '../model/deck.ts'
import type { DeckSize } from '../model/recap.ts'
import { highlightCode } from '../package-files.ts'
import { compile, type Compiled, type DeckInput, type DeckStyle } from '../pipeline.ts'
import { readImages } from '../style/read-images.ts'
import { checkSigns, gatherFonts, mathFontCss } from './deck-fonts.ts'
import { measureAndPrint, type DeckSheet, type Measured } from './deck-on-page.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import type { DeckContent } from './read-deck-source.ts'
import { rememberFits } from './remember-fits.ts'

/** How a recap is shown, and what its pictures' folder is named after. */
export interface RecapLook {
  readonly size: DeckSize
  readonly style: DeckStyle
  readonly stem: string
  /** An edit in the place of the deck. */
  readonly edition?: Edition
}

/** Compiles a recap and, unless told not to, makes it fit. */
export async function layOutRecap(
  content: DeckContent,
  { size, style, stem, edition }: RecapLook,
  shop: Workshop,
): Promise<Outcome<LaidOutDeck>> {
  const images = await readImages(content, content.folder, shop.host)
  if (!images.ok) return images
  const input: DeckInput = {
    recap: content.recap,
    size,
    edition,
    style,
    images: images.value,
    highlight: highlightCode,
    imageFolder: encodeURI(`${stem}.images`),
    // What other templates than ours write may hold from slide to slide.
    shelf: content.templates.texts.size === 0 ? shop.before?.shelf : undefined,
  }
  const { browser } = shop
  const isMeasured = shop.options.fit && browser !== undefined
  const first = compile(input, isMeasured ? undefined : shop.before?.decisions)
  if (!first.ok) return first
  const { plan, markdown, theme, deck: compiledDeck } = first.value
  // Slides that fit divides get one more word.
  const text = markdown.markdown + plan.words.continued
  const demand = { text, language: plan.language, theme }
  const fonts = await gatherFonts(demand, content.folder, shop.host)
  const fontCss = fonts.css + mathFontCss(compiledDeck.slides)
  const signs = await checkSigns(fonts, content.tree, browser)
  if (!signs.ok) return signs
  const found = [...first.diagnostics, ...signs.diagnostics]
  if (!isMeasured) return ok(laidOut(first.value, fontCss), found)
  const work = {
    recap: content.recap,
    recompile: (decisions: FitDecisions, stepless?: Compiled) =>
      compile(input, decisions, stepless),
  }
  const fitted = await fitRemembered(first.value, { work, fontCss, browser, shop })
  if (!fitted.ok) return fitted
  const { compiled, counts, steps, decisions } = fitted.value.measured
  const fit = { counts, steps, decisions }
  const deck = { ...laidOut(compiled, fontCss), fit, ...fitted.value.printed }
  return ok(deck, [...found, ...fitted.diagnostics])
}

interface FitPlace {
  readonly work: Omit<FitWork, 'measure'>
  readonly fontCss: string
  readonly browser: DeckBrowser
  readonly shop: Workshop
}

/** Fits a deck by what is known of its slides from earlier runs, and measures the others. */
async function fitRemembered(
  first: Compiled,
  { work, fontCss, browser, shop }: FitPlace,
): Promise<Outcome<Measured<FittedDeck>>> {
  const fits = await rememberFits(first.deck, fontCss, { host: shop.host, browser })
  const recalled = await fitDeck(first, {
    ...work,
    measure: ({ deck }, steps) => Promise.resolve(fits.recall(deck, steps)),
  })
  if (recalled.ok) return ok({ measured: recalled.value, printed: {} }, recalled.diagnostics)
  const slides = first.plan.slides.length
  const measure = async (sheet: DeckSheet): Promise<Outcome<FittedDeck>> => {
    const fitted = await fitDeck(first, {
      ...work,
      measure: async ({ deck }, steps) => ok(await fits.measure(deck, steps, sheet)),
    })
    if (!fitted.ok) return fitted
    const { shown, compiled } = fitted.value
    const left = fits.isOnPage(shown) ? shown : compiled.deck
    return { ...fitted, value: { ...fitted.value, shown: left } }
  }
  const done = await measureAndPrint({ slides, fontCss, prints: shop.prints, measure }, browser)
  if (done.ok) await fits.keep()
  return done
}

function laidOut({ plan, deck, markdown, theme }: Compiled, fontCss: string): LaidOutDeck {
  const { markdown: text, images } = markdown
  return { deck, fontCss, markdown: { text, plan, theme, images } }
}

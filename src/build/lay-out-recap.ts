// A recap, once it is read, on its way to slides that fit: images → compile → fonts → fit.
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { fitDeck } from '../fit/fit-deck.ts'
import type { FitDecisions } from '../model/deck.ts'
import { compile, type Compiled, type DeckInput } from '../pipeline.ts'
import { checkSigns, gatherFonts, mathFontCss } from './deck-fonts.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { measureSlides } from './measure-slides.ts'
import type { DeckContent } from './read-deck-source.ts'
import { readImages } from './read-images.ts'

/** Compiles a recap and, unless told not to, makes it fit. */
export async function layOutRecap(
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
  const { plan, markdown, theme, deck: compiledDeck } = first.value
  // Slides that fit divides get one more word.
  const text = markdown.markdown + plan.words.continued
  const demand = { text, language: plan.language, fonts: theme.fonts }
  const fonts = await gatherFonts(demand, content.folder, shop.host)
  const fontCss = fonts.css + mathFontCss(compiledDeck.slides)
  const { browser } = shop
  const signs = await checkSigns(fonts, content.tree, browser)
  if (!signs.ok) return signs
  const found = [...first.diagnostics, ...signs.diagnostics]
  if (!shop.options.fit || browser === undefined) return ok(laidOut(first.value, fontCss), found)
  const fitted = await fitDeck(
    first.value,
    (decisions: FitDecisions) => compile(input, decisions),
    ({ deck }, slideSteps) => measureSlides({ deck, fontCss, slideSteps }, browser),
  )
  if (!fitted.ok) return fitted
  const { compiled, counts, steps } = fitted.value
  const deck = { ...laidOut(compiled, fontCss), fit: { counts, steps } }
  return ok(deck, [...found, ...fitted.diagnostics])
}

function laidOut({ deck, markdown, theme }: Compiled, fontCss: string): LaidOutDeck {
  return { deck, fontCss, markdown: { text: markdown.markdown, theme, images: markdown.images } }
}

// A deck that somebody wrote in Marp Markdown, on its way to slides: render → look through → fonts → measure.
// Its words and its type are left as they are: what does not fit is told.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report, type Place } from '../diagnostics/report.ts'
import { didYouMean, nearest } from '../diagnostics/suggest.ts'
import { checkCss } from '../css/check-css.ts'
import { overflowFinding } from '../fit/fit-deck.ts'
import type { HandwrittenSource } from '../handwritten/read-handwritten.ts'
import { secureHtml, styleFault, type DemandFault } from '../handwritten/secure-slides.ts'
import type { Deck, ImageAsset } from '../model/deck.ts'
import {
  marpThemes,
  renderHandwritten,
  type RenderedMarkdown,
} from '../render/render-handwritten.ts'
import { languageDirection } from '../text/text-direction.ts'
import { chooseWords } from '../words/choose-words.ts'
import { checkSigns, gatherFonts } from './deck-fonts.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { measureSlides } from './measure-slides.ts'
import { readImage } from './read-images.ts'

/** Renders a hand-written deck, brings its pictures in, and measures it. */
export async function layOutHandwritten(
  written: HandwrittenSource,
  folder: string,
  shop: Workshop,
): Promise<Outcome<LaidOutDeck>> {
  const themeName = written.theme ?? 'default'
  const known = [shop.style.theme.name, ...marpThemes]
  if (!known.includes(themeName)) return fail([unknownTheme(themeName, known, written)])
  const own = themeName === shop.style.theme.name
  const rendered = renderHandwritten(written.source.text, own ? shop.style.theme.css : undefined)
  const secured = await secure(rendered, { written, folder, shop })
  if (!secured.ok) return secured
  const deck = deckOf(written, rendered, secured.value)
  const demand = {
    text: written.source.text,
    language: deck.language,
    fonts: shop.style.theme.fonts,
  }
  const { browser, options } = shop
  const fonts = own ? await gatherFonts(demand, folder, shop.host) : undefined
  const fontCss = fonts?.css ?? ''
  const signs = fonts === undefined ? ok(null) : await checkSigns(fonts, undefined, browser)
  if (!signs.ok) return signs
  const found = [...secured.diagnostics, ...signs.diagnostics]
  if (!options.fit || browser === undefined) return ok({ deck, fontCss }, found)
  const measured = await measureSlides(
    { deck, fontCss, slideSteps: deck.slides.map(() => []) },
    browser,
  )
  if (!measured.ok) return measured
  const over = deck.pages.flatMap((page, index) => {
    const measure = measured.value[index]
    const line = rendered.slides[index]!.line
    const at = { line, column: 1 }
    return measure === undefined || measure.overPx === 0
      ? []
      : [
          overflowFinding(
            { title: page.title, number: index + 1, measure },
            { range: { start: at, end: at } },
          ),
        ]
  })
  const counts = { overflowing: over.length, stepped: 0, varied: 0, split: 0, refused: 0 }
  return ok({ deck, fontCss, fit: { counts, steps: new Map() } }, [...found, ...over])
}

function unknownTheme(
  theme: string,
  known: readonly string[],
  { source }: HandwrittenSource,
): Diagnostic {
  const hint = didYouMean(theme, known)
  const expected = [...new Set([...nearest(theme, known), ...known])]
  const place = placeOf(theme, source.text)
  return report(
    'handwritten/unknown-theme',
    { theme },
    { ...place, expected, ...(hint === undefined ? {} : { hint }) },
  )
}

interface SecuredDeck {
  readonly slides: readonly string[]
  readonly css: string
}

/** Looks at every address of the deck, reads the files that it names, and makes them part of it. */
async function secure(
  rendered: RenderedMarkdown,
  { written, folder, shop }: { written: HandwrittenSource; folder: string; shop: Workshop },
): Promise<Outcome<SecuredDeck>> {
  const text = written.source.text
  const webFonts = /@import\s+["'](?:https?:)?\/\/fonts\.[^"']+["'];?/g
  const plainCss = written.theme === 'gaia' ? rendered.css.replaceAll(webFonts, '') : rendered.css
  const css = checkCss(plainCss)
  const slides = rendered.slides.map(({ html }) => secureHtml(html))
  const faults = [...css.faults.map(styleFault), ...slides.flatMap((slide) => slide.faults)]
  const found = uniqueFaults(faults).map((fault) => findingOf(fault, text))
  if (plainCss !== rendered.css) found.push(report('handwritten/web-fonts', { theme: 'gaia' }))
  const images = new Map<string, ImageAsset>()
  for (const file of new Set([...css.files, ...slides.flatMap((slide) => slide.files)])) {
    const image = await readImage(decodePath(file), folder, shop.host)
    if (!('code' in image)) images.set(file, image)
    else if (image.code === 'image/unreadable') {
      found.push(report(image.code, { src: file, reason: image.reason }, placeOf(file, text)))
    } else found.push(report(image.code, { src: file }, placeOf(file, text)))
  }
  if (found.some(({ severity }) => severity === 'error')) return fail(found)
  const dataUrl = (file: string): string | undefined => {
    const image = images.get(file)
    return image && `data:${image.mediaType};base64,${image.base64}`
  }
  return ok({ css: css.write(dataUrl), slides: slides.map((slide) => slide.write(dataUrl)) }, found)
}

function uniqueFaults(faults: readonly DemandFault[]): DemandFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}

function findingOf(fault: DemandFault, text: string): Diagnostic {
  if (fault.kind === 'style') {
    const { reason, words } = fault
    return report(
      'handwritten/style',
      { reason: styleReasons[reason] ?? reason, words },
      placeOf(words, text),
    )
  }
  const { address } = fault
  return fault.kind === 'remote'
    ? report('handwritten/remote-file', { address }, placeOf(address, text))
    : report('handwritten/link-refused', { address }, placeOf(address, text))
}

const styleReasons: Readonly<Record<string, string>> = {
  syntax: 'it is not valid CSS',
  import: 'it imports another stylesheet',
  namespace: 'it declares a namespace',
  'end-tag': 'it ends its own element',
  'too-large': 'it is too large',
  remote: 'it loads a file',
}

/** The line of the deck that has these words, as an address where it stands as one. */
function placeOf(words: string, text: string): Pick<Place, 'range'> {
  const opened = ['(', '"', "'", '='].map((sign) => text.indexOf(sign + words) + 1)
  const offset = words === '' ? -1 : (opened.find((place) => place > 0) ?? text.indexOf(words))
  if (offset === -1) return {}
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  return { range: { start: { line, column }, end: { line, column: column + words.length } } }
}

function decodePath(file: string): string {
  try {
    return decodeURI(file)
  } catch {
    return file
  }
}

function deckOf(
  written: HandwrittenSource,
  rendered: RenderedMarkdown,
  secured: SecuredDeck,
): Deck {
  const language = written.language ?? 'en'
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
    notesLabel: chooseWords(language, {}).notes,
  }
}

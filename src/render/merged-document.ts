import type { Deck } from '../model/deck.ts'
import { page, printableSlide } from './document.ts'
import { html, raw, type SafeHtml } from './html-tag.ts'

/** A deck with the fonts that it takes. */
export interface DressedDeck {
  readonly deck: Deck
  readonly fontCss: string
}

const fontFace = /@font-face\s*\{[^}]*\}/g

/**
 * Several decks one after the other, as one document to be printed. Each keeps its look, its size and its language;
 * their links stay within them.
 */
export function mergedDocument(decks: readonly DressedDeck[], about: Deck): string {
  const faces = new Set(
    decks.flatMap(({ deck, fontCss }) => (fontCss + deck.css).match(fontFace) ?? []),
  )
  const looks = [...new Set(decks.map(lookOf))]
  const styles = looks.map((css, index) => `.look-${index}{${css}}`)
  const blocks = decks.map((each, index) => {
    const look = looks.indexOf(lookOf(each))
    return deckBlock(each.deck, `look-${look}`, `d${index + 1}-`)
  })
  const pages = looks.map((look, index) =>
    pageCss(decks.find((each) => lookOf(each) === look)!.deck, index),
  )
  const base =
    'html,body{margin:0;padding:0}.look:last-child>div.marpit>svg[data-marpit-svg]:last-child{break-after:auto}'
  return page(about, [[...faces].join('\n'), ...styles, ...pages, base], html`${blocks}`)
}

/** The rules of a deck without its fonts, which stand before all looks; rules of its size are among them. */
function lookOf({ deck, fontCss }: DressedDeck): string {
  return `${fontCss}\n${deck.css}`.replaceAll(fontFace, '') + sizeCss(deck)
}

/** Marp makes slides as large as the first page; this stands against it. */
function sizeCss({ widthPx, heightPx }: Deck): string {
  return `>div.marpit>svg[data-marpit-svg]{display:block;width:${widthPx}px;height:${heightPx}px;break-after:page;break-inside:avoid}`
}

/** Pages of a deck have its size. */
function pageCss({ widthPx, heightPx }: Deck, index: number): string {
  return `@page look-${index}{size:${widthPx}px ${heightPx}px;margin:0}.look-${index}{page:look-${index}}`
}

function deckBlock(deck: Deck, look: string, prefix: string): SafeHtml {
  const slides = deck.slides.map((slide) => withPrefix(printableSlide(slide), prefix))
  return html`<div class="look ${look}" lang="${deck.language}" dir="${deck.direction}"><div class="marpit">${raw(slides.join('\n'))}</div></div>\n`
}

/** Slides of two decks may have one name: names and links to them get the deck's own prefix. */
function withPrefix(slide: string, prefix: string): string {
  return slide.replaceAll(/<(?:"[^"]*"|'[^']*'|[^'">])*>/g, (tag) =>
    tag.replace(/ id="/, ` id="${prefix}`).replace(/ href="#/, ` href="#${prefix}`),
  )
}

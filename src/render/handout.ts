import type { Deck } from '../model/deck.ts'
import { page, printableSlide, textFont } from './document.ts'
import { html, raw, type SafeHtml } from './html-tag.ts'
import { linksOf, sourcesOf } from './slide-references.ts'

/** The papers of handouts, as CSS names them. */
export type HandoutPaper = 'a4' | 'letter'

/** Widths of slides on paper, in mm. */
const slideMm = { wide: 112, square: 74, tall: 62 } as const
/** Notes up to so many characters stay on one page with their slide. */
const longestWhole = 1200

/** Slides one below the other on paper, each with its notes, sources and links beside it. */
export function handoutDocument(deck: Deck, fontCss: string, paper: HandoutPaper): string {
  const articles = deck.slides.map((slide, index) => slideBlock(deck, slide, index))
  const styles = [fontCss, deck.css, handoutCss(deck, textFont(deck, fontCss), paper)]
  return page(deck, styles, html`<main>\n${articles}</main>`)
}

function slideBlock(deck: Deck, slide: string, index: number): SafeHtml {
  const notes = deck.pages[index]?.notes ?? []
  const sources = sourcesOf(slide)
  const links = linksOf(slide)
  const length = [...notes, ...sources, ...links.map(({ url }) => url)].join(' ').length
  const paragraphs = notes
    .flatMap((note) => note.split(/\n\n+/))
    .map((text) => html`<p>${text}</p>`)
  const list = [
    ...sources.map((text) => html`<li>${text}</li>`),
    ...links.map(({ label, url }) =>
      label === url || label === ''
        ? html`<li><a href="${url}">${url}</a></li>`
        : html`<li>${label}: <a href="${url}">${url}</a></li>`,
    ),
  ]
  const kind = length <= longestWhole ? 'whole' : 'long'
  return html`<article class="${kind}"><div class="picture"><div class="marpit">${raw(printableSlide(slide))}</div></div><div class="beside-slide"><p class="number">${String(index + 1)}</p>${paragraphs}${list.length === 0 ? '' : html`<ul class="references-of-slide">${list}</ul>`}</div></article>\n`
}

function handoutCss(deck: Deck, font: string, paper: HandoutPaper): string {
  const shape = deck.widthPx / deck.heightPx
  const width = shape > 1.1 ? slideMm.wide : shape < 0.9 ? slideMm.tall : slideMm.square
  const height = Math.round((width / shape) * 10) / 10
  const authors = deck.authors.join(', ')
  const end = deck.direction === 'rtl' ? 'left' : 'right'
  const start = deck.direction === 'rtl' ? 'right' : 'left'
  const margin = `font:8.5pt/1.3 ${font};color:#555;`
  return `@page{size:${paper === 'a4' ? 'A4' : 'letter'} portrait;margin:20mm 16mm 18mm;
@top-${start}{content:${cssText(deck.title)};${margin}text-align:${start};width:70%;vertical-align:bottom;padding-bottom:4mm}
@top-${end}{content:${cssText(authors)};${margin}text-align:${end};width:30%;vertical-align:bottom;padding-bottom:4mm}
@bottom-${end}{content:counter(page) " / " counter(pages);${margin}text-align:${end};vertical-align:top;padding-top:4mm}}
html,body{margin:0;padding:0;background:#fff}
body{color:#1d1b18;font:9.5pt/1.42 ${font}}
main{display:block}
main>article{display:block;position:relative;padding:5mm 0;border-top:0.3mm solid #cfcac0;overflow-wrap:break-word}
main>article::after{content:"";display:block;clear:both}
main>article:first-child{border-top:0;padding-top:0}
main>article.whole{break-inside:avoid}
main>article>.picture{float:${start};width:${width}mm;height:${height}mm;break-inside:avoid}
.picture>div.marpit{width:${width}mm;height:${height}mm;box-shadow:0 0 0 0.2mm #b9b3a6}
.picture>div.marpit>svg[data-marpit-svg]{display:block;width:100%;height:100%;break-after:auto;break-before:auto}
.beside-slide{margin-inline-start:${width + 6}mm}
.beside-slide p{margin:0 0 0.5em;orphans:3;widows:3}
.beside-slide .number{color:#6a655b;font-weight:600;font-size:8.5pt}
.references-of-slide{margin:0.3em 0 0;padding:0;list-style:none;color:#4d483f;font-size:8pt;line-height:1.4;overflow-wrap:anywhere}
.references-of-slide li{margin:0 0 0.25em}
.references-of-slide a{color:inherit}
`
}

/** A text as a string of CSS. */
function cssText(text: string): string {
  const safe = text.replaceAll(
    /["\\<>\n\r\f]/g,
    (sign) => `\\${sign.codePointAt(0)!.toString(16)} `,
  )
  return `"${safe}"`
}

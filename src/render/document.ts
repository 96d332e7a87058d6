import type { Deck } from '../model/deck.ts'
import { html, raw, type SafeHtml } from './html-tag.ts'

// Nothing is fetched, whatever a slide holds: pictures and fonts are inside, scripts don't run.
const policy =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The page that the browser measures and prints: a sheet for each slide and nothing else. */
export function printDocument(deck: Deck, fontCss: string): string {
  const { widthPx, heightPx } = deck
  const css = `@page{size:${widthPx}px ${heightPx}px;margin:0}html,body{margin:0;padding:0}div.marpit>svg{display:block;width:${widthPx}px;height:${heightPx}px;break-after:page;break-inside:avoid}div.marpit>svg:last-child{break-after:auto}`
  return page(
    deck,
    [fontCss, deck.css, css],
    html`<div class="marpit">${raw(deck.slides.map(printableSlide).join('\n'))}</div>`,
  )
}

/**
 * A slide as it is printed and drawn: without the selectors that ask for emoji as pictures. A browser follows them to
 * the system's coloured font, whatever the deck's own fonts have, and prints that as bitmaps or as a font that no
 * program can edit.
 */
export function printableSlide(slide: string): string {
  return slide.replaceAll(/<(?:"[^"]*"|'[^']*'|[^'">])*>|\ufe0f/g, (part) =>
    part === '\ufe0f' ? '' : part,
  )
}

/** What the HTML file shows beside the slides. */
export interface ReadingOptions {
  /** Whether speaker notes are in the file, folded below their slides. */
  readonly notes: boolean
}

/** The HTML file: all slides one below the other, as wide as the window, readable without any script. */
export function readingDocument(deck: Deck, fontCss: string, options: ReadingOptions): string {
  const articles = deck.slides.map((svg, index) => {
    const notes = options.notes ? (deck.pages[index]?.notes ?? []) : []
    const folded = notes.length > 0 ? notesOf(notes, deck.notesLabel) : ''
    return html`<article><div class="marpit">${raw(svg)}</div>${folded}</article>\n`
  })
  return page(deck, [fontCss, deck.css, readingCss(deck)], html`<main>\n${articles}</main>`)
}

function notesOf(notes: readonly string[], label: string): SafeHtml {
  const paragraphs = notes.map((paragraph) => html`<p>${paragraph}</p>`)
  return html`<details class="notes"><summary>${label}</summary>${paragraphs}</details>`
}

/** A whole document around a deck's slides, with its policy. */
export function page(deck: Deck, styles: readonly string[], body: SafeHtml): string {
  const author = deck.authors.join(', ')
  return html`<!doctype html>
<html lang="${deck.language}" dir="${deck.direction}">
<head>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${deck.title}</title>
${author === '' ? '' : html`<meta name="author" content="${author}">\n`}${styles.map((css) => html`<style>${raw(safeCss(css))}</style>\n`)}</head>
<body>
${body}
</body>
</html>
`.toString()
}

/** The families of a deck's body text, for what stands around its slides. */
export function textFont({ css }: Deck, fontCss: string): string {
  const families = /--font-body:([^;}]+)/.exec(css)?.[1] ?? 'sans-serif'
  const own = /--project-fonts:([^}]+)/.exec(fontCss)?.[1]
  return families.replaceAll(/var\(--project-fonts,([^()]*)\)/g, (_, usual: string) => own ?? usual)
}

/** A stylesheet must not end its own element. */
function safeCss(css: string): string {
  return css.replaceAll(/<\/(?=style)/gi, '<\\/')
}

function readingCss({ widthPx, heightPx }: Deck): string {
  return `:root{color-scheme:light dark}
html,body{margin:0}
body{background:#e9e6df;font:16px/1.5 system-ui,sans-serif}
main{display:flex;flex-direction:column;gap:24px;max-width:1280px;margin:0 auto;padding:24px}
article{min-width:0}
div.marpit>svg{display:block;width:100%;height:auto;box-shadow:0 1px 4px #0003}
.notes{padding:8px 4px;color:#444;max-width:70ch}
.notes p{margin:.5em 0}
@media (prefers-color-scheme:dark){body{background:#1b1a18}.notes{color:#ccc}}
@page{size:${widthPx}px ${heightPx}px;margin:0}
@media print{body{background:none}main{display:block;max-width:none;padding:0}.notes{display:none}article{break-after:page;break-inside:avoid}div.marpit>svg{width:${widthPx}px;height:${heightPx}px;box-shadow:none}}
`
}

import type { ClientScript } from '../model/client-script.ts'
import type { Deck, DeckPage } from '../model/deck.ts'
import { screenWordIds } from '../model/screen-words.ts'
import { html, raw, type SafeHtml } from './html-tag.ts'

// Nothing is fetched, whatever a slide holds: pictures and fonts are inside, and no script runs but our own.
const policy = (script: string): string =>
  `default-src 'none'; ${script}style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`

/** The page that the browser measures and prints: a sheet for each slide and nothing else. */
export function printDocument(deck: Deck, fontCss: string): string {
  const { widthPx, heightPx } = deck
  const css = `@page{size:${widthPx}px ${heightPx}px;margin:0}html,body{margin:0;padding:0}div.marpit>svg{display:block;width:${widthPx}px;height:${heightPx}px;break-after:page;break-inside:avoid}div.marpit>svg:last-child{break-after:auto}`
  return page(
    deck,
    [fontCss, deck.css, css],
    html`<div class="marpit">${raw(deck.slides.map(printedSlide).join('\n'))}</div>`,
  )
}

/**
 * A slide of the page that is printed. The line at its foot is the same everywhere: those who have a page read out to
 * them need not hear it each time.
 */
function printedSlide(slide: string): string {
  return printableSlide(slide).replaceAll(
    /<footer>([^<]*)<\/footer>/g,
    '<footer aria-hidden="true">$1</footer>',
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
  /** What makes a presentation of it. */
  readonly script: ClientScript
}

/**
 * The HTML file. Without its script it is all slides one below the other, as wide as the window, and so it is printed;
 * what the script has to know of the deck stands in attributes.
 */
export function readingDocument(deck: Deck, fontCss: string, options: ReadingOptions): string {
  const sections = sectionsOf(deck.pages)
  const articles = deck.slides.map((svg, index) => {
    const { title = '', notes = [] } = deck.pages[index] ?? {}
    const folded = options.notes && notes.length > 0 ? notesOf(notes, deck.notesLabel) : ''
    return html`<article data-title="${title}" data-section="${String(sections[index] ?? 0)}"><div class="marpit">${raw(svg)}</div>${folded}</article>\n`
  })
  const main = html`<main data-words="${wordsOf(deck)}" data-notes="${options.notes ? 'in' : 'out'}">\n${articles}</main>`
  return page(deck, [fontCss, deck.css, readingCss(deck)], { main, script: options.script })
}

function wordsOf({ words, notesLabel }: Deck): string {
  const own = screenWordIds.map((id) => [id, words[id]] as const)
  return JSON.stringify({ ...Object.fromEntries(own), part: words.part, notes: notesLabel })
}

/** The section of each slide, from 1; 0 outside of them. A deck written by hand has those that its classes tell of. */
function sectionsOf(pages: readonly DeckPage[]): number[] {
  let section = 0
  return pages.map(({ path: [part, index], layout }) => {
    if (part !== undefined) return part === 'sections' && typeof index === 'number' ? index + 1 : 0
    return layout === 'section' ? ++section : section
  })
}

function notesOf(notes: readonly string[], label: string): SafeHtml {
  const paragraphs = notes.map((paragraph) => html`<p>${paragraph}</p>`)
  return html`<details class="notes"><summary>${label}</summary>${paragraphs}</details>`
}

/** What a page holds, and the script that it runs. */
export interface ScriptedBody {
  readonly main: SafeHtml
  readonly script: ClientScript
}

/** A whole document around a deck's slides, with its policy. */
export function page(deck: Deck, styles: readonly string[], body: SafeHtml | ScriptedBody): string {
  const author = deck.authors.join(', ')
  const { main, script } = 'main' in body ? body : { main: body, script: undefined }
  const scriptSource = script === undefined ? '' : `script-src '${script.hash}'; `
  return html`<!doctype html>
<html lang="${deck.language}" dir="${deck.direction}">
<head>
<meta http-equiv="Content-Security-Policy" content="${policy(scriptSource)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${deck.title}</title>
${author === '' ? '' : html`<meta name="author" content="${author}">\n`}${styles.map((css) => html`<style>${raw(safeCss(css))}</style>\n`)}${script === undefined ? '' : html`<script>${raw(script.code)}</script>\n`}</head>
<body>
${main}
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
main>article{min-width:0}
div.marpit>svg{display:block;width:100%;height:auto;box-shadow:0 1px 4px #0003}
article>.notes{padding:8px 4px;color:#444;max-width:70ch}
article>.notes p{margin:.5em 0}
@media (prefers-color-scheme:dark){body{background:#1b1a18}article>.notes{color:#ccc}}
@page{size:${widthPx}px ${heightPx}px;margin:0}
@media print{body{background:none}main{display:block;max-width:none;padding:0}article>.notes{display:none}main>article{break-after:page;break-inside:avoid}div.marpit>svg{width:${widthPx}px;height:${heightPx}px;box-shadow:none}}
`
}

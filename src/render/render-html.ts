// Comes in: Marp Markdown and a theme. Goes out: a Deck, one picture of HTML for each slide, and its CSS.
// marp-core is configured so that nothing of others gets in: no script, no emoji pictures from afar,
// and only the short list of tags that our templates use.
import { canvasPx } from '../model/canvas.ts'
import type { Deck, DeckMarkdown, DeckPage, ImageAsset } from '../model/deck.ts'
import type { DeckSize } from '../model/recap.ts'
import { layoutName, type Slide } from '../model/slide.ts'
import type { Theme } from '../model/theme.ts'
import { inlineText, spokenText } from '../text/inline-text.ts'
import { plainInline } from '../text/plain-inline.ts'
import { makeMarp, withoutMathFonts } from './marp-options.ts'
import { renderSlides, type SlideShelf } from './render-slides.ts'

/** The stylesheet that Marp makes of a theme. It is the same for every deck, and takes most of the time. */
export function renderSheet(theme: Theme, { math = false } = {}): string {
  const marp = makeMarp(math)
  marp.themeSet.add(theme.css)
  const formula = math ? '$x$' : ''
  const { css } = marp.render(`---\ntheme: ${theme.name}\n---\n${formula}\n`)
  return withoutMathFonts(css)
}

/** What slides are rendered with, besides their theme. */
export interface SlideLook {
  /** The stylesheet of the theme, which is another one where there are formulas. */
  readonly sheet: (math: boolean) => string
  /** Slides that were rendered before. */
  readonly shelf?: SlideShelf | undefined
}

/** Renders a deck with the stylesheet of its theme. */
export function renderHtml(deck: DeckMarkdown, theme: Theme, { sheet, shelf }: SlideLook): Deck {
  const { plan } = deck
  const ids = plan.slides.map(({ id }) => id)
  const shown = (text: string): string => inlineText(plainInline(text, plan))
  const html = renderSlides(deck, theme, shelf)
  const [widthPx, heightPx] = canvasPx[plan.size]
  const { talk, language, direction, size, words } = plan
  return {
    title: shown(talk.title),
    authors: (talk.speakers ?? []).map(({ name }) => shown(name)),
    subject: talk.subtitle && shown(talk.subtitle),
    keywords: [talk.event, talk.host].filter((each) => each !== undefined).map(shown),
    date: talk.date,
    language,
    direction,
    size,
    widthPx,
    heightPx,
    pages: plan.slides.map(pageOf),
    slides: html.map((slide) => inlineImages(linkSlides(slide, ids), deck.images)),
    css: atSize(sheet(html.some((slide) => slide.includes('class="katex"'))), size),
    notesLabel: shown(words.notes),
    words,
  }
}

/** A sheet is made for 16:9; Marp writes the size of a deck into it in these two places. */
function atSize(css: string, size: DeckSize): string {
  const [width, height] = canvasPx[size]
  return css
    .replaceAll(/\bwidth:\s*1280px;\s*height:\s*720px/g, `width:${width}px;height:${height}px`)
    .replaceAll(/\bsize:\s*1280px 720px/g, `size:${width}px ${height}px`)
}

function pageOf(slide: Slide): DeckPage {
  const { id, title, part, continued, at, notes, path } = slide
  return {
    id,
    layout: layoutName(slide),
    title: inlineText(title),
    part,
    continued,
    at: at?.text,
    notes: notes.map(spokenText),
    path,
  }
}

/** In Markdown, slides are named by their numbers, as in every Marp tool; in our HTML by their ids. */
function linkSlides(html: string, ids: readonly string[]): string {
  return html.replaceAll(/ href="#(\d+)"/g, (whole, page: string) => {
    const id = ids[Number(page) - 1]
    return id === undefined ? whole : ` href="#${id}"`
  })
}

/** Pictures become part of the page, so that the browser reads no file. */
function inlineImages(html: string, images: ReadonlyMap<string, ImageAsset>): string {
  return html.replaceAll(/ src="([^"]*)"/g, (whole, name: string) => {
    const image = images.get(name)
    return image === undefined ? whole : ` src="data:${image.mediaType};base64,${image.base64}"`
  })
}

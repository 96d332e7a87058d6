// Comes in: Marp Markdown that somebody wrote, and the themes that it may name. Goes out: its slides as HTML and CSS,
// with every address in them laid open: nothing in it has been loaded or trusted yet.
import type { Marp } from '@marp-team/marp-core'
import { quietly } from '../text/quietly.ts'
import { readComment } from '../text/read-comment.ts'
import { idFromTitle, uniqueIds } from '../text/title-id.ts'
import { colourCode, type Highlight } from './colour-code.ts'
import { makeMarp, withoutMathFonts } from './marp-options.ts'

/** A hand-written deck, rendered and not looked through yet. */
export interface RenderedMarkdown {
  readonly slides: readonly RenderedSlide[]
  readonly css: string
  readonly widthPx: number
  readonly heightPx: number
}

export interface RenderedSlide {
  readonly id: string
  readonly title: string
  readonly layout: string
  readonly html: string
  readonly notes: readonly string[]
  /** The line that the slide begins at, from 1. */
  readonly line: number
}

/** How a hand-written deck is rendered. */
export interface HandwrittenOptions {
  /** The CSS of a theme that Marp does not know. */
  readonly themeCss?: string | undefined
  /** Whether what stands between dollars is mathematics. */
  readonly math: boolean
  /** Marks the words of code; it stays plain without. */
  readonly highlight?: Highlight | undefined
}

/** Renders a hand-written deck. */
export function renderHandwritten(
  markdown: string,
  { themeCss, math, highlight }: HandwrittenOptions,
): RenderedMarkdown {
  const marp = makeMarp(math)
  // A deck that names no theme takes the default one.
  if (themeCss !== undefined) marp.themeSet.default = marp.themeSet.add(themeCss)
  const { html, css, comments } = quietly(() => marp.render(markdown, { htmlAsArray: true }))
  const lines = slideLines(marp, markdown)
  const titles = html.map((slide, index) => titleOf(slide) ?? `${index + 1}`)
  const layouts = html.map((slide) => /<section[^>]* class="([^" ]+)/.exec(slide)?.[1] ?? 'plain')
  const ids = idsOf(titles, layouts)
  const [, width = '1280', height = '720'] = /viewBox="0 0 (\d+) (\d+)"/.exec(html[0] ?? '') ?? []
  return {
    css: withoutMathFonts(css),
    widthPx: Number(width),
    heightPx: Number(height),
    slides: html.map((slide, index) => ({
      id: ids[index]!,
      title: titles[index]!,
      layout: layouts[index]!,
      html: coloured(nameSlides(slide, ids), highlight),
      notes: (comments[index] ?? []).flatMap((comment) => readComment(comment).split(/\n{2,}/)),
      line: lines[index] ?? 1,
    })),
  }
}

function coloured(slide: string, highlight: Highlight | undefined): string {
  return highlight === undefined ? slide : colourCode(slide, highlight)
}

// The layouts that a deck has once, whose slides are named after them and not after their titles.
const namedByLayout: Readonly<Record<string, string>> = {
  cover: 'cover',
  tldr: 'at-a-glance',
  agenda: 'agenda',
  closing: 'closing',
  resources: 'resources',
  sources: 'sources',
}

/** Ids as planning gives them: a slide that goes on under the same title counts on. */
function idsOf(titles: readonly string[], layouts: readonly string[]): string[] {
  const plain = titles.map((title) => title.replace(/ \(\d+\/\d+\)$/, ''))
  let since = 0
  return uniqueIds(
    plain.map((title, index) => {
      if (index > 0 && title === plain[index - 1]) since++
      else since = 0
      const id =
        namedByLayout[layouts[index]!] ?? idFromTitle(title) ?? `slide-${index + 1 - since}`
      return since === 0 ? id : `${id}--${since + 1}`
    }),
  )
}

interface MarkdownToken {
  readonly type: string
  readonly map: readonly [number, number] | null
}

function slideLines(marp: Marp, markdown: string): number[] {
  const tokens = marp.markdown.parse(markdown, {}) as readonly MarkdownToken[]
  return tokens
    .filter(({ type }) => type === 'marpit_slide_open')
    .map(({ map }) => (map?.[0] ?? 0) + 1)
}

/** Marp names slides by their numbers; here they have ids, and links between them follow. */
function nameSlides(html: string, ids: readonly string[]): string {
  return html
    .replaceAll(/(<section[^>]*? )id="(\d+)"/g, (whole, start: string, page: string) => {
      const id = ids[Number(page) - 1]
      return id === undefined ? whole : `${start}id="${id}"`
    })
    .replaceAll(/ href="#(\d+)"/g, (whole, page: string) => {
      const id = ids[Number(page) - 1]
      return id === undefined ? whole : ` href="#${id}"`
    })
}

const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

/** The text of the first heading. */
function titleOf(html: string): string | undefined {
  const heading = /<(h[1-6])\b[^>]*>([\s\S]*?)<\/\1>/.exec(html)?.[2]
  const text = latexOnly(heading ?? '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => references[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text === '' ? undefined : text
}

/** HTML whose formulas are their LaTeX, as the titles of recaps have it. */
function latexOnly(html: string): string {
  return html
    .split('<span class="katex">')
    .map((part, index) => {
      if (index === 0) return part
      const latex = /<annotation [^>]*>([\s\S]*?)<\/annotation>/.exec(part)?.[1] ?? ''
      return latex.replace(/^\\displaystyle /, '') + part.slice(endOfSpan(part))
    })
    .join('')
}

/** Where the span ends that was opened before this HTML. */
function endOfSpan(html: string): number {
  let depth = 1
  for (const { 0: tag, index } of html.matchAll(/<(\/?)span\b[^>]*>/g)) {
    depth += tag.startsWith('</') ? -1 : 1
    if (depth === 0) return index + tag.length
  }
  return html.length
}

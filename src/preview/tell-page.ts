// A state of a view as one page is told of it: only what this page does not have yet comes along.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Deck, DeckPage } from '../model/deck.ts'
import type { PreviewDeck, PreviewFinding, PreviewUpdate } from '../model/preview.ts'
import type { ViewState } from './view-session.ts'

/** What a page has been told of. */
export interface PageMemory {
  slides: ReadonlySet<string>
  css: string | undefined
  fontCss: string | undefined
}

/** A page that knows nothing yet. */
export function newMemory(): PageMemory {
  return { slides: new Set(), css: undefined, fontCss: undefined }
}

/** Makes what a page is told, and takes down that it was. */
export function tellPage(
  { isSettled, isStale, laidOut, look, findings }: ViewState,
  memory: PageMemory,
  digest: (text: string) => string,
): PreviewUpdate {
  const deck = laidOut && deckFor(laidOut.deck, laidOut.fontCss, { memory, digest })
  const pages = laidOut?.deck.pages ?? []
  return {
    isSettled,
    isStale,
    ...(deck && { deck }),
    ...(look && { look }),
    findings: findings.map((each) => findingFor(each, pages)),
  }
}

function deckFor(
  { language, direction, widthPx, heightPx, pages, slides, css }: Deck,
  fontCss: string,
  { memory, digest }: { readonly memory: PageMemory; readonly digest: (text: string) => string },
): PreviewDeck {
  const before = memory.slides
  const hashes = slides.map((slide) => digest(slide).slice(0, 12))
  const deck = {
    language,
    direction,
    widthPx,
    heightPx,
    slides: slides.map((html, index) => {
      const { id = `${index + 1}`, title = '', layout = '' } = pages[index] ?? {}
      const hash = hashes[index]!
      return { id, hash, title, layout, ...(before.has(hash) ? {} : { html }) }
    }),
    ...(css === memory.css ? {} : { css }),
    ...(fontCss === memory.fontCss ? {} : { fontCss }),
  }
  memory.slides = new Set(hashes)
  memory.css = css
  memory.fontCss = fontCss
  return deck
}

function findingFor(finding: Diagnostic, pages: readonly DeckPage[]): PreviewFinding {
  const { severity, code, message, hint, file, range } = finding
  const slide = slideOf(finding, pages)
  return {
    severity,
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(file === undefined ? {} : { file }),
    ...(range && { line: range.start.line, column: range.start.column }),
    ...(slide === undefined ? {} : { slide }),
  }
}

/** The slide that a finding names, else the first whose part of the recap it is about. */
function slideOf({ slide, path }: Diagnostic, pages: readonly DeckPage[]): string | undefined {
  if (slide !== undefined) return pages[slide - 1]?.id
  if (path === undefined) return undefined
  const own = pages.filter((page) => page.path.length > 0 && page.path.every((step, index) => path[index] === step)) // prettier-ignore
  const longest = Math.max(0, ...own.map((page) => page.path.length))
  return own.find((page) => page.path.length === longest)?.id
}

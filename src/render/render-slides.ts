// Comes in: Marp Markdown. Goes out: one picture of HTML for each slide. Where a shelf is handed in, slides that
// stand on it are taken from there, and only the others are rendered: that is what makes a preview quick.
import type { DeckMarkdown } from '../model/deck.ts'
import type { Theme } from '../model/theme.ts'
import { quietly } from '../text/quietly.ts'
import { makeSlideMarp } from './marp-options.ts'

/** Slides as Marp made them before, by all that they depend on. One shelf serves one deck that is rendered again and again. */
export interface SlideShelf {
  /** In the order in which they were used last. */
  readonly slides: Map<string, string>
  /** A Marp that is warm, for the theme that it knows. */
  marp: { readonly theme: string; readonly render: RenderPages } | undefined
}

type RenderPages = (markdown: string, ids: readonly string[]) => readonly string[]

/** An empty shelf. */
export function makeSlideShelf(): SlideShelf {
  return { slides: new Map(), marp: undefined }
}

/** How many sets of a deck's slides stay on a shelf: with type steps and without, before an edit and after it. */
const setsKept = 6

/** Renders the slides of a deck: all of them, or those that the shelf does not have. */
export function renderSlides(
  deck: DeckMarkdown,
  theme: Theme,
  shelf?: SlideShelf,
): readonly string[] {
  const { markdown, plan } = deck
  const ids = plan.slides.map(({ id }) => id)
  // Formulas may define names for those after them.
  const pages = plan.math || shelf === undefined ? undefined : divide(markdown, ids.length)
  if (shelf === undefined || pages === undefined) return makeRender(theme, plan.math)(markdown, ids)
  return fromShelf(pages, ids, { shelf, theme })
}

function makeRender(theme: Theme, math: boolean): RenderPages {
  let names: readonly string[] = []
  // The page number is the id where a slide is not ours.
  const anchor = (index: number): string => names[index] ?? String(index + 1)
  // For the slides alone Marp needs to know of a theme no more than its name and its sizes.
  const marp = makeSlideMarp(headOf(theme), math, anchor)
  const steps = marp as unknown as MarpSteps
  return (markdown, ids) => {
    names = ids
    return quietly(() => steps.renderMarkdown(markdown, { htmlAsArray: true }))
  }
}

/** The first of Marp's two steps: the second makes a stylesheet, which takes most of the time and is not wanted here. */
interface MarpSteps {
  readonly renderMarkdown: (
    markdown: string,
    env: { readonly htmlAsArray: true },
  ) => readonly string[]
}

function headOf({ css }: Theme): string {
  return css.slice(0, css.indexOf('\nsection{'))
}

/** The front matter of a deck, and the Markdown of each slide with the footer that holds on it. */
interface DividedMarkdown {
  readonly front: string
  readonly pages: readonly string[]
}

const between = '\n---\n\n'
const ownFooter = /^(<!-- _class: .* -->\n)(<!-- footer: .* -->\n)?/

/**
 * Divides the Markdown that our own templates write where its slides begin. Of what one slide says for those after it, they know
 * the footer alone. Undefined where it is not what they write.
 */
function divide(markdown: string, count: number): DividedMarkdown | undefined {
  const front = /^---\n[\s\S]*?\n---\n\n(?=<!-- _class: )/.exec(markdown)?.[0]
  if (front === undefined) return undefined
  const pages = markdown.slice(front.length).split(/\n---\n\n(?=<!-- _class: )/)
  if (pages.length !== count) return undefined
  let footer = ''
  return {
    front,
    pages: pages.map((page) => {
      footer = ownFooter.exec(page)?.[2] ?? footer
      return page.replace(ownFooter, (_, classes: string) => classes + footer)
    }),
  }
}

function fromShelf(
  { front, pages }: DividedMarkdown,
  ids: readonly string[],
  { shelf, theme }: { readonly shelf: SlideShelf; readonly theme: Theme },
): readonly string[] {
  const { slides } = shelf
  const head = headOf(theme)
  const keys = pages.map((page, index) => [head, front, ids[index], page].join('\n'))
  const unknown = pages.flatMap((_, index) => (slides.has(keys[index]!) ? [] : [index]))
  if (unknown.length > 0) {
    if (shelf.marp?.theme !== head) shelf.marp = { theme: head, render: makeRender(theme, false) }
    const markdown = front + unknown.map((index) => pages[index]!).join(between)
    const made = shelf.marp.render(
      markdown,
      unknown.map((index) => ids[index]!),
    )
    // One page more or less: something in it divides slides by itself, and counts for those after it.
    if (made.length !== unknown.length) return makeRender(theme, false)(front + pages.join(between), ids) // prettier-ignore
    unknown.forEach((index, place) => slides.set(keys[index]!, made[place]!))
  }
  const found = keys.map((key, index) => numbered(slides.get(key)!, index + 1, keys.length))
  tidyUp(slides, keys)
  return found
}

/** A slide with its own number: it may have been rendered as another page. */
function numbered(slide: string, page: number, total: number): string {
  return slide
    .replace(/ data-marpit-pagination="\d+"/, ` data-marpit-pagination="${page}"`)
    .replace(/ data-marpit-pagination-total="\d+"/, ` data-marpit-pagination-total="${total}"`)
}

/** What was used last stays, and a few sets of slides before it. */
function tidyUp(slides: Map<string, string>, used: readonly string[]): void {
  for (const key of used) {
    const slide = slides.get(key)!
    slides.delete(key)
    slides.set(key, slide)
  }
  const most = setsKept * used.length
  for (const key of slides.keys()) {
    if (slides.size <= most) return
    slides.delete(key)
  }
}

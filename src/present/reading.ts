// On a narrow window slides are read as text: their content is taken out of their drawings, where no style of the
// theme reaches it, and put back again. It is moved and not copied, so that ids stay unique and links go on working.
import type { DeckOnPage, SlideOnPage } from './deck-on-page.ts'

/** Shows slides as text, or as they were. */
export interface ReadableText {
  readonly show: (asText: boolean) => void
}

const root = document.documentElement

/** Where what was taken out belongs. */
type Homes = Map<HTMLElement, Node>

/** What makes text of the slides of a deck. */
export function readableText({ slides }: DeckOnPage): ReadableText {
  const homes: Homes = new Map()
  let isText = false
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    if (isText) takeLook(slides, homes)
  })
  return {
    show: (asText) => {
      if (asText === isText) return
      isText = asText
      if (asText) {
        takeLook(slides, homes)
        for (const slide of slides) takeOut(slide, homes)
      } else {
        for (const [part, home] of homes) home.appendChild(part)
      }
      root.toggleAttribute('data-text', asText)
      for (const { content } of slides) letScroll(content, asText)
    },
  }
}

function takeOut({ article, content }: SlideOnPage, homes: Homes): void {
  if (content === article) return
  // Pictures behind a slide are in a drawing of their own.
  const pictures = article.querySelectorAll<HTMLElement>(
    'section[data-marpit-advanced-background="background"] figure',
  )
  if (!homes.has(content)) {
    nameNumbers(content)
    nameCells(content)
  }
  const parts = [...pictures, content]
  for (const part of parts) homes.set(part, part.parentNode!)
  article.prepend(...parts)
}

/** Bars have their lengths in their classes, which only the theme's styles understand. */
function nameNumbers(content: HTMLElement): void {
  for (const mark of content.querySelectorAll<HTMLElement>('.mark')) {
    for (const name of mark.classList) {
      const [, letter, number] = /^([ow])(\d+)$/.exec(name) ?? []
      if (letter !== undefined) mark.style.setProperty(`--${letter}`, number!)
    }
  }
}

/** A cell that stands below another one says which column it is of. */
function nameCells(content: HTMLElement): void {
  for (const table of content.querySelectorAll('table')) {
    const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent ?? '')
    for (const row of table.querySelectorAll('tbody tr')) {
      for (const [column, cell] of [...row.children].entries())
        cell.setAttribute('data-head', heads[column] ?? '')
    }
  }
}

/** What scrolls by itself can be reached by the Tab key. */
function letScroll(content: HTMLElement, asText: boolean): void {
  for (const part of content.querySelectorAll<HTMLElement>('pre, div:has(> table), .chart'))
    if (asText) part.tabIndex = 0
    else part.removeAttribute('tabindex')
}

// What is taken over of a theme; a theme that is not ours has none of these, and gives its plain colours.
const tokens = [
  'background',
  'surface',
  'text',
  'muted',
  'line',
  'accent',
  'accent-ink',
  'accent-soft',
  'positive',
  'negative',
  'warning',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'font-heading',
  'font-body',
  'font-mono',
  'font-quote',
  'weight-heading',
]

/** Takes colours and fonts over from a plain slide, which has its look only in its drawing. */
function takeLook(slides: readonly SlideOnPage[], homes: Homes): void {
  const { content } = plainSlide(slides)
  const { parentNode: parent, nextSibling: next } = content
  homes.get(content)?.appendChild(content)
  const style = getComputedStyle(content)
  for (const token of tokens) {
    const value = style.getPropertyValue(`--${token}`).trim()
    if (value !== '') root.style.setProperty(`--deck-${token}`, value)
  }
  const { backgroundColor, color, fontFamily } = style
  root.style.setProperty('--slide-background', backgroundColor)
  root.style.setProperty('--slide-text', color)
  root.style.setProperty('--slide-font', fontFamily)
  root.dataset['scheme'] = isDark(backgroundColor) ? 'dark' : 'light'
  parent?.insertBefore(content, next)
}

/** The first slide that is neither a cover nor a page between sections: these stand on grounds of their own. */
function plainSlide(slides: readonly SlideOnPage[]): SlideOnPage {
  const special = /\b(?:cover|section|statement|quote|closing|lead|invert|on-\w+)\b/
  return slides.find(({ content }) => !special.test(content.className)) ?? slides[0]!
}

function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128
}

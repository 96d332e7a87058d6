// The deck as it lies on the page: its slides, what they are called, and the words of its language.
import type { ScreenWords } from '../model/screen-words.ts'
import type { Size } from './layout.ts'

/** One slide on the page. */
export interface SlideOnPage {
  readonly id: string
  readonly title: string
  /** From 1; 0 outside of sections. */
  readonly section: number
  readonly article: HTMLElement
  /** Its content, which is taken out of its drawing where it is read as text. */
  readonly content: HTMLElement
}

/** The words that a page knows. */
export type PageWords = ScreenWords & { readonly part: string; readonly notes: string }

/** The deck on the page. */
export interface DeckOnPage {
  readonly main: HTMLElement
  readonly slides: readonly SlideOnPage[]
  readonly ids: readonly string[]
  /** How many items each slide shows one after the other; Marp marks them. */
  readonly course: readonly number[]
  readonly words: PageWords
  readonly size: Size
  readonly rtl: boolean
  /** Whether the file was made with notes. */
  readonly hasNotes: boolean
}

/** Reads the page; nothing where it is none of ours. */
export function readDeck(): DeckOnPage | undefined {
  const main = document.querySelector('main')
  const first = document.querySelector<SVGSVGElement>('main svg')
  const { words, notes } = main?.dataset ?? {}
  if (main === null || first === null || words === undefined) return undefined
  const slides = [...main.querySelectorAll<HTMLElement>(':scope > article')].map(slideOf)
  const { width, height } = first.viewBox.baseVal
  return {
    main,
    slides,
    ids: slides.map(({ id }) => id),
    course: slides.map(({ content }) => Number(content.dataset['marpitFragments'] ?? 0)),
    words: JSON.parse(words) as PageWords,
    size: { width, height },
    rtl: document.documentElement.dir === 'rtl',
    hasNotes: notes === 'in',
  }
}

function slideOf(article: HTMLElement): SlideOnPage {
  // A slide with a background has sections for that before and after the one with its content.
  const content = article.querySelector<HTMLElement>('section[id]') ?? article
  const { title = '', section = '0' } = article.dataset
  return { id: content.id, title, section: Number(section), article, content }
}

/** The paragraphs of a slide's notes. */
export function notesOf({ article }: SlideOnPage): string[] {
  const paragraphs = article.querySelectorAll('.notes > p')
  return [...paragraphs].map(({ textContent }) => textContent ?? '')
}

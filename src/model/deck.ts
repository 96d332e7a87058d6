import type { DeckSize, Talk } from './recap.ts'
import type { MovableField, Slide, Step5 } from './slide.ts'
import type { Path } from './source.ts'
import type { Words } from './words.ts'

/** An edit of a recap that leaves things out, by design: cards to be posted, or one picture for a link. */
export type Edition = 'carousel' | 'share'

/** The slides of one deck in order, and what they have in common. */
export interface DeckPlan {
  readonly talk: Talk
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly words: Words
  readonly size: DeckSize
  readonly mode: 'read' | 'present'
  /** A template for the footer line, with `{talk}`, `{section}`, `{date}`, `{event}`. */
  readonly footer: string
  /** Whether `$…$` is mathematics. */
  readonly math: boolean
  /** Absent for the deck itself. */
  readonly edition?: Edition | undefined
  readonly slides: readonly Slide[]
}

/** What fit has decided for single slides, by slide id. Without a measure, nothing. */
export interface FitDecisions {
  readonly steps: ReadonlyMap<string, Step5>
  /** The slides whose gaps are closer. */
  readonly tight: ReadonlySet<string>
  /** How many parts each piece of a whole slide has. */
  readonly pieces: ReadonlyMap<string, readonly number[]>
  /** How many columns of a whole table stand side by side at most. */
  readonly columns: ReadonlyMap<string, number>
  /** What goes from a whole slide into its notes. */
  readonly moved: ReadonlyMap<string, readonly MovableField[]>
  /** The takeaways, by their places, whose claims stand on slides of their own. */
  readonly apart: ReadonlySet<string>
  /** Those whose evidence does not stand beside their points or their text. */
  readonly alone: ReadonlySet<string>
  /** Whole slides that may have the type of a deck to be read, though theirs is presented. */
  readonly small: ReadonlySet<string>
}

/** Nothing is decided yet. */
export const undecided: FitDecisions = {
  steps: new Map(),
  tight: new Set(),
  pieces: new Map(),
  columns: new Map(),
  moved: new Map(),
  apart: new Set(),
  alone: new Set(),
  small: new Set(),
}

/** Marp Markdown, and which slide each of its pages is. */
export interface DeckMarkdown {
  readonly markdown: string
  readonly plan: DeckPlan
  /** Its pictures, by the name that stands in the Markdown. */
  readonly images: ReadonlyMap<string, ImageAsset>
}

/** An image that a recap names, read and checked. */
export interface ImageAsset {
  /** As the recap names it. */
  readonly src: string
  readonly mediaType: string
  readonly base64: string
  /** Pixels; absent where the file does not say. */
  readonly widthPx?: number | undefined
  readonly heightPx?: number | undefined
  /** Whether a camera noted that it is to be turned, which browsers do and other programs may not. */
  readonly isTurned?: boolean
}

/** Rendered slides: what HTML, PDF and pictures are made of. */
export interface Deck {
  readonly title: string
  readonly authors: readonly string[]
  /** What it is about, in a line. */
  readonly subject: string | undefined
  readonly keywords: readonly string[]
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string | undefined
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly size: DeckSize
  readonly widthPx: number
  readonly heightPx: number
  /** What each slide is, in order. */
  readonly pages: readonly DeckPage[]
  /** One `<svg>` a slide, in order. */
  readonly slides: readonly string[]
  readonly css: string
  /** The word for speaker notes, in the deck's language. */
  readonly notesLabel: string
  /** The words of the page around it, in that language. */
  readonly words: Words
}

/** What is known of one slide of a rendered deck. */
export interface DeckPage {
  readonly id: string
  readonly layout: string
  readonly title: string
  /** Which piece of how many, where a slide was divided. */
  readonly part: { readonly number: number; readonly total: number } | undefined
  readonly continued: boolean
  /** The moment as shown. */
  readonly at: string | undefined
  /** Paragraphs of speaker notes. */
  readonly notes: readonly string[]
  /** Where its content stands in the recap; empty for a deck that was written by hand. */
  readonly path: Path
}

// What the preview's server, its windows with slides and its clickers tell each other.

/** What a clicker can ask for. */
export const clickerCommands = ['next', 'previous', 'first', 'last', 'black'] as const

/** One of these. */
export type ClickerCommand = (typeof clickerCommands)[number]

/** What a window with slides says that it shows. */
export interface StageReport {
  /** The name that the window has given itself. */
  readonly window: string
  /** Its slide, by its id. */
  readonly slide: string
  readonly isBlack: boolean
  /** Whether somebody did something there, so that it is the one that clickers follow. */
  readonly isUsed: boolean
}

/** What a clicker makes windows with slides show. */
export interface StageOrder {
  /** Counts orders and reports, so that a window knows which came later. */
  readonly revision: number
  readonly slide: string
  readonly isBlack: boolean
}

/** What a clicker shows. */
export interface ClickerState {
  /** Whether the preview is open in a window. */
  readonly isOpen: boolean
  /** Absent until that window shows a slide. */
  readonly shown?: ShownSlide
  /** How long ago the first slide was left, while there was a clicker. */
  readonly runningMs?: number
}

/** The slide that the stage shows, for the one who speaks. */
export interface ShownSlide {
  /** The title of the deck. */
  readonly deck: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** From 1. */
  readonly number: number
  readonly total: number
  readonly title: string
  /** Paragraphs. */
  readonly notes: readonly string[]
  /** The title of the slide after it; absent on the last one. */
  readonly next?: string
  readonly isBlack: boolean
}

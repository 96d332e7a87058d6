// What the preview's server tells its page.
import type { DeckSize } from './recap.ts'
import type { ThemeTokens } from './theme.ts'

/** A slide as the page knows it. Its HTML comes along only where the page does not have it yet. */
export interface PreviewSlide {
  readonly id: string
  /** Another one for other HTML. */
  readonly hash: string
  readonly title: string
  readonly layout: string
  readonly html?: string
}

/** A deck as the page shows it. Styles come along only where they are others than before. */
export interface PreviewDeck {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly widthPx: number
  readonly heightPx: number
  readonly slides: readonly PreviewSlide[]
  readonly css?: string
  readonly fontCss?: string
}

/** Something that was found, and the slide that it is about, as far as one is known. */
export interface PreviewFinding {
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly message: string
  readonly hint?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly slide?: string
}

/** What a deck's own look is, for those who try others. */
export interface PreviewLook {
  /** The theme that the deck names: one of ours, or another. */
  readonly theme: string
  /** Whether tokens can be tried over it. */
  readonly isOurs: boolean
  /** The tokens that the deck sets itself. */
  readonly tokens: ThemeTokens
  /** The size that is shown, and those that the deck names. */
  readonly size: DeckSize
  readonly sizes: readonly DeckSize[]
}

/** One state of a deck. */
export interface PreviewUpdate {
  /** Whether the slides were measured: else type steps are those of the last measure. */
  readonly isSettled: boolean
  /** Whether what is shown is older than the files, because these have errors. */
  readonly isStale: boolean
  /** Absent where there is no deck to show yet. */
  readonly deck?: PreviewDeck
  readonly look?: PreviewLook
  readonly findings: readonly PreviewFinding[]
}

/** The decks that there are to choose from, and what the page may offer. */
export interface PreviewOffer {
  readonly files: readonly string[]
  /** The names of our themes. */
  readonly themes: readonly string[]
  readonly fonts: readonly string[]
  /** Whether findings can be opened in an editor. */
  readonly hasEditor: boolean
}

import type { DeckBrowser } from '../browser/start-browser.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import type { Host } from '../host/host.ts'
import type { Deck, DeckPlan, Edition, FitDecisions, ImageAsset } from '../model/deck.ts'
import type { Recap } from '../model/recap.ts'
import type { FitCounts } from '../model/report.ts'
import type { Step5 } from '../model/slide.ts'
import type { Theme } from '../model/theme.ts'
import type { SlideShelf } from '../render/render-slides.ts'
import type { StyleShelf } from '../style/choose-style.ts'
import type { BuildOptions, DeckSource } from './build-options.ts'
import type { Counter } from './progress.ts'
import type { WrittenThemes } from './write-shared.ts'

/** A deck that is ready to be exported. */
export interface LaidOutDeck {
  readonly deck: Deck
  readonly fontCss: string
  /** What fit did; absent where nothing was measured. */
  readonly fit?: {
    readonly counts: FitCounts
    readonly steps: ReadonlyMap<string, Step5>
    /** Absent where the deck was written by hand. */
    readonly decisions?: FitDecisions
  }
  /** The PDF as the browser printed it right after the measure; absent where that was not wanted, or failed. */
  readonly printed?: Uint8Array
  /** What its Markdown is made of; absent where the deck came as Markdown. */
  readonly markdown?: {
    readonly text: string
    readonly plan: DeckPlan
    readonly theme: Theme
    readonly images: ReadonlyMap<string, ImageAsset>
  }
  /** What it was made from; absent where it was written by hand. */
  readonly recap?: RecapOfDeck
}

/** A recap, and the way to other edits of it. */
export interface RecapOfDeck {
  readonly value: Recap
  readonly layOut: (edition: Edition) => Promise<Outcome<LaidOutDeck>>
}

/** What a deck is built with. */
export interface Workshop {
  readonly host: Host
  readonly options: BuildOptions
  readonly browser: DeckBrowser | undefined
  /** Whether a PDF is wanted, so that a deck is printed from the page that it was measured on. */
  readonly prints: boolean
  /** Whether finished slides are looked over, as an editor would. */
  readonly inspects: boolean
  /** The texts of files that findings may point into, for code frames. */
  readonly texts: Map<string, string>
  /** Looks that were made in this run. */
  readonly styles: StyleShelf
  /** All that this run makes decks of, and the themes that it has written beside their Markdown. */
  readonly sources: readonly DeckSource[]
  readonly themes: WrittenThemes
  /** Whom to tell what is being done. */
  readonly counter: Counter
  /** What is known of the same deck from before, where it is laid out again and again. */
  readonly before?: EarlierLook | undefined
}

/** What is known of a deck that was laid out before, as it was then. */
export interface EarlierLook {
  readonly shelf: SlideShelf
  /** What fit decided; it holds where nothing is measured. */
  readonly decisions: FitDecisions | undefined
}

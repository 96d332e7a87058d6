import type { DeckBrowser } from '../browser/start-browser.ts'
import type { Host } from '../host/host.ts'
import type { Deck, ImageAsset } from '../model/deck.ts'
import type { FitCounts } from '../model/report.ts'
import type { Step5 } from '../model/slide.ts'
import type { Theme } from '../model/theme.ts'
import type { DeckStyle } from '../pipeline.ts'
import type { BuildOptions } from './build-options.ts'

/** A deck that is ready to be exported. */
export interface LaidOutDeck {
  readonly deck: Deck
  readonly fontCss: string
  /** What fit did; absent where nothing was measured. */
  readonly fit?: { readonly counts: FitCounts; readonly steps: ReadonlyMap<string, Step5> }
  /** What its Markdown is made of; absent where the deck came as Markdown. */
  readonly markdown?: {
    readonly text: string
    readonly theme: Theme
    readonly images: ReadonlyMap<string, ImageAsset>
  }
}

/** What a deck is built with. */
export interface Workshop {
  readonly host: Host
  readonly options: BuildOptions
  readonly browser: DeckBrowser | undefined
  readonly style: DeckStyle
}

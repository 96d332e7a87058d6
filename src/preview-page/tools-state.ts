import type { PreviewFinding, PreviewLook, PreviewOffer } from '../model/preview.ts'
import type { Choices } from './choices.ts'
import type { StoredDeck } from './deck-store.ts'

/** All that the page knows. */
export interface ToolsState {
  readonly choices: Choices
  readonly offer: PreviewOffer | undefined
  readonly deck: StoredDeck | undefined
  readonly look: PreviewLook | undefined
  readonly findings: readonly PreviewFinding[]
  /** What is tried and is not right. */
  readonly refused: readonly PreviewFinding[]
  readonly isSettled: boolean
  readonly isStale: boolean
  readonly isLinked: boolean
  /** Whether the stage is black. */
  readonly isBlack: boolean
  /** Which panel is open. */
  readonly panel: 'findings' | 'tokens' | undefined
  /** What was just done, in words. */
  readonly note: string
}

/** Where the slide that is shown stands in its deck. */
export function placeOfSlide({ deck, choices }: ToolsState): number {
  return deck?.slides.findIndex(({ id }) => id === choices.slide) ?? -1
}

/** The state of a page that knows nothing yet. */
export function startState(choices: Choices): ToolsState {
  return {
    choices,
    offer: undefined,
    deck: undefined,
    look: undefined,
    findings: [],
    refused: [],
    isSettled: false,
    isStale: false,
    isLinked: true,
    isBlack: false,
    panel: undefined,
    note: '',
  }
}

import type { Format } from '../model/report.ts'
import { sourceName, type DeckSource } from './build-options.ts'

/** What a run is doing, for somebody who waits. */
export interface Progress {
  /** Decks that are done, and all of them. */
  readonly done: number
  readonly total: number
  /** The deck that is worked on. */
  readonly source: string
  /** A format that is made, or nothing while slides are read and laid out. */
  readonly format?: Format
}

/** Tells what a run is doing. */
export type Tell = (progress: Progress) => void

/** Counts the decks of a run while it tells of them. */
export interface Counter {
  readonly begin: (source: DeckSource, format?: Format) => void
  readonly end: () => void
}

/** Counts decks; silent where nobody wants to be told. */
export function countDecks(total: number, tell: Tell | undefined): Counter {
  let done = 0
  return {
    begin: (source, format) =>
      tell?.({
        done,
        total,
        source: sourceName(source),
        ...(format === undefined ? {} : { format }),
      }),
    end: () => {
      done++
    },
  }
}

// The one place that knows what is shown. Whoever changes it says how; whoever draws it is told.
import type { DeckOnPage } from './deck-on-page.ts'
import type { State } from './state.ts'

/** Where a change came from: an address and another window are not told of their own doing. */
export type Source = 'user' | 'repeat' | 'address' | 'peer'

/** Called after each change. */
export type Watcher = (now: State, before: State, source: Source) => void

/** A presentation that is going on. */
export interface Show {
  readonly deck: DeckOnPage
  readonly state: () => State
  readonly change: (make: (state: State) => State, source?: Source) => void
  readonly watch: (watcher: Watcher) => void
}

/** Begins a presentation. */
export function beginShow(deck: DeckOnPage, first: State): Show {
  let state = first
  const watchers: Watcher[] = []
  return {
    deck,
    state: () => state,
    watch: (watcher) => void watchers.push(watcher),
    change: (make, source = 'user') => {
      const before = state
      state = make(before)
      if (isSame(before, state)) return
      for (const watcher of watchers) watcher(state, before, source)
    },
  }
}

function isSame(one: State, other: State): boolean {
  return (Object.keys(one) as (keyof State)[]).every((key) => one[key] === other[key])
}

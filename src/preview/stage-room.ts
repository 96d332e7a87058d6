// Where windows with slides and clickers meet. Clickers show the window that somebody used last; what they ask for goes to all
// windows with the same deck. A window that is moved by hand moves clickers, and no other window.
import type { ClickerState, StageOrder } from '../model/clicker.ts'
import type { Deck } from '../model/deck.ts'
import { obey, readCommand, readReport } from './stage-orders.ts'
import type { ViewSession } from './view-session.ts'

/** A window that shows the slides of a deck. */
export interface StageWindow {
  /** As it calls itself. */
  readonly name: string
  readonly file: string
  readonly session: Pick<ViewSession, 'now' | 'listen'>
  readonly send: (order: StageOrder) => void
}

/** The room. */
export interface StageRoom {
  /** A window is there. Returns what to call when it has gone. */
  readonly enter: (window: StageWindow) => () => void
  /** A window says what it shows; gives the number of that report, nothing where it is none. */
  readonly report: (body: unknown) => number | undefined
  /** A clicker asks for something; says whether there was a slide to do it with. */
  readonly order: (body: unknown) => boolean
  /** A clicker is told what is shown, at once and then at each change. Returns how to stop. */
  readonly listen: (listener: (state: ClickerState) => void) => () => void
}

/** A window, and what it shows. */
interface Entry extends StageWindow {
  slide: string | undefined
  /** Where that slide is, or was when it was there last. */
  index: number
  isBlack: boolean
  /** The greatest is the one that was used last. */
  used: number
}

/** Opens an empty room. */
export function makeStageRoom(now: () => number): StageRoom {
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()
  let count = 0
  let leftFirst: number | undefined

  const tell = (): void => listeners.forEach((listener) => listener())
  const current = (): Entry | undefined => lastUsed(entries.values())

  function place(entry: Entry, slide: string, isBlack: boolean): void {
    const goesOn = show(entry, slide, isBlack)
    if (goesOn && listeners.size > 0 && entry === current()) leftFirst ??= now()
  }

  return {
    enter(window) {
      const entry: Entry = { ...window, slide: undefined, index: 0, isBlack: false, used: ++count }
      entries.set(window.name, entry)
      const stop = window.session.listen(tell)
      tell()
      return () => {
        stop()
        // Whoever asks for another view comes back before the old one has gone.
        if (entries.get(window.name) === entry) entries.delete(window.name)
        tell()
      }
    },
    report(body) {
      const report = readReport(body)
      const entry = report && entries.get(report.window)
      if (report === undefined || entry === undefined) return undefined
      if (report.isUsed) entry.used = ++count
      place(entry, report.slide, report.isBlack)
      tell()
      return ++count
    },
    order(body) {
      const command = readCommand(body)
      const stage = current()
      const ids = idsOf(stage && deckOf(stage))
      if (command === undefined || stage === undefined || ids.length === 0) return false
      const { index, isBlack } = obey({ ...stage, index: placeOf(stage, ids) }, command, ids.length)
      const order = { revision: ++count, slide: ids[index]!, isBlack }
      for (const entry of [...entries.values()].filter(({ file }) => file === stage.file)) {
        place(entry, order.slide, isBlack)
        entry.send(order)
      }
      tell()
      return true
    },
    listen(listener) {
      const update = tellsNews(listener, () => ({
        state: stateOf(current(), entries.size > 0),
        runningMs: leftFirst === undefined ? undefined : now() - leftFirst,
      }))
      listeners.add(update)
      update()
      return () => {
        listeners.delete(update)
        // Whoever moves slides without a clicker writes, and does not speak.
        if (listeners.size === 0) leftFirst = undefined
      }
    },
  }
}

/** Notes what a window shows, and says whether that is a later slide than before. One that its deck does not have leaves its place. */
function show(entry: Entry, slide: string, isBlack: boolean): boolean {
  const index = idsOf(deckOf(entry)).indexOf(slide)
  const goesOn = entry.slide !== undefined && index > entry.index
  Object.assign(entry, { slide, isBlack, index: index === -1 ? entry.index : index })
  return goesOn
}

interface News {
  readonly state: ClickerState
  /** It is told along, and is no news by itself. */
  readonly runningMs: number | undefined
}

/** Makes what tells a listener the state, where it is another one than was told last. */
function tellsNews(listener: (state: ClickerState) => void, news: () => News): () => void {
  let told = ''
  return () => {
    const { state, runningMs } = news()
    const next = JSON.stringify(state)
    if (next === told) return
    told = next
    listener(runningMs === undefined ? state : { ...state, runningMs })
  }
}

/** The window that was used last, of those that have said what they show. */
function lastUsed(entries: Iterable<Entry>): Entry | undefined {
  const showing = [...entries].filter(({ slide }) => slide !== undefined)
  return showing.toSorted((a, b) => b.used - a.used)[0]
}

/** What clickers show of a window. */
function stateOf(entry: Entry | undefined, isOpen: boolean): ClickerState {
  const deck = entry && deckOf(entry)
  if (entry === undefined || deck === undefined || deck.pages.length === 0) return { isOpen }
  const index = placeOf(entry, idsOf(deck))
  const { title, notes } = deck.pages[index]!
  const next = deck.pages[index + 1]?.title
  return {
    isOpen,
    shown: {
      deck: deck.title,
      language: deck.language,
      direction: deck.direction,
      number: index + 1,
      total: deck.pages.length,
      title,
      notes,
      isBlack: entry.isBlack,
      ...(next === undefined ? {} : { next }),
    },
  }
}

function deckOf({ session }: Entry): Deck | undefined {
  return session.now()?.laidOut?.deck
}

function idsOf(deck: Deck | undefined): readonly string[] {
  return deck?.pages.map(({ id }) => id) ?? []
}

/** The place of a window's slide; of one that has gone, the place that it had. */
function placeOf({ slide, index }: Entry, ids: readonly string[]): number {
  const now = slide === undefined ? -1 : ids.indexOf(slide)
  return now === -1 ? Math.min(index, ids.length - 1) : now
}

// One view while somebody looks at it: watches what its deck reads, lays it out anew at each change, and tells what it became. First
// at once, with the type steps that fit chose last; then, when nothing has changed for a moment, measured as a build does it.
import type { LaidOutDeck } from '../build/laid-out-deck.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { PreviewLook } from '../model/preview.ts'
import { coalesce } from '../watch/coalesce.ts'
import { watchReads } from '../watch/watch-reads.ts'
import type { LaidOutView, QuickView, ViewPress } from './lay-out-view.ts'

/** What there is to see of a view. */
export interface ViewState {
  readonly isSettled: boolean
  /** Whether the files have errors, and the deck is the last good one. */
  readonly isStale: boolean
  readonly laidOut: LaidOutDeck | undefined
  readonly look: PreviewLook | undefined
  readonly findings: readonly Diagnostic[]
}

/** A view that is kept up to date. */
export interface ViewSession {
  /** What is known now; nothing before the first deck. Later states are told. */
  readonly now: () => ViewState | undefined
  /** Returns how to stop listening. */
  readonly listen: (listener: Listener) => () => void
  /** Whether somebody listens. */
  readonly isHeard: () => boolean
  readonly close: () => void
}

type Listener = (state: ViewState) => void

/** Saves that come together are one change: a file is emptied, then written. */
const gatherMs = 4
/** A measure waits for a pause in the typing. */
const settleMs = 80
/** An editor may be about to put a file where none is. */
const gapMs = 150

/** Opens a session, which begins to lay out at once. */
export function openSession(press: ViewPress): ViewSession {
  const { now, tell, listeners } = tellStates()
  let round = 0
  let settle: QuickView['settle']
  let isDue = false

  // A fault of ours: what is shown stays, and the next change may do better.
  const failed = (error: unknown): void => tell(faultState(error, now()))

  const work = coalesce(
    async () => {
      const mine = ++round
      const quick = await press.layOut()
      watcher.watch(press.reads)
      if (isPassing(quick)) await pause(gapMs)
      // What has changed meanwhile is read again, and told then.
      if (mine !== round) return
      settle = quick.settle
      tell(quickState(quick, now()))
      if (settle !== undefined) measuring.ask()
    },
    { delayMs: gatherMs, failed },
  )

  const measuring = coalesce(
    async () => {
      const mine = round
      const view = await settle?.()
      if (view === undefined) return
      watcher.watch(press.reads)
      if (mine === round) tell(settledState(view, now()))
    },
    { delayMs: settleMs, failed },
  )

  const watcher = watchReads((path) => {
    press.forget(path)
    round++
    settle = undefined
    // What nobody looks at is laid out when somebody does.
    if (listeners.size > 0) work.ask()
    else isDue = true
  })
  work.ask()

  return {
    now,
    listen(listener) {
      listeners.add(listener)
      if (isDue) work.ask()
      isDue = false
      return () => listeners.delete(listener)
    },
    isHeard: () => listeners.size > 0,
    close() {
      listeners.clear()
      work.stop()
      measuring.stop()
      watcher.close()
    },
  }
}

/** Keeps the last state, and tells each to those who listen. */
function tellStates(): {
  readonly listeners: Set<Listener>
  readonly now: () => ViewState | undefined
  readonly tell: Listener
} {
  const listeners = new Set<Listener>()
  let state: ViewState | undefined
  return {
    listeners,
    now: () => state,
    tell: (next) => {
      state = next
      for (const listener of listeners) listener(next)
    },
  }
}

/** What is shown before the measure: the new deck, or the last good one. */
function quickState(quick: QuickView, before: ViewState | undefined): ViewState {
  const { laidOut, findings, look = before?.look } = quick
  if (laidOut === undefined)
    return { isSettled: true, isStale: true, laidOut: before?.laidOut, look, findings }
  const isSettled = quick.settle === undefined
  // What only a measure finds stays said until the next one.
  const measured = (before?.findings ?? []).filter(({ code }) => /^(?:fit|font)\//.test(code))
  const known = new Set(findings.map((each) => JSON.stringify(each)))
  const kept = isSettled ? [] : measured.filter((each) => !known.has(JSON.stringify(each)))
  return { isSettled, isStale: false, laidOut, look, findings: [...findings, ...kept] }
}

/** A measure that failed leaves the deck as it is, and its findings say why. */
function settledState(view: LaidOutView, before: ViewState | undefined): ViewState {
  const { laidOut = before?.laidOut, findings, look } = view
  return { isSettled: true, isStale: false, laidOut, look, findings }
}

function faultState(error: unknown, before: ViewState | undefined): ViewState {
  const reason = error instanceof Error ? error.message : String(error)
  const findings = [report('afterdeck/fault', { reason })]
  const { laidOut, look } = before ?? { laidOut: undefined, look: undefined }
  return { isSettled: true, isStale: true, laidOut, look, findings }
}

/** A file that is not there, or empty, may be on its way. */
function isPassing({ laidOut, findings }: LaidOutView): boolean {
  const codes = ['source/missing', 'source/empty', 'source/not-a-file']
  return laidOut === undefined && findings.some(({ code }) => codes.includes(code))
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

// Every call of Puppeteer goes through `guarded`: its own time limits don't suffice, because a call
// to a crashed page never settles.
import type { Page } from 'puppeteer-core'

/** `deadline`: it took too long; `crashed`: the page's process died; `gone`: the browser did. */
export type FaultKind = 'deadline' | 'crashed' | 'gone'

/** Why work in the browser was given up. */
export class BrowserFault extends Error {
  override readonly name = 'BrowserFault'
  readonly kind: FaultKind
  /** The step during which it happened, in words for the user. */
  readonly what: string
  readonly deadlineMs: number

  constructor(kind: FaultKind, step: Step) {
    super(`${kind}: ${step.what}`)
    this.kind = kind
    this.what = step.what
    this.deadlineMs = step.deadlineMs
  }
}

/** One step of work, and how long it may take. */
export interface Step {
  readonly what: string
  readonly deadlineMs: number
}

/** Whether what a call depends on still lives. */
export interface Lifeline {
  /** Calls back once, with what happened; at once if it has happened. Returns how to stop listening. */
  onEnd(listener: (kind: FaultKind) => void): () => void
}

/** A lifeline with the way to end it. */
export interface EndableLifeline extends Lifeline {
  end(kind: FaultKind): void
}

export function makeLifeline(): EndableLifeline {
  const listeners = new Set<(kind: FaultKind) => void>()
  let ended: FaultKind | undefined
  return {
    end: (kind) => {
      ended ??= kind
      const waiting = [...listeners]
      listeners.clear()
      for (const listener of waiting) listener(ended)
    },
    onEnd: (listener) => {
      if (ended === undefined) listeners.add(listener)
      else listener(ended)
      return () => listeners.delete(listener)
    },
  }
}

const lifelines = new WeakMap<Page, Lifeline>()

/** Says which lifeline the calls of a page hang on. */
export function attachLifeline(page: Page, lifeline: Lifeline): void {
  lifelines.set(page, lifeline)
}

/** Runs one call of Puppeteer under a limit; throws a `BrowserFault` when page or browser go first. */
export function guarded<T>(page: Page, call: () => Promise<T>, step: Step): Promise<T> {
  const lifeline = lifelines.get(page)
  if (lifeline === undefined) throw new TypeError('This page is not one of withPage.')
  return guardedBy(lifeline, call, step)
}

/** Runs one call under a limit and a lifeline, for calls that have no page yet. */
export function guardedBy<T>(lifeline: Lifeline, call: () => Promise<T>, step: Step): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let release = (): void => {}
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      release()
      finish()
    }
    const stop = (kind: FaultKind): void => settle(() => reject(new BrowserFault(kind, step)))
    const timer = setTimeout(() => stop('deadline'), step.deadlineMs)
    release = lifeline.onEnd(stop)
    call().then(
      (value) => settle(() => resolve(value)),
      // When a page or browser dies, Puppeteer's own error may arrive before the news of it.
      (error: unknown) => setTimeout(() => settle(() => reject(error)), isGone(error) ? 200 : 0),
    )
  })
}

function isGone(error: unknown): boolean {
  if (error instanceof BrowserFault) return false
  return error instanceof Error && /closed|detached|crashed/i.test(error.message)
}

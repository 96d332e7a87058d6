// The browser as the rest of Afterdeck uses it: started early, awaited late, replaced when it dies.
// A crash costs one retry in a new browser; a deadline costs only the deck that reached it.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { BrowserSession, PageLimits, PageResult, PageWork } from './browser-session.ts'
import { BrowserFault } from './guarded.ts'
import { openBrowser, type BrowserOptions } from './open-browser.ts'

/** How to start, and when to begin anew. */
export interface StartOptions extends BrowserOptions {
  /** A new browser after so many decks, because memory grows. @default 200 */
  readonly decksPerBrowser?: number
}

/** A browser that is there when it is needed. */
export interface DeckBrowser {
  /** Waits for the browser that the next deck gets. */
  session(): Promise<Outcome<BrowserSession>>
  /** Runs work on a page, once more in a new browser after a crash. */
  runWithRetry<T>(work: PageWork<T>, limits?: PageLimits): Promise<Outcome<PageResult<T>>>
  /** Ends every browser of this one. Nothing can be run afterwards. */
  close(): Promise<void>
}

/** One browser with the count of what it has done and does. */
interface Tenure {
  readonly opening: Promise<Outcome<BrowserSession>>
  decks: number
  running: number
  retired: boolean
}

/** Starts a browser and returns at once. */
export function startBrowser(options: StartOptions = {}): DeckBrowser {
  const decksPerBrowser = options.decksPerBrowser ?? 200
  const tenures = new Set<Tenure>()
  let closed = false
  let current = begin()

  function begin(): Tenure {
    const tenure = { opening: openBrowser(options), decks: 0, running: 0, retired: false }
    // Awaited only when it is needed: until then a failure is nobody's unhandled rejection.
    tenure.opening.catch(() => {})
    tenures.add(tenure)
    return tenure
  }

  function take(): Tenure {
    if (closed) throw new TypeError('The browser was closed.')
    if (current.decks >= decksPerBrowser) retire(current)
    if (current.retired) current = begin()
    current.decks++
    current.running++
    return current
  }

  function retire(tenure: Tenure): void {
    tenure.retired = true
    if (tenure.running === 0) void end(tenure)
  }

  async function end(tenure: Tenure): Promise<void> {
    const opened = await tenure.opening.catch(() => undefined)
    if (opened?.ok) await opened.value.close()
    tenures.delete(tenure)
  }

  async function runOnce<T>(work: PageWork<T>, limits: PageLimits): Promise<Attempt<T>> {
    const tenure = take()
    try {
      const opened = await tenure.opening
      if (!opened.ok) return { failed: opened.diagnostics }
      return { result: await opened.value.withPage(work, limits) }
    } catch (error) {
      if (!(error instanceof BrowserFault)) throw error
      tenure.retired = true
      return { fault: error }
    } finally {
      tenure.running--
      if (tenure.retired) retire(tenure)
    }
  }

  return {
    session: () => {
      if (current.retired && !closed) current = begin()
      return current.opening
    },
    runWithRetry: async (work, limits = {}) => {
      const first = await runOnce(work, limits)
      const canRetry = 'fault' in first && first.fault.kind !== 'deadline'
      return outcomeOf(canRetry ? await runOnce(work, limits) : first)
    },
    close: async () => {
      closed = true
      await Promise.all([...tenures].map(end))
    },
  }
}

type Attempt<T> =
  | { readonly result: PageResult<T> }
  | { readonly fault: BrowserFault }
  | { readonly failed: readonly Diagnostic[] }

function outcomeOf<T>(attempt: Attempt<T>): Outcome<PageResult<T>> {
  if ('result' in attempt) return ok(attempt.result)
  return fail('failed' in attempt ? attempt.failed : [faultDiagnostic(attempt.fault)])
}

function faultDiagnostic(fault: BrowserFault): Diagnostic {
  const { what, deadlineMs } = fault
  if (fault.kind !== 'deadline') return report('browser/crashed', { what })
  return report('browser/deadline', { what, seconds: deadlineMs / 1000 })
}

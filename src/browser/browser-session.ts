// One running browser. Each piece of work gets a page of its own, without scripts and without a
// network, and loses it afterwards whatever happened.
import type { Browser, Page } from 'puppeteer-core'
import type { BrowserProcess } from './browser-process.ts'
import { attachLifeline, guarded, guardedBy, makeLifeline, type Lifeline } from './guarded.ts'
import { refuseRequests } from './refuse-requests.ts'
import { within } from './within.ts'

/** A page as others see it. */
export type DeckPage = Page

/** What to do on a page. */
export type PageWork<T> = (page: DeckPage) => Promise<T>

/** What came of the work on a page. */
export interface PageResult<T> {
  readonly value: T
  /** The addresses that the document asked for and did not get; such a deck fails. */
  readonly blocked: readonly string[]
}

/** Limits of the work on a page. */
export interface PageLimits {
  /** For all of the work. @default 120000 */
  readonly deadlineMs?: number
}

/** What is known of a browser that was started. */
export interface SessionFacts {
  readonly executable: string
  /** How it was found: named by the user, downloaded by `puppeteer`, on the system, or bundled. */
  readonly kind: 'named' | 'puppeteer' | 'system' | 'bundled'
  /** Product and version, such as `HeadlessChrome/147.0.7727.0`. */
  readonly version: string
  /** Whether the browser's own sandbox is on. */
  readonly sandbox: boolean
}

/** A running browser. */
export class BrowserSession {
  readonly facts: SessionFacts
  readonly #browser: Browser
  readonly #process: BrowserProcess
  readonly #lifeline: Lifeline
  #closing: Promise<void> | undefined

  constructor(browser: Browser, process: BrowserProcess, facts: SessionFacts) {
    const lifeline = makeLifeline()
    browser.once('disconnected', () => lifeline.end('gone'))
    void process.ended.then(() => lifeline.end('gone'))
    this.facts = facts
    this.#browser = browser
    this.#process = process
    this.#lifeline = lifeline
  }

  /** The number of the browser process. */
  get pid(): number | undefined {
    return this.#process.pid
  }

  /** Whether the process still runs. */
  isAlive(): boolean {
    return this.#browser.connected && !this.#process.hasEnded()
  }

  /** Runs work on a new page; throws a `BrowserFault` when a limit passes or the page or browser dies. */
  async withPage<T>(work: PageWork<T>, limits: PageLimits = {}): Promise<PageResult<T>> {
    const opening = { what: 'open a page', deadlineMs: 10_000 }
    const page = await guardedBy(this.#lifeline, () => this.#browser.newPage(), opening)
    const lifeline = this.#watch(page)
    const whole = { what: 'the whole deck', deadlineMs: limits.deadlineMs ?? 120_000 }
    try {
      return await guardedBy(later(lifeline), () => secluded(page, work), whole)
    } finally {
      lifeline.end('deadline')
      await closePage(page)
    }
  }

  /** Ends the browser, politely for three seconds, and removes what it left. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  /** Kills the browser and removes its profile, at once. */
  killNow(): void {
    this.#process.killNow()
  }

  async #close(): Promise<void> {
    await within(3000, async () => {
      await this.#browser.close()
      await this.#process.ended
    })
    await this.#process.kill()
  }

  #watch(page: Page): ReturnType<typeof makeLifeline> {
    const lifeline = makeLifeline()
    page.once('error', () => lifeline.end('crashed'))
    // Ends with the browser; and lets go of it when the page is done.
    lifeline.onEnd(this.#lifeline.onEnd((kind) => lifeline.end(kind)))
    attachLifeline(page, lifeline)
    return lifeline
  }
}

async function secluded<T>(page: Page, work: PageWork<T>): Promise<PageResult<T>> {
  const step = { what: 'open a page', deadlineMs: 10_000 }
  const blocked = await guarded(
    page,
    async () => {
      await page.setJavaScriptEnabled(false)
      return refuseRequests(page)
    },
    step,
  )
  const value = await work(page)
  // One more round trip: reports that are under way arrive before its answer.
  await guarded(page, () => page.evaluate('0'), { ...step, what: 'close the page' })
  return { value, blocked: blocked() }
}

/** Lets the step that was under way tell of the end first: it knows what it was doing. */
function later(lifeline: Lifeline): Lifeline {
  return { onEnd: (listener) => lifeline.onEnd((kind) => void setTimeout(listener, 50, kind)) }
}

function closePage(page: Page): Promise<void> {
  return within(2000, () => page.close())
}

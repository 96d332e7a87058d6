// One running browser. Each piece of work has a page for itself, without scripts and without a network. A page that
// did well is cleared and used again: each page is a process, and to start one takes a third of the time of a deck.
import type { Browser, Page } from 'puppeteer-core'
import type { BrowserProcess } from './browser-process.ts'
import {
  attachLifeline,
  guarded,
  guardedBy,
  makeLifeline,
  type EndableLifeline,
  type Lifeline,
} from './guarded.ts'
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

/** A page that nobody can reach, and nothing can be reached from. */
interface SecludedPage {
  readonly page: Page
  readonly lifeline: EndableLifeline
  /** Tells what was refused since it was asked last. */
  readonly refused: () => readonly string[]
  /** How many pieces of work it has had. */
  uses: number
}

/** A page that is used again grows, as garbage of decks is collected late. */
const usesPerPage = 10

const opening = { what: 'open a page', deadlineMs: 10_000 }

/** A running browser. */
export class BrowserSession {
  readonly facts: SessionFacts
  readonly #browser: Browser
  readonly #process: BrowserProcess
  readonly #lifeline: EndableLifeline
  /** Pages that wait for work. */
  readonly #idle: SecludedPage[] = []
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

  /** Makes the page ready that the browser starts with: while others still find out what there is to do. */
  async prepare(): Promise<void> {
    const [first] = await this.#browser.pages()
    if (first !== undefined) this.#idle.push(await this.#seclude(first))
  }

  /** Runs work on a page; throws a `BrowserFault` when a limit passes or the page or browser dies. */
  async withPage<T>(work: PageWork<T>, limits: PageLimits = {}): Promise<PageResult<T>> {
    const secluded = this.#idle.pop() ?? (await this.#openPage())
    const { page, lifeline } = secluded
    const whole = { what: 'the whole deck', deadlineMs: limits.deadlineMs ?? 120_000 }
    let isWell = false
    try {
      const result = await guardedBy(later(lifeline), () => workOn(secluded, work), whole)
      isWell = result.blocked.length === 0 && secluded.uses < usesPerPage
      return result
    } finally {
      if (isWell) this.#idle.push(secluded)
      else {
        lifeline.end('deadline')
        await closePage(page)
      }
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

  async #openPage(): Promise<SecludedPage> {
    return this.#seclude(await guardedBy(this.#lifeline, () => this.#browser.newPage(), opening))
  }

  async #seclude(page: Page): Promise<SecludedPage> {
    const lifeline = this.#watch(page)
    const refuse = async (): Promise<() => readonly string[]> => {
      await page.setJavaScriptEnabled(false)
      return refuseRequests(page)
    }
    return { page, lifeline, refused: await guarded(page, refuse, opening), uses: 0 }
  }

  #watch(page: Page): EndableLifeline {
    const lifeline = makeLifeline()
    page.once('error', () => lifeline.end('crashed'))
    // Ends with the browser; and lets go of it when the page is done.
    lifeline.onEnd(this.#lifeline.onEnd((kind) => lifeline.end(kind)))
    attachLifeline(page, lifeline)
    return lifeline
  }
}

async function workOn<T>(secluded: SecludedPage, work: PageWork<T>): Promise<PageResult<T>> {
  const { page, refused } = secluded
  if (secluded.uses > 0) await guarded(page, () => clear(secluded), opening)
  secluded.uses++
  const value = await work(page)
  // One more round trip: reports that are under way arrive before its answer.
  await guarded(page, () => page.evaluate('0'), { ...opening, what: 'close the page' })
  return { value, blocked: refused() }
}

/** Leaves nothing of what lay on a page: another document has another policy, and other fonts and pictures. */
async function clear({ page, refused }: SecludedPage): Promise<void> {
  await page.goto('about:blank', { timeout: 0 })
  await page.setViewport(null)
  refused()
}

/** Lets the step that was under way tell of the end first: it knows what it was doing. */
function later(lifeline: EndableLifeline): Lifeline {
  return { onEnd: (listener) => lifeline.onEnd((kind) => void setTimeout(listener, 50, kind)) }
}

function closePage(page: Page): Promise<void> {
  return within(2000, () => page.close())
}

import type { DeckPage } from '../browser/browser-session.ts'
import { refusedRequest } from '../browser/refused-request.ts'
import type { DeckBrowser } from '../browser/start-browser.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'

/** Runs work for a deck on a page of its own. A deck that asks for something outside itself fails. */
export async function onPage<T>(
  browser: DeckBrowser,
  slides: number,
  work: (page: DeckPage) => Promise<T>,
): Promise<Outcome<T>> {
  const done = await browser.runWithRetry(work, { deadlineMs: 120_000 + 50 * slides })
  if (!done.ok) return done
  const refused = refusedRequest(done.value.blocked)
  return refused === undefined ? ok(done.value.value) : fail([refused])
}

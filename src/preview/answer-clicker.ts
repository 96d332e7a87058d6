// The answers that a clicker gets, the same on this machine and over the network: its page, what is shown, and its orders.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ClickerState } from '../model/clicker.ts'
import { answerEvents, answerPage, answerStatus } from './answer.ts'
import { clickerPage } from './pages.ts'
import { readBody } from './read-body.ts'

/** What happens behind them. */
export interface ClickerAnswers {
  /** A clicker wants to be told what is shown; returns how to stop. */
  readonly follow: (tell: (state: ClickerState) => void) => () => void
  /** Does what a clicker asks for; says whether that was possible. */
  readonly order: (body: unknown) => boolean
}

/** Where orders are posted to. */
export const clickerOrders = '/clicker/order'

/** One request. */
export interface ClickerRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly answers: ClickerAnswers
}

/** Answers a request that is for the clicker; says whether it was. */
export async function answerClicker(
  path: string,
  { request, response, answers }: ClickerRequest,
): Promise<boolean> {
  if (path === '/clicker') {
    const { html, policy } = clickerPage()
    answerPage(response, html, policy)
  } else if (path === '/clicker/events') {
    const events = answerEvents(response, () => {})
    response.on(
      'close',
      answers.follow((state) => events.send('shown', state)),
    )
  } else if (path === clickerOrders) {
    const isDone = answers.order(await readBody(request))
    answerStatus(response, isDone ? 200 : 409, isDone ? 'Done.' : 'There is nothing to do it with.')
  } else return false
  return true
}

// The clicker on the network: a server of its own, at one address, that has the page of the clicker, what is shown, and its orders,
// and nothing else. It exists only where it was asked for.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { answerStatus } from './answer.ts'
import { answerClicker, clickerOrders, type ClickerAnswers } from './answer-clicker.ts'
import { limitGuesses, type GuessLimit } from './guess-limit.ts'
import { guardRequest, type OwnAddress } from './guard-request.ts'
import { listenAt, usualPorts } from './listen-at.ts'

/** Where the clicker is to be. */
export interface ClickerPlace {
  /** An address of this machine. */
  readonly host: string
  /** The port of the preview: the same is tried first. */
  readonly near: number
  readonly token: string
  readonly now: () => Date
}

/** A clicker that can be reached. */
export interface ClickerServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** More than the browsers of one phone open. */
const mostFromOne = 24

/** Starts to listen on the network. */
export async function startClicker(
  answers: ClickerAnswers,
  { host, near, token, now }: ClickerPlace,
): Promise<Outcome<ClickerServer>> {
  const own = { host: '', token, posted: [clickerOrders], isTrusted: false }
  const guesses = limitGuesses(() => now().getTime())
  const listener = await listenAt({
    host,
    ports: usualPorts(near),
    mostFromOne,
    handle: (request, response) =>
      void answer(request, response, { own, answers, guesses }).catch(() => response.destroy()),
  })
  if (!listener.ok) return fail([report('preview/no-clicker', { address: host, reason: listener.reason })]) // prettier-ignore
  own.host = listener.port === 80 ? host : `${host}:${listener.port}`
  return ok({ url: `http://${own.host}/${token}/clicker`, close: listener.close })
}

interface ClickerWorld {
  readonly own: OwnAddress
  readonly answers: ClickerAnswers
  readonly guesses: GuessLimit
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { own, answers, guesses }: ClickerWorld,
): Promise<void> {
  const { remoteAddress: from = '' } = request.socket
  if (guesses.isTired(from)) return answerStatus(response, 429, 'Too often. Try again in a minute.')
  const allowed = guardRequest(request, own)
  if (allowed === undefined) {
    guesses.count(from)
    return answerStatus(response, 403, 'This is not for you.')
  }
  const isAnswered = await answerClicker(allowed.path, { request, response, answers })
  if (!isAnswered) answerStatus(response, 404, 'There is nothing here.')
}

// The server of the preview, for this machine alone: a few fixed answers, none of which reads a file that the address names.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { answerEvents, answerPage, answerStatus } from './answer.ts'
import { answerClicker, clickerOrders, type ClickerAnswers } from './answer-clicker.ts'
import { guardRequest, type OwnAddress } from './guard-request.ts'
import { listenAt, usualPorts } from './listen-at.ts'
import { framePage, toolsPage } from './pages.ts'
import { readBody } from './read-body.ts'

/** What happens behind an address. */
export interface PreviewAnswers extends ClickerAnswers {
  /** A page that wants to be told of a view; returns what to call when it has gone, nothing where there is no such view. */
  events(query: URLSearchParams, stream: PageStream): (() => void) | undefined
  /** A page says what it shows; gives the number of that report, nothing where it is none. */
  readonly report: (body: unknown) => number | undefined
  /** Somebody wants to see a place in an editor; says whether it can be done. */
  readonly open: (body: unknown) => Promise<boolean>
}

/** The way to one page. */
export interface PageStream {
  readonly send: (event: string, content: object) => void
  readonly isFree: boolean
  /** Calls back when the page has caught up. */
  readonly onFree: (listener: () => void) => void
}

/** A server that listens. */
export interface PreviewServer {
  readonly url: string
  readonly port: number
  readonly close: () => Promise<void>
}

const host = '127.0.0.1'

/** Starts to listen: on the port that was named, or on the first of some that is free. */
export async function startServer(
  answers: PreviewAnswers,
  port?: number,
): Promise<Outcome<PreviewServer>> {
  const token = randomBytes(16).toString('hex')
  const own = { host: '', token, posted: ['/open', '/shown', clickerOrders], isTrusted: true }
  const listener = await listenAt({
    host,
    ports: port === undefined ? usualPorts() : [port],
    handle: (request, response) =>
      void answer(request, response, { own, answers }).catch(() => response.destroy()),
  })
  if (!listener.ok)
    return fail([report('preview/port-taken', { port: port ?? 0, reason: listener.reason })])
  own.host = `${host}:${listener.port}`
  const { close } = listener
  return ok({ url: `http://${own.host}/${token}/`, port: listener.port, close })
}

interface ServerWorld {
  readonly own: OwnAddress
  readonly answers: PreviewAnswers
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { own, answers }: ServerWorld,
): Promise<void> {
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  const allowed = guardRequest(request, own)
  if (allowed === undefined) return answerStatus(response, 403, 'This is not for you.')
  const { path, query } = allowed
  if (path === '/' || path === '/frame') {
    const { html, policy } = path === '/' ? toolsPage() : framePage()
    return answerPage(response, html, policy)
  }
  if (path === '/open') {
    const isDone = await answers.open(await readBody(request))
    return answerStatus(response, isDone ? 200 : 400, isDone ? 'Done.' : 'There is no such place.')
  }
  if (path === '/shown') {
    const number = answers.report(await readBody(request))
    // A window that is about to get another view is not there for a moment; it reports again then, and that is no fault.
    return answerStatus(response, 200, String(number ?? 'none'))
  }
  if (await answerClicker(path, { request, response, answers })) return
  if (path !== '/events') return answerStatus(response, 404, 'There is nothing here.')
  const free = new Set<() => void>()
  const gone = answers.events(query, streamOf(response, free))
  if (gone === undefined) return answerStatus(response, 404, 'There is no such deck.')
  response.on('close', gone)
}

/** A stream that begins with what is sent first. */
function streamOf(response: ServerResponse, free: Set<() => void>): PageStream {
  let events: ReturnType<typeof answerEvents> | undefined
  const begin = (): ReturnType<typeof answerEvents> =>
    (events ??= answerEvents(response, () => free.forEach((listener) => listener())))
  return {
    send: (event, content) => begin().send(event, content),
    get isFree() {
      return begin().isFree
    },
    onFree: (listener) => void free.add(listener),
  }
}

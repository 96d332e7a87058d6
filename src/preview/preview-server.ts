// The server of the preview, for this machine alone: a few fixed answers, none of which reads a file that the address names.
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isOfAnotherUser } from '../host/user-of-connection.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { answerEvents, answerPage, answerStatus } from './answer.ts'
import { guardRequest } from './guard-request.ts'
import { framePage, toolsPage } from './pages.ts'

/** What happens behind an address. */
export interface PreviewAnswers {
  /** A page that wants to be told of a view; returns what to call when it has gone, nothing where there is no such view. */
  events(query: URLSearchParams, stream: PageStream): (() => void) | undefined
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
/** Where the preview is looked for first. */
const usualPort = 4747
const triedPorts = 20
const longestBody = 5000

/** Starts to listen: on the port that was named, or on the first of some that is free. */
export async function startServer(
  answers: PreviewAnswers,
  port?: number,
): Promise<Outcome<PreviewServer>> {
  const token = randomBytes(16).toString('hex')
  const ports = port === undefined ? freePorts() : [port]
  let reason = ''
  for (const each of ports) {
    const own = { host: '', token }
    const server = createServer((request, response) => answer(request, response, { own, answers }).catch(() => response.destroy())) // prettier-ignore
    server.on('connection', (socket) => {
      const { remotePort: from = 0, localPort: to = 0 } = socket
      if (isOfAnotherUser({ from, to })) socket.destroy()
    })
    reason = await listen(server, each)
    if (reason !== '') continue
    const address = server.address()
    const bound = typeof address === 'object' && address !== null ? address.port : each
    own.host = `${host}:${bound}`
    return ok({
      url: `http://${own.host}/${token}/`,
      port: bound,
      close: () => closeServer(server),
    })
  }
  return fail([report('preview/port-taken', { port: ports.at(-1)!, reason })])
}

/** The usual ones, then whatever the system gives. */
function freePorts(): number[] {
  return [...Array.from({ length: triedPorts }, (_, index) => usualPort + index), 0]
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EACCES: 'the system does not allow it',
}

/** Why a port can't be had; an empty text where it can. */
function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(reasons[error.code ?? ''] ?? error.message),
    )
    server.listen({ port, host, exclusive: true }, () => resolve(''))
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

interface ServerWorld {
  readonly own: { readonly host: string; readonly token: string }
  readonly answers: PreviewAnswers
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { own, answers }: ServerWorld,
): Promise<void> {
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

/** What was posted, as far as it is short and JSON. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = ''
  try {
    for await (const chunk of request) {
      text += String(chunk)
      if (text.length > longestBody) return undefined
    }
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

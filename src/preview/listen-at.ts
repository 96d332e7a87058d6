// Listening on an address of this machine: on the port that was named, or on the first of some that is free.
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { isOfAnotherUser } from '../host/user-of-connection.ts'

/** Where to listen, and what to do with requests. */
export interface Listening {
  readonly host: string
  /** Tried one after the other. */
  readonly ports: readonly number[]
  readonly handle: RequestListener
  /** How many connections one machine may have. */
  readonly mostFromOne?: number
}

/** A server that listens, or why none does. */
export type Listener =
  | { readonly ok: true; readonly port: number; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly reason: string }

/** Listens on the first port that can be had. Other users of this machine are not listened to. */
export async function listenAt(listening: Listening): Promise<Listener> {
  const { host, ports, handle, mostFromOne = Infinity } = listening
  let reason = ''
  for (const each of ports) {
    const server = createServer({ headersTimeout: 10_000 }, handle)
    const isTooMany = countConnections(mostFromOne)
    server.on('connection', (socket) => {
      const { remotePort: from = 0, localPort: to = 0 } = socket
      if (isTooMany(socket) || isOfAnotherUser({ from, to })) socket.destroy()
    })
    reason = await listen(server, host, each)
    if (reason !== '') continue
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : each
    return { ok: true, port, close: () => closeServer(server) }
  }
  return { ok: false, reason }
}

/** Counts connections by the machine that they come from; says whether one is more than it may have. */
function countConnections(most: number): (socket: IncomingMessage['socket']) => boolean {
  const counts = new Map<string, number>()
  return (socket) => {
    const { remoteAddress: from = '' } = socket
    const count = (counts.get(from) ?? 0) + 1
    counts.set(from, count)
    socket.once('close', () => {
      const left = counts.get(from)! - 1
      if (left === 0) counts.delete(from)
      else counts.set(from, left)
    })
    return count > most
  }
}

/** Where the preview is looked for first. */
const usualPort = 4747
const triedPorts = 20

/** The usual ports, then whatever the system gives; of those, the ones from a port on. */
export function usualPorts(from = usualPort): number[] {
  return [...Array.from({ length: triedPorts }, (_, index) => from + index), 0].filter(
    (port) => port <= 65_535,
  )
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EACCES: 'the system does not allow it',
  EADDRNOTAVAIL: 'this machine does not have that address',
}

/** Why a port can't be had; an empty text where it can. */
function listen(server: Server, host: string, port: number): Promise<string> {
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

// The bond between the window of the audience and the presenter's desk. Both are the same file. A file that was opened
// from a disk has no channel that other windows of it could share, but the desk knows who opened it: the two
// send each other messages, with a secret that the desk has in the name of its window and the audience's window keeps
// for as long as its tab is open. So each of them can be loaded anew.
import { writeAddress } from './address.ts'
import { keep, recall } from './keep.ts'
import { readMessage, type Message, type Point, type Shared } from './messages.ts'
import type { Show } from './show.ts'
import { clampIndex, type State } from './state.ts'

/** What goes from window to window. */
export interface Link {
  /** Sends the place of the laser pointer. */
  readonly point: (point: Point | undefined) => void
  /** Opens the desk, or brings it to the front; false where the browser refuses. */
  readonly openDesk: () => boolean
  /** The desk says that it is there; false when nobody is there to hear it. */
  readonly greet: () => boolean
}

const deskName = 'afterdeck-presenter-'

/** Whether this window was opened as a desk. */
export const isDeskWindow = (): boolean => window.name.startsWith(deskName)

interface Peer {
  readonly source: unknown
  readonly post: (message: object) => void
  readonly isGone: () => boolean
  /** Brings it to the front; false where it can't. */
  readonly focus: () => boolean
}

/** Joins this window with the other one of the presentation. */
export function joinWindows(show: Show, onPoint: (point: Point | undefined) => void): Link {
  const isDesk = isDeskWindow()
  let secret = isDesk
    ? window.name.slice(deskName.length)
    : (recall('secret', 'sessionStorage') ?? '')
  let peer: Peer | undefined = isDesk && opener !== null ? windowPeer(opener as Window) : undefined
  // A desk that has just been loaded does not know yet where the audience is.
  let isFresh = isDesk

  const send = (message: Message): void => peer?.post({ ...message, isDesk, afterdeck: secret })

  const receive = (message: Message, from: Peer): void => {
    const isNew = peer?.source !== from.source
    if (message.kind === 'hello') peer = from
    else if (isNew) return
    if (message.kind === 'point') onPoint(message.point)
    else if (message.kind === 'state') adopt(message.state)
    else if (message.fresh) send({ kind: 'state', state: shared(show.state()) })
    else if (isNew) adopt(message.state)
  }

  const adopt = (state: Shared): void => {
    isFresh = false
    const index = clampIndex(state.index, show.deck.slides.length)
    show.change((now) => ({ ...now, ...state, index }), 'peer')
  }

  addEventListener('message', ({ data, source }) => {
    const message = readMessage(data, { secret, isDesk: !isDesk })
    if (message !== undefined && source !== null) receive(message, windowPeer(source as Window))
  })
  const channel = openChannel((data, from) => {
    // Only pages of the same origin share a channel, and only this file this one.
    const message = readMessage(data, { secret: channelMark, isDesk: !isDesk })
    if (message !== undefined) receive(message, from)
  })
  if (isDesk && peer === undefined) peer = channel

  show.watch((now, before, source) => {
    const isShared = sharedKeys.some((key) => now[key] !== before[key])
    if (isShared && source !== 'peer' && !isFresh) send({ kind: 'state', state: shared(now) })
  })

  return {
    point: (point) => send({ kind: 'point', point }),
    openDesk: () => {
      if (peer !== undefined && !peer.isGone() && peer.focus()) return true
      secret ||= newSecret()
      keep('secret', secret, 'sessionStorage')
      const target = show.deck.ids[show.state().index]!
      const address = location.href.replace(/#.*$/, '') + writeAddress({ presenter: true, target })
      const desk = open(address, deskName + secret, 'popup,width=1200,height=760')
      return desk !== null
    },
    greet: () => {
      if (peer === undefined || peer.isGone()) return false
      send({ kind: 'hello', fresh: isFresh, state: shared(show.state()) })
      return true
    },
  }
}

function windowPeer(source: Window): Peer {
  // Files have no origin that could be named; what is sent does no harm elsewhere: which slide it is.
  const origin = location.protocol.startsWith('http') ? location.origin : '*'
  return {
    source,
    post: (message) => source.postMessage(message, origin),
    isGone: () => source.closed,
    focus: () => {
      source.focus()
      return true
    },
  }
}

const channelMark = 'channel'

/** A channel for a desk that has lost the window that opened it; browsers give none to some pages. */
function openChannel(receive: (data: unknown, from: Peer) => void): Peer | undefined {
  try {
    const channel = new BroadcastChannel(`afterdeck ${location.pathname}`)
    const peer: Peer = {
      source: channel,
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has only one
      post: (message) => channel.postMessage({ ...message, afterdeck: channelMark }),
      isGone: () => false,
      focus: () => false,
    }
    channel.addEventListener('message', ({ data }) => receive(data, peer))
    return peer
  } catch {
    return undefined
  }
}

function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const sharedKeys = ['index', 'step', 'cover', 'laser'] as const

function shared({ index, step, cover, laser }: State): Shared {
  return { index, step, cover, laser }
}

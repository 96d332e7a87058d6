// The way to the server. A phone sleeps, leaves the network and comes back: whatever has gone is asked for again, for as long as the
// page is open, and nothing that somebody pressed meanwhile is done late.
import type { ClickerCommand, ClickerState } from '../model/clicker.ts'

/** Whether the server is there; refused where the address of this page is no longer one of its. */
export type LinkState = 'opening' | 'there' | 'lost' | 'refused'

/** What comes from the server. */
export interface ClickerEvents {
  readonly shown: (state: ClickerState) => void
  readonly linked: (state: LinkState) => void
}

/** The way to the server. */
export interface ClickerLink {
  readonly order: (command: ClickerCommand) => void
}

/** The server says something every ten seconds. */
const silenceMs = 25_000
const answerMs = 3000
const longestWaitMs = 4000

/** Opens the way, and opens it again and again. */
export function connectClicker({ shown, linked }: ClickerEvents): ClickerLink {
  let source: EventSource | undefined
  let timer: number | undefined
  let waitMs = 250
  let isThere = false
  let orders = Promise.resolve()

  function open(): void {
    source?.close()
    const current = new EventSource('clicker/events')
    source = current
    listenOn(current)
    current.addEventListener('error', () => void lose(current))
    watch(current)
  }

  function listenOn(current: EventSource): void {
    current.addEventListener('shown', ({ data }: MessageEvent<string>) => {
      if (current !== source) return
      waitMs = 250
      isThere = true
      watch(current)
      shown(JSON.parse(data) as ClickerState)
      linked('there')
    })
    current.addEventListener('beat', () => watch(current))
  }

  /** A connection that says nothing is dead, whatever the browser thinks of it. */
  function watch(current: EventSource): void {
    if (current !== source) return
    clearTimeout(timer)
    timer = setTimeout(() => void lose(current), silenceMs)
  }

  async function lose(current: EventSource): Promise<void> {
    if (current !== source) return
    current.close()
    source = undefined
    isThere = false
    clearTimeout(timer)
    linked('lost')
    const signal = AbortSignal.timeout(answerMs)
    const answer = await fetch('clicker', { signal }).catch(() => undefined)
    if (source !== undefined) return
    if (answer?.status === 403) return linked('refused')
    timer = setTimeout(open, waitMs)
    waitMs = Math.min(longestWaitMs, waitMs * 2)
  }

  async function send(command: ClickerCommand): Promise<void> {
    const way = source
    if (isThere && !(await post(command)) && way !== undefined) void lose(way)
  }

  onWaking(open)
  open()

  return {
    order(command) {
      // One after the other, so that they arrive in the order in which they were given.
      orders = orders.then(() => send(command))
    },
  }
}

/** After a sleep the browser may think that a connection is there which is not. */
function onWaking(open: () => void): void {
  const refresh = (): void => {
    if (document.visibilityState === 'visible') open()
  }
  document.addEventListener('visibilitychange', refresh)
  addEventListener('online', refresh)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) refresh()
  })
}

async function post(command: ClickerCommand): Promise<boolean> {
  const body = JSON.stringify({ command })
  const request = { method: 'POST', body, signal: AbortSignal.timeout(answerMs) }
  // Where there is no window with slides, the server is there all the same.
  return fetch('clicker/order', request).then(
    ({ ok, status }) => ok || status === 409,
    () => false,
  )
}

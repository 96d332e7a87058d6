// The way to the server: a stream that the browser takes up again by itself, and that begins with all there is to know.
import type { PreviewFinding, PreviewOffer, PreviewUpdate } from '../model/preview.ts'
import { writeChoices, type Choices } from './choices.ts'

/** What the server says. */
export interface ConnectionEvents {
  readonly offer: (offer: PreviewOffer) => void
  readonly update: (update: PreviewUpdate) => void
  /** What is tried is not right. */
  readonly refused: (findings: readonly PreviewFinding[]) => void
  /** Whether the server is there. */
  readonly linked: (isLinked: boolean) => void
}

/** A connection that follows what is chosen. */
export interface Connection {
  readonly ask: (choices: Choices) => void
}

const againMs = 1000

/** Opens the way to the server. */
export function connect(events: ConnectionEvents): Connection {
  let source: EventSource | undefined
  let timer: number | undefined
  let asked: Choices = { tokens: {} }

  function open(): void {
    source?.close()
    clearTimeout(timer)
    const { slide: _, ...view } = asked
    const current = new EventSource(`events?${writeChoices(view)}`)
    source = current
    const on = (name: string, use: (content: never) => void): void =>
      current.addEventListener(name, (event: MessageEvent<string>) => {
        if (current === source) use(JSON.parse(event.data) as never)
      })
    on('offer', events.offer)
    on('deck', events.update)
    on('refused', ({ findings }: { readonly findings: readonly PreviewFinding[] }) =>
      events.refused(findings),
    )
    current.addEventListener('open', () => events.linked(true))
    current.addEventListener('error', () => {
      if (current !== source) return
      events.linked(false)
      // A browser gives up where it is answered with an error, or after a sleep that was long.
      if (current.readyState === EventSource.CLOSED) timer = setTimeout(open, againMs)
    })
  }

  return {
    ask(choices) {
      asked = choices
      open()
    },
  }
}

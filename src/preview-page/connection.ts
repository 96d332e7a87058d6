// The way to the server: a stream that the browser takes up again by itself, and that begins with all there is to know.
import type { StageOrder, StageReport } from '../model/clicker.ts'
import type { PreviewFinding, PreviewOffer, PreviewUpdate } from '../model/preview.ts'
import { writeChoices, type Choices } from './choices.ts'

/** What the server says. */
export interface ConnectionEvents {
  readonly offer: (offer: PreviewOffer) => void
  readonly update: (update: PreviewUpdate) => void
  /** What is tried is not right. */
  readonly refused: (findings: readonly PreviewFinding[]) => void
  /** A clicker asks for a slide. */
  readonly ordered: (order: StageOrder) => void
  /** Whether the server is there. */
  readonly linked: (isLinked: boolean) => void
}

/** A connection that follows what is chosen. */
export interface Connection {
  readonly ask: (choices: Choices) => void
  /** Says what this window shows; gives the number of the report, nothing where it did not arrive. */
  readonly report: (shown: Omit<StageReport, 'window'>) => Promise<number | undefined>
}

const againMs = 1000

/** This window, for the server: another one after each load. */
const ownName = crypto.randomUUID()

/** Opens the way to the server. */
export function connect(events: ConnectionEvents): Connection {
  let source: EventSource | undefined
  let timer: number | undefined
  let asked: Choices = { tokens: {} }

  function open(): void {
    source?.close()
    clearTimeout(timer)
    const { slide: _, ...view } = asked
    const current = new EventSource(`events?${writeChoices(view)}&window=${ownName}`)
    source = current
    const on = (name: string, use: (content: never) => void): void =>
      current.addEventListener(name, (event: MessageEvent<string>) => {
        if (current === source) use(JSON.parse(event.data) as never)
      })
    on('offer', events.offer)
    on('deck', events.update)
    on('order', events.ordered)
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
    async report(shown) {
      const body = JSON.stringify({ ...shown, window: ownName })
      const answer = await fetch('shown', { method: 'POST', body }).catch(() => undefined)
      const number = answer?.ok === true ? Number(await answer.text()) : NaN
      return Number.isNaN(number) ? undefined : number
    },
  }
}

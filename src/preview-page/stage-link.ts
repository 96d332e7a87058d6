// Keeps this window and the server of one mind about the slide: what is shown here is reported, what a clicker asks for is done. Where
// both happen at once, the one that the server heard of last holds.
import type { StageOrder, StageReport } from '../model/clicker.ts'

/** What is shown here. */
export type Shown = Omit<StageReport, 'window'>

/** The way between this window and the server. */
export interface StageLink {
  /** Reports what is shown, where the server does not know it yet. */
  readonly tell: (shown: Shown) => void
  /** The server knows nothing of this window any more. */
  readonly renew: () => void
  /** The server has an order. */
  readonly hear: (order: StageOrder) => void
}

/** What a link does. */
export interface StageWays {
  /** Posts a report; gives its number, nothing where it did not arrive. */
  readonly post: (shown: Shown) => Promise<number | undefined>
  readonly obey: (order: StageOrder) => void
}

/** Makes a link that has reported nothing. */
export function linkStage({ post, obey }: StageWays): StageLink {
  let told = ''
  let waiting: Shown | undefined
  let isPosting = false
  let held: StageOrder | undefined

  function follow(order: StageOrder): void {
    told = keyOf(order)
    obey(order)
  }

  async function postAll(): Promise<void> {
    isPosting = true
    let revision: number | undefined
    while (waiting !== undefined) {
      const next = waiting
      waiting = undefined
      revision = await post(next)
    }
    isPosting = false
    const order = held
    held = undefined
    // An order that came before the report was answered may be older than it, and was overruled then.
    if (order !== undefined && order.revision > (revision ?? -1)) follow(order)
  }

  return {
    tell(shown) {
      if (keyOf(shown) === told) return
      told = keyOf(shown)
      waiting = shown
      if (!isPosting) void postAll()
    },
    renew: () => void (told = ''),
    hear(order) {
      if (isPosting) held = order
      else follow(order)
    },
  }
}

function keyOf({ slide, isBlack }: Pick<StageReport, 'slide' | 'isBlack'>): string {
  return JSON.stringify([slide, isBlack])
}

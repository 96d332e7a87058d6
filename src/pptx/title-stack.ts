// Pages that are mostly title: where the title stands, with what stands right above and below it. The places of their layouts are
// as high as a title can be; here it is known how high this one is.
import type { Placeholder } from './frame.ts'
import type { Box, Para, TextStyle } from './scene.ts'
import { heightIn, type Stage } from './stage.ts'

/** A text above or below a title. */
export interface StackPart {
  readonly paras: readonly Para[]
  readonly style: TextStyle
  /** Room between it and the title. */
  readonly gap: number
}

interface StackInput {
  readonly paras: readonly Para[]
  readonly place: Placeholder
  /** The room of the page, without the line of facts where that follows the text. */
  readonly room: Box
  readonly above?: StackPart | undefined
  readonly below?: StackPart | undefined
}

export interface Stack {
  readonly title: Box
  readonly above: Box
  readonly below: Box
  /** By how much all is higher than the room. */
  readonly overflow: number
}

/** Stacks a title and its neighbours: from the top of a room, in its middle, or on its foot, as the title's place is anchored. */
export function stackOf(input: StackInput, { look }: Pick<Stage, 'look'>): Stack {
  const { paras, place, room, above, below } = input
  const { w } = place.box
  const high = heightIn(paras, place.style, { width: w, look })
  const partHigh = (part: StackPart | undefined, width: number): number =>
    part === undefined ? 0 : heightIn(part.paras, part.style, { width, look })
  const aboveHigh = partHigh(above, room.w)
  const belowWide = Math.min(room.w, below === undefined ? room.w : below.style.size * 28)
  const belowHigh = partHigh(below, belowWide)
  const whole = aboveHigh + (above?.gap ?? 0) + high + (below?.gap ?? 0) + belowHigh
  const spare = Math.max(0, room.h - whole)
  const start = room.y + spare * { t: 0, ctr: 0.5, b: 1 }[place.anchor]
  const y = start + aboveHigh + (above?.gap ?? 0)
  return {
    title: { ...place.box, y, h: high },
    above: { ...place.box, w: room.w, y: start, h: aboveHigh },
    below: { ...place.box, w: belowWide, y: y + high + (below?.gap ?? 0), h: belowHigh },
    overflow: whole - room.h,
  }
}

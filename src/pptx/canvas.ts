// The canvas of a deck size at one step of type: what layouts measure by.
import { canvasPx } from '../model/canvas.ts'
import type { DeckSize } from '../model/recap.ts'
import type { Step5 } from '../model/slide.ts'
import { typeScales } from '../theme/type-scale.ts'
import type { Look } from './look.ts'

export interface Sizes {
  readonly title: number
  readonly lead: number
  readonly meta: number
  readonly furniture: number
  readonly numeral: number
  readonly body: number
  readonly cover: number
  readonly section: number
  readonly statement: number
  readonly quote: number
  readonly stat: number
  readonly closing: number
}

export interface Canvas {
  readonly size: DeckSize
  /** Which type step, from 0, the largest. */
  readonly step: number
  readonly width: number
  readonly height: number
  /** Whether what stands side by side on a wide slide stands in rows here. */
  readonly isUpright: boolean
  readonly unit: number
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly sizes: Sizes
}

const steps: readonly Step5[] = ['d1', 'd2', 'd3', 'd4', 'd5']
const stepped = ['body', 'cover', 'section', 'statement', 'quote', 'stat', 'closing'] as const
/** Few words of a quote may be larger than the scale is. */
const quoteSwell = [1.24, 1.16, 1.1, 1, 1] as const
const air = { airy: 1.15, normal: 1, compact: 0.9 } as const

/** How many steps there are: those of the type scale, then smaller ones for what would not fit at all. */
export const allSteps = 12

export function stepIndex(step: Step5 | undefined): number {
  return step === undefined ? 1 : steps.indexOf(step)
}

/** The canvas at a step; beyond the last one of the scale, type gets smaller by a tenth each. */
export function canvasAt(size: DeckSize, step: number, look: Look): Canvas {
  const scale = typeScales[size]
  const [width, height] = canvasPx[size]
  const [x, top, bottom] = scale.margins
  const density = air[look.design.tokens.density]
  const known = Math.min(step, steps.length - 1)
  const shrink = 0.9 ** (step - known)
  const { title, lead, meta, furniture, numeral } = scale
  const ofStep = Object.fromEntries(stepped.map((role) => [role, scale[role][known]! * shrink]))
  const isUpright = height >= width
  const { theme } = look
  return {
    size,
    step,
    width,
    height,
    isUpright,
    unit: scale.unit,
    x: x * density,
    top: top * density * theme.top[isUpright ? 1 : 0],
    bottom: bottom * density * theme.bottom,
    sizes: {
      title: title * Math.max(shrink, 0.7),
      lead: lead * shrink,
      meta: meta * Math.max(shrink, 0.7),
      furniture,
      numeral,
      ...ofStep,
      quote: ofStep['quote']! * quoteSwell[known]! * theme.quote.size,
    } as Sizes,
  }
}

// Two sides: then and now, this and that, pros and cons.
import type { Compare, ProsCons } from '../model/evidence.ts'
import type { Inline } from '../model/inline.ts'
import type { Placeholder } from './frame.ts'
import { halves } from './frame-columns.ts'
import { bodyStyle } from './text-styles.ts'
import type { Box, Para, Run, Shape } from './scene.ts'
import {
  drawn,
  filled,
  heightIn,
  placeOf,
  plain,
  radiusOf,
  runsOf,
  textBox,
  word,
  type Content,
  type Stage,
} from './stage.ts'
import { inColour } from './draw-stats.ts'

interface Side {
  readonly head: readonly Run[]
  readonly points: readonly Inline[]
  readonly rule: string
  readonly headColour?: string | undefined
  readonly isPreferred: boolean
}

export function drawVersus({ left, right, prefer, verdict }: Compare, stage: Stage): Content {
  const sides = [left, right].map(({ head, points }, index): Side => {
    const isPreferred = prefer === (index === 0 ? 'left' : 'right')
    return {
      head: plain(head, stage),
      points,
      isPreferred,
      rule: isPreferred ? 'accent' : 'line-strong',
      headColour: isPreferred ? 'accent-ink' : undefined,
    }
  })
  return drawSides(sides, verdict, stage)
}

export function drawProsCons({ pros, cons }: ProsCons, stage: Stage): Content {
  const side = (id: 'pros' | 'cons', points: readonly Inline[], colour: string): Side => ({
    head: [{ text: word(id, stage) }],
    points,
    rule: colour,
    headColour: colour,
    isPreferred: false,
  })
  return drawSides(
    [side('pros', pros, 'positive'), side('cons', cons, 'negative')],
    undefined,
    stage,
  )
}

function drawSides(sides: readonly Side[], verdict: Inline | undefined, stage: Stage): Content {
  const { canvas, area, look } = stage
  const { unit, sizes } = canvas
  const style = bodyStyle(Math.min(sizes.body, sizes.lead), { bold: true, leading: 1.25 })
  const pad = [20 * unit, 14 * unit] as const
  const paras: Para[] = verdict === undefined ? [] : [{ runs: runsOf(verdict) }]
  const high =
    verdict === undefined
      ? 0
      : heightIn(paras, style, { width: area.w - 2 * pad[0], look }) + 2 * pad[1]
  const boxes = halves({ ...area, h: area.h - (high > 0 ? high + 16 * unit : 0) }, canvas)
  const panels = sides.map((side, index) => panelOf(side, boxes[index]!, stage))
  const texts = sides.flatMap((side, index) => sideIn(side, boxes[index]!, { index, stage }))
  const foot = { ...area, y: area.y + area.h - high, h: high }
  const [fill, colour] =
    look.name === 'atlas'
      ? ['accent', 'on-accent']
      : look.name === 'poster'
        ? ['pop', 'on-pop']
        : ['surface', undefined]
  return {
    shapes: [
      ...panels,
      ...texts,
      ...(verdict === undefined
        ? []
        : [
            textBox('Verdict', foot, {
              paras: inColour(paras, colour),
              style,
              fill,
              radius: Math.min(radiusOf(stage), high * 0.3),
              inset: pad,
              anchor: 'ctr',
            }),
          ]),
    ],
  }
}

/** A rule above a side, or a field behind it. */
function panelOf({ rule, isPreferred }: Side, box: Box, stage: Stage): Shape {
  const { look, canvas } = stage
  if (look.name === 'folio' || look.name === 'grid')
    return drawn({ ...box, h: 4 * canvas.unit }, rule)
  const radius = radiusOf(stage)
  return drawn(box, isPreferred ? 'accent-soft' : 'surface', {
    form: radius > 0 ? 'roundRect' : 'rect',
    radius,
  })
}

function sideIn(
  { head, points, headColour }: Side,
  box: Box,
  { index, stage }: { readonly index: number; readonly stage: Stage },
): Shape[] {
  const { look, canvas } = stage
  const { unit } = canvas
  const pad = look.name === 'folio' || look.name === 'grid' ? 0 : 22 * unit
  const inner = { x: box.x + pad, y: box.y + Math.max(pad * 0.8, 18 * unit), w: box.w - 2 * pad }
  const headPlace = placeOf(stage, 10 + index * 2)
  const heads: Para[] = [
    { runs: head, ...(headColour === undefined ? {} : { colour: headColour }) },
  ]
  const headHigh = heightIn(heads, headPlace.style, { width: inner.w, look })
  const list = placeOf(stage, 11 + index * 2)
  const y = inner.y + headHigh + 0.5 * list.style.size
  const paras = points.map((point) => ({ runs: runsOf(point) }))
  const listBox = { ...inner, y, h: box.y + box.h - pad * 0.6 - y }
  return [
    filled(headPlace, heads, { box: { ...inner, h: headHigh } }),
    filled(list, spread(paras, list, { box: listBox, stage }), { box: listBox }),
  ]
}

/** Points further apart where there is room. */
function spread(
  paras: readonly Para[],
  { style }: Placeholder,
  { box, stage }: { readonly box: Box; readonly stage: Stage },
): Para[] {
  const spare =
    (box.h - heightIn(paras, style, { width: box.w, look: stage.look })) / Math.max(1, paras.length)
  const more = Math.max(0, Math.min(spare * 0.5, style.size * 0.5))
  return paras.map((para) => ({ ...para, before: style.before + more }))
}

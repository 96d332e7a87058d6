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
  /** Whether it stands on a field of the accent. */
  readonly isLoud?: boolean
}

const sideNames = ['left', 'right'] as const

export function drawVersus({ left, right, prefer, verdict }: Compare, stage: Stage): Content {
  const sides = [left, right].map(({ head, points }, index): Side => {
    const isPreferred = prefer === sideNames[index]
    const isLoud = stage.look.name === 'poster' && (prefer ?? 'right') === sideNames[index]
    return {
      head: plain(head, stage),
      points,
      isPreferred,
      isLoud,
      rule: isPreferred ? 'accent' : 'line-strong',
      headColour: isLoud ? 'on-accent' : isPreferred ? 'accent-ink' : undefined,
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
  const room = { ...area, h: area.h - (high > 0 ? high + 16 * unit : 0) }
  const boxes = sharedOut(sides, halves(room, canvas), stage)
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

/** One above the other, the side that says more is higher. */
function sharedOut(sides: readonly Side[], [first, second]: [Box, Box], stage: Stage): Box[] {
  if (!stage.canvas.isUpright) return [first, second]
  const [a, b] = sides.map((side, index) => {
    const parts = partsOf(side, first, { index, stage })
    return parts.listTop - first.y + parts.listHigh + parts.foot
  }) as [number, number]
  const h = a + (first.h + second.h - a - b) / 2
  const gap = second.y - first.y - first.h
  return [
    { ...first, h },
    { ...second, y: first.y + h + gap, h: first.h + second.h - h },
  ]
}

/** A rule above a side, or a field behind it. */
function panelOf({ rule, isPreferred, isLoud }: Side, box: Box, stage: Stage): Shape {
  const { look, canvas } = stage
  if (look.name === 'folio' || look.name === 'grid')
    return drawn({ ...box, h: 4 * canvas.unit }, rule)
  const radius = radiusOf(stage)
  return drawn(box, isLoud ? 'accent' : isPreferred ? 'accent-soft' : 'surface', {
    form: radius > 0 ? 'roundRect' : 'rect',
    radius,
  })
}

interface SidePlace {
  readonly index: number
  readonly stage: Stage
}

/** What a side holds, and how much room that takes. */
function partsOf(
  { head, points, headColour, isLoud }: Side,
  box: Box,
  { index, stage }: SidePlace,
) {
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
  const plainParas = points.map((point): Para => ({ runs: runsOf(point) }))
  const paras = isLoud
    ? inColour(plainParas, 'on-accent').map((para) => ({ ...para, bullet: look.bullet('pop') }))
    : plainParas
  const listTop = inner.y + headHigh + 0.5 * list.style.size
  const listHigh = heightIn(paras, list.style, { width: inner.w, look })
  return { inner, headPlace, heads, headHigh, list, paras, listTop, listHigh, foot: pad * 0.6 }
}

function sideIn(side: Side, box: Box, place: SidePlace): Shape[] {
  const { inner, headPlace, heads, headHigh, list, paras, listTop, foot } = partsOf(
    side,
    box,
    place,
  )
  const listBox = { ...inner, y: listTop, h: box.y + box.h - foot - listTop }
  return [
    filled(headPlace, heads, { box: { ...inner, h: headHigh } }),
    filled(list, spread(paras, list, { box: listBox, stage: place.stage }), { box: listBox }),
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

// Two sides: then and now, this and that, pros and cons.
import type { Compare, ProsCons } from '../model/evidence.ts'
import type { Inline } from '../model/inline.ts'
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
import { listInRows } from './draw-rows.ts'
import { inColour } from './draw-tiles.ts'

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
  const pad = [look.name === 'grid' ? 0 : 20 * unit, (canvas.isUpright ? 9 : 14) * unit] as const
  const paras: Para[] = verdict === undefined ? [] : [{ runs: runsOf(verdict) }]
  const high =
    verdict === undefined
      ? 0
      : heightIn(paras, style, { width: area.w - 2 * pad[0], look }) + 2 * pad[1]
  const room = { ...area, h: area.h - (high > 0 ? high + 16 * unit : 0) }
  const boxes = joined(sharedOut(sides, halves(room, canvas), stage), stage)
  const panels = sides.flatMap((side, index) => panelOf(side, boxes[index]!, stage))
  const texts = sides.map((side, index) => sideIn(side, boxes[index]!, { index, stage }))
  const foot = { ...area, y: area.y + area.h - high, h: high }
  const [fill, colour] = verdictColours[look.name] ?? ['surface', undefined]
  return {
    shapes: [
      ...panels,
      ...texts.flatMap(({ shapes }) => shapes),
      ...(verdict === undefined
        ? []
        : [
            ...(look.name === 'grid' ? [drawn({ ...foot, h: 2 * unit }, 'text')] : []),
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
    overflow: Math.max(...texts.map(({ overflow }) => overflow)),
  }
}

/** The field of a verdict, and its letters on that. */
const verdictColours: Readonly<Record<string, readonly [fill?: string, text?: string]>> = {
  atlas: ['accent', 'on-accent'],
  poster: ['pop', 'on-pop'],
  kernel: ['accent-soft', 'accent-ink'],
  grid: [],
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

/** Panes of a window share a hairline. */
function joined(boxes: readonly Box[], { look, canvas }: Stage): readonly Box[] {
  const [first, second] = boxes
  if (look.name !== 'kernel') return boxes
  const { unit, isUpright } = canvas
  if (isUpright) return [{ ...first!, h: second!.y - first!.y - unit }, second!]
  const w = (second!.x + second!.w - first!.x - unit) / 2
  return [
    { ...first!, w },
    { ...second!, x: first!.x + w + unit, w },
  ]
}

/** A rule above a side, a field behind it, or both. */
function panelOf({ rule, isPreferred, isLoud }: Side, box: Box, stage: Stage): Shape[] {
  const { look, canvas } = stage
  const { unit } = canvas
  const high = { folio: 4, grid: 8, atlas: 6 }[look.name] ?? 0
  const colour = look.name === 'grid' && rule === 'line-strong' ? 'text' : rule
  const edge = high === 0 ? [] : [drawn({ ...box, h: high * unit }, colour)]
  if (look.name === 'folio' || look.name === 'grid') return edge
  const radius = look.name === 'atlas' ? 0 : radiusOf(stage)
  const fill = isLoud ? 'accent' : isPreferred ? 'accent-soft' : 'surface'
  return [drawn(box, fill, { form: radius > 0 ? 'roundRect' : 'rect', radius }), ...edge]
}

interface SidePlace {
  readonly index: number
  readonly stage: Stage
}

/** Room around what a side holds. */
function padsOf({ look, canvas }: Stage): { readonly side: number; readonly top: number } {
  const { unit, isUpright } = canvas
  const { name } = look
  if (name === 'folio' || name === 'grid')
    return { side: 0, top: (isUpright ? 11 : 16) * unit + (name === 'grid' ? 8 : 4) * unit }
  if (name === 'poster') return { side: 28 * unit, top: (isUpright ? 11 : 24) * unit }
  const side = name === 'kernel' ? 28 : 26
  return { side: side * unit, top: (isUpright ? 10 : name === 'kernel' ? 26 : 26) * unit }
}

/** What a side holds, and how much room that takes. */
function partsOf({ head, points, headColour, isLoud }: Side, box: Box, place: SidePlace) {
  const { index, stage } = place
  const { look } = stage
  const { side, top } = padsOf(stage)
  const inner = { x: box.x + side, y: box.y + top, w: box.w - 2 * side }
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
  const { isUpright, size } = stage.canvas
  const gap = size === '1:1' ? 0 : isUpright ? 0.2 : 0.55
  const listTop = inner.y + headHigh + gap * headPlace.style.size
  const listHigh =
    heightIn(
      paras.map((para) => ({ ...para, before: 0 })),
      list.style,
      { width: inner.w, look },
    ) +
    paras.length * list.style.size * (size === '1:1' ? 0.2 : 0.44)
  return {
    inner,
    headPlace,
    heads,
    headHigh,
    list,
    paras,
    listTop,
    listHigh,
    foot: side === 0 ? 0 : isUpright ? top * 0.6 : side * 0.5,
  }
}

function sideIn(
  side: Side,
  box: Box,
  place: SidePlace,
): { readonly shapes: Shape[]; readonly overflow: number } {
  const { stage } = place
  const { inner, headPlace, heads, headHigh, list, paras, listTop, foot } = partsOf(
    side,
    box,
    place,
  )
  const listBox = { ...inner, y: listTop, h: box.y + box.h - foot - listTop }
  const items = paras.map((para) => [para])
  const rows = listInRows(list, items, { kind: 'side', box: listBox, stage })
  const head = filled(headPlace, heads, { box: { ...inner, h: headHigh } })
  return { shapes: [head, ...rows.shapes], overflow: rows.overflow }
}

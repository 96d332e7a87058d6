import type { Figure } from '../model/evidence.ts'
import { bodyStyle } from './text-styles.ts'
import { longestLine } from './measure-text.ts'
import type { Box, Para, Shape, TextShape } from './scene.ts'
import { figureParas } from './draw-claim.ts'
import {
  columnsOf,
  drawn,
  heightIn,
  radiusOf,
  stacked,
  textBox,
  type Content,
  type Stage,
} from './stage.ts'

/** Big numbers: in columns, or in rows where the page is upright or the title stands beside them. */
export function drawStats(
  { figures }: { readonly figures: readonly Figure[] },
  stage: Stage,
): Content {
  const { canvas, frame } = stage
  const isRows =
    canvas.isUpright || frame.isBeside || (figures.length === 3 && canvas.size === '4:3')
  if (figures.length === 1) return oneFigure(figures[0]!, stage)
  if (canvas.isUpright && figures.length < 4) {
    const stack = figureStack(figures, stage)
    if (stack.overflow <= 2) return stack
  }
  if (isRows && figures.length < 4) return figureRows(figures, stage)
  return figureColumns(figures, stage)
}

function oneFigure(figure: Figure, stage: Stage): Content {
  const { area, canvas } = stage
  const size = fittingSize([figure], canvas.sizes.stat * 1.5, {
    stage,
    width: area.w * (canvas.isUpright ? 1 : 0.56),
  })
  const [value, ...rest] = figureParas(figure, stage, size)
  if (canvas.isUpright) {
    return {
      shapes: [
        textBox('Figure', area, {
          paras: [value!, ...rest],
          style: bodyStyle(canvas.sizes.body),
          anchor: 'ctr',
        }),
      ],
    }
  }
  const left = { ...area, w: area.w * 0.57 }
  const right = { ...area, x: area.x + area.w * 0.6, w: area.w * 0.4 }
  const style = bodyStyle(canvas.sizes.body * 1.1)
  return {
    shapes: [
      textBox('Figure', left, { paras: [value!], style, anchor: 'ctr' }),
      textBox('Label', right, { paras: rest, style, anchor: 'ctr' }),
    ],
  }
}

/** The largest size at which no value is wider than its column. */
function fittingSize(
  figures: readonly Figure[],
  size: number,
  { stage, width }: { readonly stage: Stage; readonly width: number },
): number {
  const style = bodyStyle(size)
  const widest = Math.max(
    ...figures.map((figure) =>
      longestLine([figureParas(figure, stage, size)[0]!], style, stage.look.widths),
    ),
  )
  return size * Math.min(1, width / (widest * 1.03))
}

interface Tile {
  readonly fill?: string
  readonly colour?: string
  readonly pad: number
}

function tileOf(index: number, { look, canvas }: Stage): Tile {
  const { unit } = canvas
  if (look.name === 'poster') {
    const kinds = [
      ['accent', 'on-accent'],
      ['pop', 'on-pop'],
      ['text', 'background'],
    ] as const
    const [fill, colour] = kinds[index % kinds.length]!
    return { fill, colour, pad: 24 * unit }
  }
  return look.name === 'kernel'
    ? { fill: 'surface', pad: 24 * unit }
    : { pad: look.name === 'atlas' ? 22 * unit : 0 }
}

/** Everything in a tile has the colour that is read on it. */
export function inColour(paras: readonly Para[], colour: string | undefined): Para[] {
  if (colour === undefined) return [...paras]
  return paras.map((para) => ({
    ...para,
    colour,
    runs: para.runs.map((run) => ({ ...run, colour })),
  }))
}

function figureColumns(figures: readonly Figure[], stage: Stage): Content {
  const { area, canvas, look } = stage
  const { unit } = canvas
  const isGrid = figures.length >= 4
  const rows = isGrid
    ? [
        { ...area, h: (area.h - 22 * unit) / 2 },
        { ...area, y: area.y + (area.h + 22 * unit) / 2, h: (area.h - 22 * unit) / 2 },
      ]
    : [area]
  const perRow = Math.ceil(figures.length / rows.length)
  const places = rows.flatMap((row) => columnsOf(row, perRow, 24 * unit))
  const { pad } = tileOf(0, stage)
  const style = bodyStyle(canvas.sizes.body, { leading: 1.26 })
  const width = places[0]!.w - 2 * pad
  const size = fittingSize(figures, canvas.sizes.stat * (isGrid ? 0.75 : 0.9), { stage, width })
  const paras = figures.map((figure) => figureParas(figure, stage, size))
  const high =
    Math.max(...paras.map((each) => heightIn(each, style, { width, look }))) + 2 * pad + 18 * unit
  const shapes = figures.flatMap((_, index): Shape[] => {
    const place = places[index]!
    const box = {
      ...place,
      y: isGrid ? place.y : place.y + Math.max(0, (place.h - high) / 2),
      h: Math.min(place.h, high),
    }
    return tileIn(box, paras[index]!, { index, stage, style })
  })
  return { shapes, overflow: high - places[0]!.h }
}

function tileIn(
  box: Box,
  paras: readonly Para[],
  {
    index,
    stage,
    style,
  }: { readonly index: number; readonly stage: Stage; readonly style: TextShape['style'] },
): Shape[] {
  const { unit } = stage.canvas
  const tile = tileOf(index, stage)
  if (tile.fill !== undefined) {
    return [
      textBox('Figure', box, {
        paras: inColour(paras, tile.colour),
        style,
        fill: tile.fill,
        radius: radiusOf(stage),
        inset: [tile.pad, tile.pad],
      }),
    ]
  }
  if (stage.look.name === 'atlas') {
    return [
      drawn({ ...box, w: 4 * unit }, 'accent'),
      textBox(
        'Figure',
        { ...box, x: box.x + tile.pad, w: box.w - tile.pad },
        { paras: paras, style },
      ),
    ]
  }
  return [
    drawn({ ...box, h: 3 * unit }, 'text'),
    textBox(
      'Figure',
      { ...box, y: box.y + 16 * unit, h: box.h - 16 * unit },
      { paras: paras, style },
    ),
  ]
}

/** One below the other, each as wide as the page. */
function figureStack(
  figures: readonly Figure[],
  stage: Stage,
): Content & { readonly overflow: number } {
  const { area, canvas, look } = stage
  const { unit } = canvas
  const { pad } = tileOf(0, stage)
  const style = bodyStyle(canvas.sizes.body, { leading: 1.26 })
  const width = area.w - 2 * pad
  const size = fittingSize(figures, canvas.sizes.stat, { stage, width })
  const paras = figures.map((figure) => figureParas(figure, stage, size))
  const heights = paras.map((each) => heightIn(each, style, { width, look }) + 2 * pad + 24 * unit)
  const { boxes, overflow } = stacked(heights, area, { gap: 18 * unit, most: area.h / 3.2 })
  const shapes = paras.flatMap((each, index) =>
    tileIn(boxes[index]!, each, { index, stage, style }),
  )
  return { shapes, overflow }
}

function figureRows(figures: readonly Figure[], stage: Stage): Content {
  const { area, canvas, look } = stage
  const { unit } = canvas
  const style = bodyStyle(canvas.sizes.body, { leading: 1.26 })
  const gap = 20 * unit
  const { fill, pad } = tileOf(0, stage)
  const isTiled = fill !== undefined
  const edge = isTiled ? pad : 0
  const left = (area.w - 2 * edge) * 0.55
  const right = area.w - 2 * edge - left - gap
  const size = fittingSize(figures, canvas.sizes.stat, { stage, width: left })
  const parts = figures.map((figure) => figureParas(figure, stage, size))
  const heights = parts.map(
    ([value, ...rest]) =>
      22 * unit +
      Math.max(
        heightIn([value!], style, { width: left, look }),
        heightIn(rest, style, { width: right, look }),
      ),
  )
  const { boxes, overflow } = stacked(heights, area, { gap: 8 * unit, most: area.h })
  const shapes = parts.flatMap(([value, ...rest], index): Shape[] => {
    const row = boxes[index]!
    const inner = { ...row, x: row.x + edge, y: row.y + 10 * unit, h: row.h - 12 * unit }
    const tile = tileOf(index, stage)
    const behind = isTiled
      ? drawn(row, tile.fill!, { form: 'roundRect', radius: radiusOf(stage) })
      : drawn({ ...row, h: 2 * unit }, 'text')
    const set = (paras: readonly Para[]): Pick<TextShape, 'paras' | 'style' | 'anchor'> => ({
      paras: inColour(paras, tile.colour),
      style,
      anchor: 'ctr',
    })
    return [
      behind,
      textBox('Figure', { ...inner, w: left }, set([value!])),
      textBox('Label', { ...inner, x: inner.x + left + gap, w: right }, set(rest)),
    ]
  })
  return { shapes, overflow }
}

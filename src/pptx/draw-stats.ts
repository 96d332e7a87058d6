import type { Figure } from '../model/evidence.ts'
import { bodyStyle } from './text-styles.ts'
import { longestLine } from './measure-text.ts'
import type { Para, Shape, TextShape } from './scene.ts'
import { figureParas } from './draw-claim.ts'
import { panesBehind } from './draw-panes.ts'
import { endsOf, inColour, tileIn, tileOf } from './draw-tiles.ts'
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
  const { canvas, frame, look } = stage
  const isRows =
    canvas.isUpright ||
    frame.isBeside ||
    look.theme.hangs ||
    (figures.length === 3 && (canvas.size === '4:3' || canvas.step > 1))
  if (figures.length === 1) return oneFigure(figures[0]!, stage)
  if (canvas.isUpright && figures.length < 4 && !look.theme.hangs) {
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

/** How large a value is, as a part of its step: beside others it is smaller. */
function valuePart(isGrid: boolean, { look }: Stage): number {
  const part = { kernel: 0.72, atlas: 0.78 }[look.name] ?? 1
  return isGrid ? Math.min(part, 0.75) : part
}

function figureColumns(figures: readonly Figure[], stage: Stage): Content {
  const { area, canvas, look } = stage
  const { unit } = canvas
  const isGrid = figures.length >= 4
  const rowGap = look.name === 'kernel' ? 0 : 22 * unit
  const rows = isGrid
    ? [
        { ...area, h: (area.h - rowGap) / 2 },
        { ...area, y: area.y + (area.h + rowGap) / 2, h: (area.h - rowGap) / 2 },
      ]
    : [area]
  const perRow = Math.ceil(figures.length / rows.length)
  const isPaned = look.name === 'kernel'
  const between = isPaned
    ? 0
    : look.name === 'atlas'
      ? 36 * unit
      : look.name === 'poster'
        ? 18 * unit
        : 24 * unit
  const places = rows.flatMap((row) => columnsOf(row, perRow, between))
  const { pad } = tileOf(0, stage)
  const style = bodyStyle(canvas.sizes.body, { leading: 1.26 })
  const width = places[0]!.w - 2 * pad
  const size = fittingSize(figures, canvas.sizes.stat * valuePart(isGrid, stage), { stage, width })
  const paras = figures.map((figure) => figureParas(figure, stage, size))
  const high =
    Math.max(...paras.map((each) => heightIn(each, style, { width, look }))) + 2 * pad + 18 * unit
  const least = isPaned ? 300 * unit : look.name === 'poster' ? canvas.sizes.body * 8 : 0
  const boxes = figures.map((_, index) => {
    const place = places[index]!
    const h = isGrid ? place.h : Math.max(high, Math.min(place.h, least))
    return { ...place, y: place.y + Math.max(0, (place.h - h) / 2), h }
  })
  const shapes = figures.flatMap((_, index): Shape[] =>
    tileIn(boxes[index]!, paras[index]!, { index, stage, style }),
  )
  return {
    shapes: [...(isPaned ? panesBehind(boxes, stage) : []), ...shapes],
    overflow: high - places[0]!.h - (isPaned ? pad : 0),
  }
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
  const isPaned = look.name === 'kernel'
  const ends = endsOf(pad, stage)
  const width = area.w - 2 * pad
  const part = look.name === 'poster' && figures.length === 3 ? 0.72 : 1
  const size = fittingSize(figures, canvas.sizes.stat * part, { stage, width })
  const paras = figures.map((figure) => figureParas(figure, stage, size))
  const heights = paras.map(
    (each) =>
      heightIn(each, style, { width, look }) + 2 * ends + (isPaned || ends > 0 ? 0 : 24 * unit),
  )
  const gap = isPaned ? 0 : (look.name === 'poster' ? 8 : 18) * unit
  const { boxes, overflow: over } = stacked(heights, area, { gap, most: area.h })
  // Text is measured, tiles are not.
  const overflow = over - 2 * ends
  const shapes = paras.flatMap((each, index) =>
    tileIn(boxes[index]!, each, { index, stage, style }),
  )
  return { shapes: [...(isPaned ? panesBehind(boxes, stage) : []), ...shapes], overflow }
}

function figureRows(figures: readonly Figure[], stage: Stage): Content {
  const { area, canvas, look } = stage
  const { unit } = canvas
  const style = bodyStyle(canvas.sizes.body, { leading: 1.26 })
  const gap = 20 * unit
  const { fill, pad } = tileOf(0, stage)
  const isPaned = look.name === 'kernel'
  const isTiled = fill !== undefined || isPaned
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
  const { boxes, overflow } = stacked(heights, area, { gap: isPaned ? 0 : 8 * unit, most: area.h })
  const shapes = parts.flatMap(([value, ...rest], index): Shape[] => {
    const row = boxes[index]!
    const inner = { ...row, x: row.x + edge, y: row.y + 10 * unit, h: row.h - 12 * unit }
    const tile = tileOf(index, stage)
    const hasRule = !look.theme.hangs || index > 0
    const behind = isTiled
      ? isPaned
        ? []
        : [drawn(row, tile.fill!, { form: 'roundRect', radius: radiusOf(stage) })]
      : hasRule
        ? [
            drawn(
              { ...row, h: (look.theme.hangs ? 1 : 3) * unit },
              look.theme.hangs ? 'line-strong' : 'text',
            ),
          ]
        : []
    const set = (paras: readonly Para[]): Pick<TextShape, 'paras' | 'style' | 'anchor'> => ({
      paras: inColour(paras, tile.colour),
      style,
      anchor: look.theme.hangs ? 't' : 'ctr',
    })
    return [
      ...behind,
      textBox('Figure', { ...inner, w: left }, set([value!])),
      textBox('Label', { ...inner, x: inner.x + left + gap, w: right }, set(rest)),
    ]
  })
  return { shapes: [...(isPaned ? panesBehind(boxes, stage) : []), ...shapes], overflow }
}

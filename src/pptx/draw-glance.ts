import type { SummaryItem } from '../model/recap.ts'
import { bodyStyle } from './text-styles.ts'
import type { Box, Para, Shape, TextShape } from './scene.ts'
import { columnsOf, drawn, heightIn, radiusOf, textBox, type Content, type Stage } from './stage.ts'
import { panesBehind } from './draw-panes.ts'
import { glanceRows } from './draw-glance-rows.ts'
import { inColour } from './draw-tiles.ts'
import { itemParas, numeral, tiles } from './glance-items.ts'

/** The whole talk at a glance: columns, or rows where these are too narrow. */
export function drawGlance(
  { items }: { readonly items: readonly SummaryItem[] },
  stage: Stage,
): Content {
  const { canvas, look, frame } = stage
  const isList = look.name === 'atlas' || look.name === 'grid'
  const isRows = canvas.isUpright || frame.isBeside || isList || items.length > 4
  return isRows ? glanceRows(items, stage) : columns(items, stage)
}

function columns(items: readonly SummaryItem[], stage: Stage): Content {
  const { area, canvas, look } = stage
  const { unit, sizes } = canvas
  const isFour = items.length === 4
  const isCard = look.name === 'kernel' || look.name === 'poster'
  const pad = look.name === 'poster' ? 22 * unit : isCard ? 26 * unit : 0
  const isPaned = look.name === 'kernel'
  const gap = isPaned ? 0 : (isCard ? 18 : canvas.size === '4:3' ? 24 : 36) * unit
  const half = (area.h - gap) / 2
  const rows = isFour
    ? [
        { ...area, h: half },
        { ...area, y: area.y + half + gap, h: half },
      ]
    : [area]
  const places = rows.flatMap((row) => columnsOf(row, isFour ? 2 : items.length, gap))
  const style = bodyStyle(sizes.body, { leading: 1.28 })
  const size = look.name === 'kernel' ? sizes.body : sizes.body * (isFour ? 1.4 : 2.1)
  const paras = items.map((item, index) => [
    numeral(index + 1, size, stage),
    ...itemParas(item, stage),
  ])
  const top = isCard ? pad : 18 * unit
  const high =
    Math.max(
      ...paras.map((each) => heightIn(each, style, { width: places[0]!.w - 2 * pad, look })),
    ) +
    top +
    pad
  const least = isPaned ? 300 * unit : isCard ? sizes.body * 14 : 0
  const boxes = places.slice(0, items.length).map((place) => {
    const h = isFour ? place.h : Math.max(high, Math.min(place.h, least))
    return { ...place, y: place.y + Math.max(0, (place.h - h) / 2), h }
  })
  const shapes = boxes.flatMap((box, index): Shape[] =>
    cardIn(box, paras[index]!, { index, stage, style, pad }),
  )
  return {
    shapes: [...(isPaned ? panesBehind(boxes, stage) : []), ...shapes],
    // Text is measured, cards are not: they may hang a little lower.
    overflow: high - places[0]!.h - pad,
  }
}

interface CardScope {
  readonly index: number
  readonly stage: Stage
  readonly style: TextShape['style']
  readonly pad: number
}

function cardIn(
  box: Box,
  paras: readonly Para[],
  { index, stage, style, pad }: CardScope,
): Shape[] {
  const { look, canvas } = stage
  if (look.name === 'poster') {
    const [fill, colour] = tiles[index % 3]!
    return [
      textBox('Takeaway', box, {
        paras: inColour(paras, colour),
        style,
        fill,
        radius: radiusOf(stage),
        inset: [pad, pad],
      }),
    ]
  }
  if (look.name === 'kernel') {
    return [
      textBox('Takeaway', box, {
        paras: paras,
        style,
        inset: [pad, pad],
      }),
    ]
  }
  const text = { ...box, y: box.y + 14 * canvas.unit, h: box.h - 14 * canvas.unit }
  return [
    drawn({ ...box, h: 3 * canvas.unit }, 'text'),
    textBox('Takeaway', text, { paras: paras, style }),
  ]
}

import type { SummaryItem } from '../model/recap.ts'
import { bodyStyle, isBold } from './text-styles.ts'
import type { Box, Para, Shape, TextShape } from './scene.ts'
import {
  columnsOf,
  drawn,
  heightIn,
  momentRun,
  plain,
  radiusOf,
  runsOf,
  stacked,
  textBox,
  type Content,
  type Stage,
} from './stage.ts'
import { inColour } from './draw-stats.ts'

/** The whole talk at a glance: columns, or rows where these are too narrow. */
export function drawGlance(
  { items }: { readonly items: readonly SummaryItem[] },
  stage: Stage,
): Content {
  const { canvas, look, frame } = stage
  const isRows = canvas.isUpright || frame.isBeside || look.name === 'atlas' || items.length > 4
  return isRows ? rowsOf(items, stage) : columns(items, stage)
}

function itemParas({ head, text, at }: SummaryItem, stage: Stage): Para[] {
  const { sizes, isUpright } = stage.canvas
  const size = sizes.body
  // On a narrow page the moment follows the words.
  const isInline = isUpright && at !== undefined && text !== undefined
  const inline = isInline ? [{ text: ' ' }, momentRun(at, stage)] : []
  return [
    ...(head === undefined
      ? []
      : [{ runs: plain(head, stage, { bold: true }), size: size * 1.06, leading: 1.2 }]),
    ...(text === undefined ? [] : [{ runs: [...runsOf(text), ...inline], before: size * 0.35 }]),
    ...(at === undefined || isInline ? [] : [{ runs: [momentRun(at, stage)], before: size * 0.4 }]),
  ]
}

function numeral(order: number, size: number, stage: Stage): Para {
  const { look } = stage
  const text = look.name === 'kernel' ? String(order).padStart(2, '0') : String(order)
  return {
    runs: [{ text }],
    size,
    font: 'numeral',
    bold: isBold(look, 'numeral'),
    colour: 'accent-ink',
    leading: 1.1,
  }
}

function columns(items: readonly SummaryItem[], stage: Stage): Content {
  const { area, canvas, look } = stage
  const { unit, sizes } = canvas
  const isFour = items.length === 4
  const isCard = look.name === 'kernel' || look.name === 'poster'
  const pad = isCard ? 26 * unit : 0
  const gap = (isCard ? 16 : 36) * unit
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
  const shapes = items.flatMap((_, index): Shape[] => {
    const place = places[index]!
    const used = isCard ? Math.max(high, Math.min(place.h, high * 1.25)) : high
    const box = {
      ...place,
      y: isFour ? place.y : place.y + Math.max(0, (place.h - used) / 2),
      h: isFour ? place.h : used,
    }
    return cardIn(box, paras[index]!, { index, stage, style, pad })
  })
  return { shapes, overflow: high - places[0]!.h }
}

interface CardScope {
  readonly index: number
  readonly stage: Stage
  readonly style: TextShape['style']
  readonly pad: number
}

const tiles = [
  ['accent', 'on-accent'],
  ['pop', 'on-pop'],
  ['text', 'background'],
] as const

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
        fill: 'surface',
        radius: radiusOf(stage),
        inset: [pad, pad],
        line: { colour: 'line', width: canvas.unit },
      }),
    ]
  }
  const text = { ...box, y: box.y + 14 * canvas.unit, h: box.h - 14 * canvas.unit }
  return [
    drawn({ ...box, h: 3 * canvas.unit }, 'text'),
    textBox('Takeaway', text, { paras: paras, style }),
  ]
}

interface RowScope {
  readonly stage: Stage
  readonly style: TextShape['style']
  /** The size of the number, and how far text stands in from it. */
  readonly big: number
  readonly left: number
  /** How wide heads are that stand beside their text. */
  readonly headWide: number
  readonly pad: number
}

interface RowText {
  readonly beside: readonly Para[]
  readonly main: readonly Para[]
}

function rowsOf(items: readonly SummaryItem[], stage: Stage): Content {
  const { area, canvas, look } = stage
  const { unit, sizes } = canvas
  const style = bodyStyle(sizes.body, { leading: 1.28 })
  const big = Math.min(sizes.body * 2.1, 64 * unit)
  // Two digits of a typewriter take more room than one.
  const left = big * (look.name === 'kernel' ? 1.7 : 1.25)
  const pad = isOnCards(stage) ? 24 * unit : 0
  const isLedger = look.name === 'atlas' && !canvas.isUpright
  const headWide = isLedger ? area.w * 0.32 : 0
  const scope = { stage, style, big, left, headWide, pad }
  const width = area.w - left - headWide - 2 * pad
  const texts = items.map((item) => rowText(item, isLedger, stage))
  const heights = texts.map(({ beside, main }) => {
    const least = heightIn(beside, style, { width: headWide - 20 * unit, look })
    return (
      Math.max(big * 1.1, least, heightIn(main, style, { width, look })) + 26 * unit + pad * 0.5
    )
  })
  const { boxes, overflow } = stacked(heights, area, { gap: 0, most: area.h })
  const shapes = texts.flatMap((text, index) =>
    rowIn(boxes[index]!, text, { ...scope, index, high: heights[index]! }),
  )
  return { shapes, overflow }
}

function isOnCards({ look }: Stage): boolean {
  return look.name === 'kernel' || look.name === 'poster'
}

/** The head beside the text where there is room, else above it. */
function rowText(item: SummaryItem, isLedger: boolean, stage: Stage): RowText {
  const { head, text, at } = item
  if (!isLedger || head === undefined) return { beside: [], main: itemParas(item, stage) }
  return {
    beside: itemParas({ head, text: undefined, at }, stage),
    main: itemParas({ head: undefined, text, at: undefined }, stage),
  }
}

function rowIn(
  place: Box,
  { beside, main }: RowText,
  scope: RowScope & { readonly index: number; readonly high: number },
): Shape[] {
  const { stage, style, big, left, headWide, pad, index, high } = scope
  const { unit } = stage.canvas
  const card = { ...place, h: place.h - (isOnCards(stage) ? 10 * unit : 0) }
  const row = { ...card, x: card.x + pad, w: card.w - 2 * pad }
  const text = { ...row, y: row.y + 14 * unit, h: high - 20 * unit }
  const [, colour] = rowColours(index, stage)
  const words = { ...text, x: row.x + left + headWide, w: row.w - left - headWide }
  return [
    behindRow(card, row, { index, stage }),
    textBox(
      'Number',
      { ...text, w: left },
      { paras: inColour([numeral(index + 1, big, stage)], colour), style },
    ),
    ...(beside.length === 0
      ? []
      : [
          textBox(
            'Head',
            { ...text, x: row.x + left, w: headWide - 20 * unit },
            { paras: beside, style },
          ),
        ]),
    textBox('Takeaway', words, { paras: inColour(main, colour), style }),
  ]
}

function rowColours(index: number, { look }: Stage): readonly [fill: string, text?: string] {
  return look.name === 'poster' ? tiles[index % 3]! : ['surface']
}

/** A card behind a row, or a rule above it. */
function behindRow(
  card: Box,
  row: Box,
  { index, stage }: { readonly index: number; readonly stage: Stage },
): Shape {
  const { look, canvas } = stage
  const [fill] = rowColours(index, stage)
  if (isOnCards(stage)) return drawn(card, fill, { form: 'roundRect', radius: radiusOf(stage) })
  const isFirst = look.name === 'atlas' && index === 0
  const colour = isFirst ? 'accent' : look.name === 'atlas' ? 'line' : 'text'
  return drawn({ ...row, h: (isFirst ? 4 : 1.5) * canvas.unit }, colour)
}

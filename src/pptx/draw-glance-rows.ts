import type { SummaryItem } from '../model/recap.ts'
import { panesBehind } from './draw-panes.ts'
import { inColour } from './draw-tiles.ts'
import { itemParas, numeral, tiles } from './glance-items.ts'
import type { Box, Para, Shape, TextShape } from './scene.ts'
import {
  drawn,
  heightIn,
  momentRun,
  radiusOf,
  stacked,
  textBox,
  type Content,
  type Stage,
} from './stage.ts'
import { bodyStyle } from './text-styles.ts'

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

/** Items below each other: numbers, and beside them heads and texts. */
export function glanceRows(items: readonly SummaryItem[], stage: Stage): Content {
  const { area, canvas, look } = stage
  const { unit, sizes } = canvas
  const style = bodyStyle(sizes.body, { leading: 1.28 })
  const big = numeralSize(stage)
  // Two digits of a typewriter take more room than one.
  const left =
    look.name === 'grid'
      ? (canvas.isUpright ? 84 : 98) * unit
      : big * (look.name === 'kernel' ? 1.7 : 1.25)
  const pad = isOnCards(stage) ? 24 * unit : 0
  const isLedger = look.name === 'atlas' && !canvas.isUpright
  const headWide = isLedger ? area.w * 0.32 : 0
  const scope = { stage, style, big, left, headWide, pad }
  const isBehind = look.name === 'grid' && items.some(({ at }) => at !== undefined)
  const behind = isBehind ? 98 * unit : 0
  const widthOf = ({ beside }: RowText): number =>
    area.w - left - (beside.length > 0 ? headWide : 0) - 2 * pad - behind
  const texts = items.map((item) =>
    rowText(isBehind ? { ...item, at: undefined } : item, isLedger, stage),
  )
  const heights = texts.map((text) => {
    const { beside, main } = text
    const width = widthOf(text)
    const least = heightIn(beside, style, { width: headWide - 20 * unit, look })
    return (
      Math.max(big * 1.1, least, heightIn(main, style, { width, look })) + 26 * unit + pad * 0.5
    )
  })
  const { boxes, overflow } = stacked(heights, area, { gap: 0, most: area.h })
  const shapes = texts.flatMap((text, index) => [
    ...rowIn(boxes[index]!, text, { ...scope, index, behind, high: heights[index]! }),
    ...(isBehind ? momentAt(items[index]!, boxes[index]!, stage) : []),
  ])
  return { shapes: [...underRows(boxes, stage), ...shapes], overflow }
}

/** What stands behind all rows together: panes, or the last line of a ledger. */
function underRows(boxes: readonly Box[], stage: Stage): Shape[] {
  const { look, canvas } = stage
  if (look.name === 'kernel') return panesBehind(boxes, stage)
  const last = boxes.at(-1)!
  const isLedger = look.name === 'atlas' && !canvas.isUpright
  const line = { ...last, y: last.y + last.h, h: 2 * canvas.unit }
  return isLedger ? [drawn(line, 'accent')] : []
}

function isOnCards({ look }: Stage): boolean {
  return look.name === 'kernel' || look.name === 'poster'
}

/** How large the numbers before rows are. */
function numeralSize({ look, canvas }: Stage): number {
  const { unit, sizes, isUpright } = canvas
  if (look.name === 'grid') return (isUpright ? 70 : 100) * unit
  if (look.name === 'poster') return (isUpright ? 66 : 86) * unit
  if (look.name === 'kernel') return sizes.body
  return isUpright ? 56 * unit : sizes.body * 2
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
  scope: RowScope & { readonly index: number; readonly high: number; readonly behind: number },
): Shape[] {
  const { stage, style, big, left, headWide, pad, index, high, behind } = scope
  const { unit } = stage.canvas
  const card = { ...place, h: place.h - (stage.look.name === 'poster' ? 10 * unit : 0) }
  const row = { ...card, x: card.x + pad, w: card.w - 2 * pad }
  const text = { ...row, y: row.y + 14 * unit, h: high - 20 * unit }
  const [, colour] = rowColours(index, stage)
  const after = left + (beside.length > 0 ? headWide : 0)
  const words = { ...text, x: row.x + after, w: row.w - after - behind }
  return [
    ...(stage.look.name === 'kernel' ? [] : [behindRow(card, row, { index, stage })]),
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

/** The moment of a row at its end. */
function momentAt({ at }: SummaryItem, row: Box, stage: Stage): Shape[] {
  if (at === undefined) return []
  const { unit, sizes } = stage.canvas
  const style = bodyStyle(sizes.meta, { align: 'end' })
  const box = {
    ...row,
    x: row.x + row.w - 98 * unit,
    w: 98 * unit,
    y: row.y + 18 * unit,
    h: sizes.meta * 1.4,
  }
  return [
    textBox('Moment', box, { paras: [{ runs: [momentRun(at, stage, { bold: true })] }], style }),
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

import type { Figure, Quote } from '../model/evidence.ts'
import type { ClaimFields } from '../model/slide.ts'
import { splitColumns } from './frame-columns.ts'
import { bodyStyle, isBold } from './text-styles.ts'
import type { Box, Para, Shape, TextShape } from './scene.ts'
import { figureIn } from './draw-figure.ts'
import { attribution, quoteParas } from './draw-quote.ts'
import {
  drawn,
  filled,
  heightIn,
  labelled,
  momentRun,
  apart,
  placeOf,
  plain,
  radiusOf,
  runsOf,
  textBox,
  type Content,
  type Stage,
} from './stage.ts'
import { tableIn } from './draw-tables.ts'

export function drawClaim(fields: ClaimFields, stage: Stage): Content {
  const { quote, image, figure, table } = fields
  const hasBeside = [quote, image, figure, table].some(Boolean)
  const { points, beside } = columnsOf(stage)
  const list = pointsIn(fields, hasBeside ? points : stage.area, stage)
  return { shapes: [...list, ...(hasBeside ? besideIn(fields, beside, stage) : [])] }
}

/** Points and what stands beside them; where the title stands beside them, evidence stands below it. */
function columnsOf(stage: Stage): Record<'points' | 'beside', Box> {
  const { frame, canvas, area, look, slide } = stage
  if (!frame.isBeside) return splitColumns(area, canvas)
  const { box, style } = frame.title
  const y =
    box.y +
    heightIn([{ runs: runsOf(slide.title) }], style, { width: box.w, look }) +
    40 * canvas.unit
  return { points: area, beside: { ...box, y, h: frame.meta.y - y - 8 * canvas.unit } }
}

/** Points as a list, or paragraphs, in the place that the layout has for them. */
function pointsIn(
  { points, text }: Pick<ClaimFields, 'points' | 'text'>,
  box: Box,
  stage: Stage,
): TextShape[] {
  if (points.length + text.length === 0) return []
  const place = placeOf(stage, 1)
  const prose = {
    bullet: 'none',
    indent: 0,
    leading: 1.36,
    before: place.style.size * 0.6,
  } as const
  const paras: Para[] = [
    ...points.map((point) => ({ runs: runsOf(point) })),
    ...text.map((paragraph) => ({ ...prose, runs: runsOf(paragraph) })),
  ]
  return [spreadIn(place, paras, { box, stage })]
}

/** Fills a list in: at the place of its layout if it fits there, and with its rows apart where there is room. */
export function spreadIn(
  place: ReturnType<typeof placeOf>,
  paras: readonly Para[],
  { box, stage, most = 0.75 }: { readonly box: Box; readonly stage: Stage; readonly most?: number },
): TextShape {
  const { look } = stage
  const high = heightIn(paras, place.style, { width: place.box.w, look })
  const isFree = high <= place.box.h && box.x === place.box.x && Math.abs(box.w - place.box.w) < 1
  const own =
    isFree &&
    place.box.y <= box.y + 60 * stage.canvas.unit &&
    place.box.y >= box.y - 2 &&
    place.box.y + place.box.h <= box.y + box.h + 2
      ? place.box
      : box
  const spare =
    (own.h - heightIn(paras, place.style, { width: own.w, look })) / Math.max(1, paras.length)
  const more = Math.max(0, Math.min(spare * 0.6, place.style.size * most))
  const apart = paras.map((para) => ({
    ...para,
    before: (para.before ?? place.style.before) + (para.bullet === 'none' ? 0 : more),
  }))
  return filled(place, apart, { box: own })
}

function besideIn({ quote, image, figure, table }: ClaimFields, box: Box, stage: Stage): Shape[] {
  const { canvas, frame, look } = stage
  const { unit } = canvas
  if (frame.isBeside) {
    const rule = drawn({ ...box, h: 6 * unit }, 'accent')
    const inner = { ...box, y: box.y + 18 * unit, h: box.h - 18 * unit }
    if (image !== undefined) return figureIn(image, inner, stage)
    if (table !== undefined) return tableIn(table, inner, { stage, size: canvas.sizes.body * 0.72 })
    return [
      rule,
      textBox('Evidence', inner, {
        paras: evidenceParas(quote, figure, stage),
        style: bodyStyle(canvas.sizes.body),
      }),
    ]
  }
  const pad = (canvas.isUpright ? 18 : 28) * unit
  const radius = radiusOf(stage)
  const form = radius > 0 ? 'roundRect' : 'rect'
  const inner = { x: box.x + pad, y: box.y + pad, w: box.w - 2 * pad, h: box.h - 2 * pad }
  const fill = look.name === 'poster' ? 'pop' : 'surface'
  const card = drawn(box, fill, { form, radius })
  if (image !== undefined) return figureIn(image, box, stage)
  if (table !== undefined)
    return [card, ...tableIn(table, inner, { stage, size: canvas.sizes.body * 0.8 })]
  const edge = look.name === 'atlas' ? [drawn({ ...box, w: 4 * unit }, 'accent')] : []
  const on = fill === 'pop' ? { colour: 'on-pop' } : {}
  const paras = evidenceParas(quote, figure, stage).map((para) => ({
    ...para,
    ...on,
    runs: fill === 'pop' ? para.runs.map((run) => ({ ...run, colour: 'on-pop' })) : para.runs,
  }))
  return [
    textBox('Evidence', box, {
      paras: paras,
      style: bodyStyle(canvas.sizes.body),
      fill,
      radius,
      inset: [pad, pad],
      anchor: 'ctr',
    }),
    ...edge,
  ]
}

function evidenceParas(quote: Quote | undefined, figure: Figure | undefined, stage: Stage): Para[] {
  if (figure !== undefined) return figureParas(figure, stage, stage.canvas.sizes.stat * 0.62)
  if (quote === undefined) return []
  const { look, canvas } = stage
  const style = {
    font: 'quote',
    italic: look.design.tokens.quoteStyle === 'italic',
    bold: isBold(look, 'quote'),
    size: canvas.sizes.body * 1.05,
    leading: 1.3,
  } as const
  const by = attribution(quote, stage)
  return [
    ...quoteParas(quote, stage, look.name !== 'folio').map((para) => ({
      ...style,
      ...para,
      before: canvas.sizes.body * 0.4,
    })),
    ...(by.length === 0
      ? []
      : [{ runs: by, size: canvas.sizes.meta, colour: 'muted', before: 16 * canvas.unit }]),
  ]
}

/** A number with what it means: for cards, and for pages of numbers. */
export function figureParas(figure: Figure, stage: Stage, size: number): Para[] {
  const { value, unit, label, delta, at, source } = figure
  const { look, canvas } = stage
  const isApart = unit !== undefined && /^[\p{L}\p{N}]/u.test(unit)
  const facts = apart([
    at === undefined ? undefined : momentRun(at, stage),
    source === undefined ? undefined : plain(labelled('source', source, stage), stage),
  ])
  const small = { size: canvas.sizes.meta, before: canvas.sizes.meta * 0.3 }
  return [
    {
      size,
      font: 'numeral',
      bold: isBold(look, 'numeral'),
      colour: 'accent-ink',
      leading: 1.05,
      runs: [
        ...plain(value, stage),
        ...(unit === undefined
          ? []
          : [{ text: (isApart ? '\u00a0' : '') + unit, size: size * 0.42 }]),
      ],
    },
    { runs: runsOf(label), before: canvas.sizes.body * 0.25 },
    ...(delta === undefined ? [] : [{ ...small, bold: true, runs: plain(delta, stage) }]),
    ...(facts.length === 0 ? [] : [{ ...small, colour: 'muted', runs: facts }]),
  ]
}

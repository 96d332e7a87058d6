import type { Figure } from '../model/evidence.ts'
import type { ClaimFields } from '../model/slide.ts'
import { fontKind } from './fonts.ts'
import { longestLine } from './measure-text.ts'
import { splitColumns } from './frame-columns.ts'
import { bodyStyle, isBold } from './text-styles.ts'
import type { Box, Para, Shape, TextShape } from './scene.ts'
import { figureIn } from './draw-figure.ts'
import { attribution, quoteParas } from './draw-quote.ts'
import { listInRows } from './draw-rows.ts'
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
  const { points, beside } = columnsOf(fields, stage)
  const list = pointsIn(fields, hasBeside ? points : stage.area, stage)
  const evidence = hasBeside ? besideIn(fields, beside, stage) : []
  return { shapes: [...list.shapes, ...evidence], overflow: list.overflow ?? 0 }
}

/** Points and what stands beside them; where the title stands beside them, evidence stands below it. */
function columnsOf(fields: ClaimFields, stage: Stage): Record<'points' | 'beside', Box> {
  const { frame, canvas, area, look, slide } = stage
  if (!frame.isBeside && canvas.isUpright) return rowsBelow(fields, stage)
  if (!frame.isBeside) return splitColumns(area, canvas)
  const { box, style } = frame.title
  const y =
    box.y +
    heightIn([{ runs: runsOf(slide.title) }], style, { width: box.w, look }) +
    40 * canvas.unit
  return { points: area, beside: { ...box, y, h: frame.meta.y - y - 8 * canvas.unit } }
}

/** Points above, and below them what is as high as it has to be. */
function rowsBelow(
  { quote, figure, image, table }: ClaimFields,
  stage: Stage,
): Record<'points' | 'beside', Box> {
  const { area, canvas, look } = stage
  const { unit } = canvas
  const pad = besidePad(stage)
  const gap = (look.name === 'poster' ? 12 : 20) * unit
  const style = bodyStyle(canvas.sizes.body)
  const paras = evidenceParas({ quote, figure }, area.w - 2 * pad.side, stage)
  const text = heightIn(paras, style, { width: area.w - 2 * pad.side, look }) + 2 * pad.ends
  const h =
    image !== undefined || table !== undefined ? area.h * 0.42 : Math.min(text, area.h * 0.6)
  const y = area.y + area.h - h
  return { points: { ...area, h: area.h - h - gap }, beside: { ...area, y, h } }
}

/** Room between the edge of evidence and what it says. */
function besidePad({ canvas, look }: Stage): { readonly side: number; readonly ends: number } {
  const { unit, isUpright } = canvas
  if (!isUpright) return { side: 28 * unit, ends: 28 * unit }
  return look.name === 'poster'
    ? { side: 18 * unit, ends: 12 * unit }
    : { side: 24 * unit, ends: 18 * unit }
}

/** Points as a list, or paragraphs, in the place that the layout has for them. */
function pointsIn(
  { points, text }: Pick<ClaimFields, 'points' | 'text'>,
  box: Box,
  stage: Stage,
): Content {
  if (points.length + text.length === 0) return { shapes: [] }
  const place = placeOf(stage, 1)
  if (text.length === 0) {
    const items = points.map((point): Para[] => [{ runs: runsOf(point) }])
    const isEven = stage.canvas.isUpright && box.h < stage.area.h
    return listInRows(place, items, { kind: 'points', box, stage, isEven })
  }
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
  return { shapes: [spreadIn(place, paras, { box, stage })] }
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
    isFree && Math.abs(place.box.y - box.y) < 4 && Math.abs(place.box.h - box.h) < 8
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
    const inner = { ...box, y: box.y + 18 * unit, h: box.h - 18 * unit }
    if (image !== undefined) return figureIn(image, inner, stage)
    if (table !== undefined) return tableIn(table, inner, { stage, size: canvas.sizes.body * 0.72 })
    // It stands at the foot of the column, below its own bar.
    const style = bodyStyle(canvas.sizes.body)
    const paras = evidenceParas({ quote, figure }, inner.w - 24 * unit, stage)
    const width = inner.w - 24 * unit
    const h = heightIn(paras, style, { width, look })
    const y = Math.max(inner.y, inner.y + inner.h - h - 10 * unit)
    const bar = drawn({ ...box, w: width, y: y - 22 * unit, h: 8 * unit }, 'accent')
    return [bar, textBox('Evidence', { ...inner, y, w: width, h }, { paras, style })]
  }
  const { side: pad, ends } = besidePad(stage)
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
  const paras = evidenceParas({ quote, figure }, box.w - 2 * pad, stage).map((para) => ({
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
      inset: [pad, ends],
      anchor: 'ctr',
    }),
    ...edge,
  ]
}

/** A number in a narrow place is no wider than that. */
function figureWithin(figure: Figure, width: number, stage: Stage): Para[] {
  const size = stage.canvas.sizes.stat * 0.62
  const [value] = figureParas(figure, stage, size)
  const wide = longestLine([value!], bodyStyle(size), stage.look.widths) * 1.02
  const [own, ...rest] = figureParas(figure, stage, size * Math.min(1, width / wide))
  return [{ ...own!, colour: 'accent-ink' }, ...rest]
}

function evidenceParas(
  { quote, figure }: Pick<ClaimFields, 'quote' | 'figure'>,
  width: number,
  stage: Stage,
): Para[] {
  if (figure !== undefined) return figureWithin(figure, width, stage)
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
  // A blank of a typewriter is as wide as a digit.
  const isMono = fontKind(look.design.tokens.fonts.numeral) === 'mono'
  const isApart = unit !== undefined && /^[\p{L}\p{N}]/u.test(unit)
  const facts = apart([
    at === undefined ? undefined : momentRun(at, stage),
    source === undefined ? undefined : plain(labelled('source', source, stage), stage),
  ])
  const small = {
    size: canvas.sizes.meta,
    before: canvas.sizes.meta * (canvas.isUpright ? 0.2 : 0.35),
  }
  return [
    {
      size,
      font: 'numeral',
      bold: isBold(look, 'numeral'),
      colour: look.name === 'grid' ? 'text' : 'accent-ink',
      leading: { poster: 1, grid: 0.92 }[look.name] ?? 1.04,
      tracking: look.tracking.display,
      runs: [
        ...plain(isApart && !isMono ? `${value}\u00a0` : value, stage),
        ...(unit === undefined
          ? []
          : [
              {
                text: isApart && isMono ? `\u00a0${unit}` : unit,
                size: Math.max(size * 0.42, canvas.sizes.meta),
                colour: 'accent-ink',
              },
            ]),
      ],
    },
    { runs: runsOf(label), before: canvas.sizes.body * (canvas.isUpright ? 0.1 : 0.3) },
    ...(delta === undefined ? [] : [{ ...small, bold: true, runs: plain(delta, stage) }]),
    ...(facts.length === 0 ? [] : [{ ...small, colour: 'muted', runs: facts }]),
  ]
}

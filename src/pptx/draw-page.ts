// A whole slide: title and what stands around it, the content of its layout, the line of facts, footer and number.
import { layoutName } from '../model/slide.ts'
import type { Canvas } from './canvas.ts'
import { isContent } from './frame.ts'
import { bodyStyle } from './text-styles.ts'
import { furnitureStyle, furniturePlaces } from './master-parts.ts'
import { heightOf, longestLine } from './measure-text.ts'
import type { Box, Drawing, Para, Run, Shape, TextShape } from './scene.ts'
import { contentOf } from './draw-content.ts'
import { logoSource, ratioOf } from './place-pictures.ts'
import {
  apart,
  filled,
  freeRoom,
  heightIn,
  labelled,
  momentRun,
  plain,
  runsOf,
  smallFont,
  textBox,
  word,
  type Stage,
} from './stage.ts'

export interface PageScope {
  readonly stage: Omit<Stage, 'area'>
  readonly footer: readonly Run[]
  readonly number: number
  readonly total: number
}

/** Draws one slide at the step of its canvas. */
export function drawPage({ stage, footer, number, total }: PageScope): Drawing {
  const head = headOf(stage)
  const [title, ...around] = head.shapes
  const whole: Stage = { ...stage, area: head.area }
  const content = contentOf(whole)
  const meta = metaOf(whole)
  const shapes = [
    raised(title!, content.titleRise ?? 0),
    ...around,
    ...content.shapes,
    ...(meta === undefined ? [] : [meta]),
    ...logoOf(whole),
    ...furnitureOf(whole, { footer, number, total }),
  ]
  return {
    shapes,
    overflow: Math.max(content.overflow ?? 0, ...shapes.map((shape) => overflowOf(shape, whole))),
  }
}

function raised(title: Shape, rise: number): Shape {
  const { box } = title
  return rise < 1 ? title : { ...title, box: { ...box, h: box.h - rise } }
}

/** Title, kicker, and the claim in full; and the room that they leave. */
function headOf(stage: Omit<Stage, 'area'>): { readonly shapes: Shape[]; readonly area: Box } {
  const { slide, frame, canvas, look } = stage
  const full: Stage = { ...stage, area: frame.body }
  const { unit, sizes } = canvas
  const isPlain = isContent(frame.family)
  const kicker = frame.family === 'cover' ? undefined : slide.kicker
  const hasKickerIn = isPlain || frame.title.anchor === 't'
  const rise = kicker === undefined || !hasKickerIn ? 0 : sizes.meta * 1.2 + 8 * unit
  const part = slide.part
  const runs: Run[] = [
    ...runsOf(slide.title),
    ...(part === undefined
      ? []
      : [{ text: ` (${part.number}/${part.total})`, colour: 'muted', bold: false }]),
  ]
  const paras: Para[] = [{ runs }]
  const { box: place, style } = frame.title
  const high = heightIn(paras, style, { width: place.w, look })
  // A title that is all of a slide stays in its place, so that type gets smaller; others may need a line more.
  const isSmall = (isPlain && !frame.isBeside) || frame.family === 'quote'
  const box = {
    ...place,
    y: place.y + rise,
    h: isSmall ? Math.max(high, place.h - rise) : place.h - rise,
  }
  const title = filled(frame.title, paras, {
    box,
    free: freeRoom(paras, style, { width: place.w, look }),
  })
  const kickerBox = { ...place, h: sizes.meta * 1.2 }
  const above =
    kicker === undefined
      ? []
      : [kickerIn(kicker, hasKickerIn ? kickerBox : { ...kickerBox, y: canvas.top * 0.75 }, full)]
  const claim = fullClaimOf(full, box.y + high + 8 * unit)
  const isFoot = claim !== undefined && frame.family === 'statement'
  const claimHigh =
    claim === undefined
      ? 0
      : heightIn(claim.paras, claim.style, { width: claim.box.w, look }) + 8 * unit
  const top = box.y + high + claimHigh + 24 * unit
  const isBelow = isPlain && !frame.isBeside
  const more = Math.max(0, (metaOf(full)?.box.h ?? 0) - frame.meta.h)
  const area = isBelow
    ? {
        ...frame.body,
        y: top,
        h: frame.body.y + frame.body.h - top + (hasMeta(full) ? -more : sizes.meta * 1.35),
      }
    : frame.body
  const shown = isFoot ? { ...title, box: { ...box, h: claim.box.y - 16 * unit - box.y } } : title
  return { shapes: [shown, ...above, ...(claim === undefined ? [] : [claim])], area }
}

function kickerIn(kicker: string, box: Box, stage: Stage): TextShape {
  const { canvas, look } = stage
  const own = { ...smallFont(look), bold: true, colour: 'accent-ink', leading: 1.2 }
  return textBox('Kicker', box, {
    paras: [{ runs: plain(kicker, stage) }],
    style: bodyStyle(canvas.sizes.meta, own),
  })
}

function fullClaimOf(stage: Stage, y: number): TextShape | undefined {
  const { slide, frame, canvas } = stage
  if (slide.fullClaim === undefined) return undefined
  const size = frame.family === 'statement' ? canvas.sizes.lead : canvas.sizes.meta
  const style = bodyStyle(size, { colour: 'muted' })
  const paras = [{ runs: runsOf(slide.fullClaim) }]
  const h = heightIn(paras, style, { width: frame.title.box.w, look: stage.look })
  const low = frame.family === 'statement' ? frame.meta.y - h - 16 * canvas.unit : y
  return textBox('Claim in full', { ...frame.title.box, y: low, h }, { paras, style })
}

function hasMeta({ slide }: Stage): boolean {
  return slide.at !== undefined || slide.source !== undefined || (slide.basis ?? 'said') !== 'said'
}

/** When it was said, who says so, and whether these are the words of the recap. */
function metaOf(stage: Stage): TextShape | undefined {
  const { slide, frame, canvas } = stage
  if (!hasMeta(stage) || ['cover', 'closing'].includes(frame.family)) return undefined
  const { at, source, basis = 'said' } = slide
  const runs = apart([
    at === undefined ? undefined : momentRun(at, stage, { bold: true }),
    source === undefined ? undefined : plain(labelled('source', source, stage), stage),
    basis === 'said' ? undefined : { text: word(basis, stage), italic: true },
  ])
  const style = bodyStyle(canvas.sizes.meta, { colour: 'muted', leading: 1.3 })
  const paras = [{ runs }]
  const high = heightIn(paras, style, { width: frame.meta.w, look: stage.look })
  const { meta } = frame
  const box = high > meta.h ? { ...meta, y: meta.y + meta.h - high, h: high } : meta
  return textBox('Facts', box, { paras: paras, style, anchor: 'b' })
}

/** The logo: large on the cover and the closing page, small at the foot of others where it is asked for. */
function logoOf(stage: Stage): Shape[] {
  const { canvas, logo, slide, frame } = stage
  if (logo === undefined) return []
  const { unit, x, top, width } = canvas
  const isLarge = ['cover', 'closing'].includes(slide.layout)
  if (!isLarge && !logo.every) return []
  const most = isLarge
    ? { w: (canvas.isUpright ? 140 : 220) * unit, h: 48 * unit }
    : { w: 130 * unit, h: 26 * unit }
  const ratio = ratioOf(logo.image) ?? 1
  const h = Math.min(most.h, most.w / ratio)
  const w = h * ratio
  const { pageNumber } = frame
  const box = isLarge
    ? { x: width - x - w, y: top * 0.6, w, h }
    : { x: pageNumber.x - w - 12 * unit, y: pageNumber.y + (pageNumber.h - h) / 2, w, h }
  return [{ kind: 'picture', name: 'Logo', src: logoSource, alt: logo.alt, box }]
}

function furnitureOf(stage: Stage, { footer, number, total }: Omit<PageScope, 'stage'>): Shape[] {
  const { frame, look, canvas } = stage
  if (layoutName(stage.slide) === 'cover') return []
  const kind = look.design.tokens.pageNumber
  const count: Run[] = [
    { text: String(number), isPageNumber: true },
    ...(kind === 'n of N' ? [{ text: ` / ${total}` }] : []),
  ]
  const shape = (type: 'ftr' | 'sldNum', box: Box, runs: readonly Run[]): TextShape => ({
    kind: 'text',
    name: type === 'ftr' ? 'Footer' : 'Slide Number',
    placeholder: {
      type,
      idx: type === 'ftr' ? furniturePlaces.footer : furniturePlaces.pageNumber,
    },
    box,
    anchor: 'ctr',
    style: furnitureStyle(type, canvas, look),
    paras: [{ runs }],
  })
  const line = cutTo(frame.footer.w, footer, stage)
  return [
    ...(line.length === 0 ? [] : [shape('ftr', frame.footer, line)]),
    ...(kind === 'none' ? [] : [shape('sldNum', frame.pageNumber, count)]),
  ]
}

/** A footer has one line: what is too long ends in an ellipsis. */
function cutTo(width: number, footer: readonly Run[], { look, canvas }: Stage): readonly Run[] {
  const style = furnitureStyle('ftr', canvas, look)
  const isTooLong = (text: string): boolean =>
    longestLine([{ runs: [{ text }] }], style, look.widths) > width
  let text = footer.map((run) => run.text).join('')
  if (!isTooLong(text)) return footer
  while (text !== '' && isTooLong(`${text}…`)) text = Array.from(text).slice(0, -1).join('')
  return [{ text: `${text.trimEnd()}…` }]
}

/** By how much the text of a shape is higher than its box. */
function overflowOf(
  shape: Shape,
  { look }: { readonly look: Stage['look']; readonly canvas: Canvas },
): number {
  if (shape.kind === 'table') {
    return shape.rows.reduce((sum, row) => sum + row.height, 0) - shape.box.h
  }
  if (
    shape.kind !== 'text' ||
    shape.placeholder?.type === 'ftr' ||
    shape.placeholder?.type === 'sldNum'
  )
    return 0
  const [sides, ends] = shape.inset ?? [0, 0]
  const columns = shape.columns ?? 1
  const width = (shape.box.w - 2 * sides - (columns - 1) * 48) / columns
  const high = heightOf(shape.paras, shape.style, { width, widths: look.widths }) / columns
  return high - (shape.box.h - 2 * ends)
}

// A whole slide: title and what stands around it, the content of its layout, the line of facts, footer and number.
import { layoutName } from '../model/slide.ts'
import type { Canvas } from './canvas.ts'
import { metaOf } from './draw-facts.ts'
import { headOf } from './draw-head.ts'
import { furnitureStyle, furniturePlaces } from './master-parts.ts'
import { heightOf, longestLine } from './measure-text.ts'
import type { Box, Drawing, Run, Shape, TextShape } from './scene.ts'
import { contentOf } from './draw-content.ts'
import { logoSource, ratioOf } from './place-pictures.ts'
import type { Stage } from './stage.ts'

export interface PageScope {
  readonly stage: Omit<Stage, 'area'>
  readonly footer: readonly Run[]
  readonly number: number
  readonly total: number
}

/** Draws one slide at the step of its canvas. */
export function drawPage({ stage, footer, number, total }: PageScope): Drawing {
  const head = headOf(stage)
  const whole: Stage = { ...stage, area: head.area }
  const content = contentOf(whole)
  const shapes = [
    ...head.shapes,
    ...content.shapes,
    ...(metaOf(whole)?.shapes ?? []),
    ...logoOf(whole),
    ...furnitureOf(whole, { footer, number, total }),
  ]
  return {
    shapes,
    overflow: Math.max(
      head.overflow,
      content.overflow ?? 0,
      ...shapes.map((shape) => overflowOf(shape, whole)),
    ),
  }
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
    style: furnitureStyle(type, canvas, { look, family: frame.family }),
    paras: [{ runs }],
  })
  // A small logo stands at the end of the line.
  const end = canvas.width - canvas.x - canvas.sizes.furniture * 4 - 150 * canvas.unit
  const w = stage.logo?.every === true ? end - frame.footer.x : frame.footer.w
  const line = cutTo(w, footer, stage)
  return [
    ...(line.length === 0
      ? []
      : [shape('ftr', { ...frame.footer, w: Math.min(w, frame.footer.w) }, line)]),
    ...(kind === 'none' ? [] : [shape('sldNum', frame.pageNumber, count)]),
  ]
}

/** A footer has one line: what is too long ends in an ellipsis. */
function cutTo(
  width: number,
  footer: readonly Run[],
  { look, canvas, frame }: Stage,
): readonly Run[] {
  const style = furnitureStyle('ftr', canvas, { look, family: frame.family })
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

// Lists, and what stands beside them.
import type { Canvas } from './canvas.ts'
import type { FrameScope, Placeholder } from './frame.ts'
import type { Box } from './scene.ts'
import { bodyStyle, isBold, listStyle } from './text-styles.ts'

export function bodyPlaceholder(idx: number, box: Box, { canvas, look }: FrameScope): Placeholder {
  return {
    type: 'obj',
    idx,
    name: `Content ${idx}`,
    box,
    anchor: look.name === 'grid' ? 't' : 'ctr',
    style: listStyle(canvas.sizes.body, look),
  }
}

/** Seven columns for points and five for what stands beside them; one above the other on upright slides. */
export function columnPlaceholders(scope: FrameScope): Placeholder[] {
  const { points } = splitColumns(scope.base.body, scope.canvas)
  return [bodyPlaceholder(1, points, scope)]
}

export function splitColumns(
  body: Box,
  { isUpright, unit, size }: Canvas,
): Record<'points' | 'beside', Box> {
  const gap = 24 * unit
  if (isUpright) {
    const high = body.h * 0.6
    return {
      points: { ...body, h: high - gap / 2 },
      beside: { ...body, y: body.y + high + gap / 2, h: body.h - high - gap / 2 },
    }
  }
  const part = size === '4:3' ? 5 / 8 : 7 / 12
  const wide = (body.w - gap) * part
  return {
    points: { ...body, w: wide },
    beside: { ...body, x: body.x + wide + gap, w: body.w - wide - gap },
  }
}

export function comparisonPlaceholders(scope: FrameScope): Placeholder[] {
  const { canvas, look, base } = scope
  const size = canvas.sizes.body
  return halves(base.body, canvas).flatMap((half, index): Placeholder[] => {
    const headHigh = size * 1.5
    const inset = 20 * canvas.unit
    const inner = { ...half, x: half.x + inset, w: half.w - 2 * inset }
    return [
      {
        type: 'body',
        idx: 10 + index * 2,
        name: `Head ${index + 1}`,
        box: { ...inner, y: half.y + inset, h: headHigh },
        anchor: 't',
        style: bodyStyle(size * 1.08, {
          font: 'heading',
          bold: isBold(look, 'heading'),
          leading: 1.15,
        }),
      },
      {
        ...bodyPlaceholder(11 + index * 2, inner, scope),
        box: { ...inner, y: half.y + headHigh + inset * 1.6, h: half.h - headHigh - inset * 2.2 },
        anchor: 't',
      },
    ]
  })
}

/** Two boxes side by side, or one above the other. */
export function halves(body: Box, { isUpright, unit }: Canvas): [Box, Box] {
  const gap = (isUpright ? 12 : 24) * unit
  if (isUpright) {
    const high = (body.h - gap) / 2
    return [
      { ...body, h: high },
      { ...body, y: body.y + high + gap, h: high },
    ]
  }
  const wide = (body.w - gap) / 2
  return [
    { ...body, w: wide },
    { ...body, x: body.x + wide + gap, w: wide },
  ]
}

/** A list and, beside or below it, the code to scan. */
export function scanColumn(body: Box, { isUpright, unit }: Canvas): Record<'list' | 'scan', Box> {
  if (isUpright) {
    const high = 170 * unit
    return {
      list: { ...body, h: body.h - high - 20 * unit },
      scan: { ...body, y: body.y + body.h - high, h: high },
    }
  }
  const wide = 270 * unit
  return {
    list: { ...body, w: body.w - wide - 48 * unit },
    scan: { ...body, x: body.x + body.w - wide, w: wide },
  }
}

// Where the places of each kind of slide stand, by the size of the deck, its type and its theme.
import type { Canvas } from './canvas.ts'
import { bodyPlaceholder, columnPlaceholders, comparisonPlaceholders } from './frame-columns.ts'
import { coverFrame } from './frame-cover.ts'
import { closingFrame, quoteFrame, statementFrame } from './frame-display.ts'
import { sectionFrame } from './frame-section.ts'
import { isContent, type Family, type Frame, type FrameScope } from './frame.ts'
import type { Look } from './look.ts'
import { bodyStyle, isBold } from './text-styles.ts'

export function frameOf(family: Family, canvas: Canvas, look: Look): Frame {
  const { width, height, x, bottom, sizes, unit } = canvas
  const isGrid = look.name === 'grid'
  const top = contentTop(canvas, look)
  const metaHigh = sizes.meta * 1.35
  const full = { x, y: top, w: width - 2 * x, h: height - top - bottom }
  const isBeside = isGrid && canvas.size === '16:9' && isContent(family) && family !== 'wide'
  const { theme } = look
  const at = canvas.isUpright ? 1 : 0
  const third = (full.w - 48 * unit) / 3
  const size = sizes.title * (isBeside ? 0.92 : theme.title[at])
  const titleBox = isBeside
    ? { ...full, w: third - 20 * unit, h: full.h - 3 * metaHigh }
    : { ...full, h: size * theme.titleLeading * 2 }
  const bodyX = isBeside ? x + third + 24 * unit : x
  const bodyY = isBeside ? canvas.top + 2 * unit : top + titleBox.h + theme.titleGap[at] * unit
  const body = {
    x: bodyX,
    y: bodyY,
    w: width - x - bodyX,
    h: height - bottom - bodyY - (isBeside ? 0 : metaHigh + theme.metaGap[at] * unit),
  }
  const base: Frame = {
    family,
    isBeside,
    body,
    meta: {
      x,
      y: height - bottom - metaHigh * (isBeside ? 2.7 : 1),
      w: isBeside ? third : full.w,
      h: metaHigh * (isBeside ? 2.7 : 1),
    },
    title: {
      type: 'title',
      idx: 0,
      name: 'Title',
      box: titleBox,
      anchor: 't',
      style: bodyStyle(size, {
        font: 'heading',
        bold: isBold(look, 'heading'),
        leading: theme.titleLeading,
        tracking: look.tracking.title,
      }),
    },
    others: [],
    ...furniture(canvas, look),
  }
  return { ...base, ...special(family, { canvas, look, full, base }) }
}

function contentTop({ top, unit, isUpright }: Canvas, { name }: Look): number {
  return name === 'grid' ? top + (isUpright ? 14 : 26) * unit : top
}

function furniture(canvas: Canvas, { name }: Look): Pick<Frame, 'footer' | 'pageNumber'> {
  const { width, height, x, bottom, top, sizes, unit } = canvas
  const high = sizes.furniture * 1.5
  const y =
    name === 'grid'
      ? top * 0.36
      : name === 'kernel'
        ? height - sizes.furniture * 1.2 - high / 2
        : height - bottom * 0.31 - high
  const wide = name === 'poster' ? 44 * unit : sizes.furniture * 6
  const disc = name === 'poster'
  return {
    footer: { x, y, w: width - 2 * x - sizes.furniture * 6.5, h: high },
    pageNumber: {
      x: width - x - wide,
      y: disc ? height - bottom * 0.5 - wide / 2 : y,
      w: wide,
      h: disc ? wide : high,
    },
  }
}

function special(family: Family, scope: FrameScope): Partial<Frame> {
  switch (family) {
    case 'cover':
      return coverFrame(scope)
    case 'section':
      return sectionFrame(scope)
    case 'statement':
      return statementFrame(scope)
    case 'quote':
      return quoteFrame(scope)
    case 'closing':
      return closingFrame(scope)
    case 'content':
      return { others: [bodyPlaceholder(1, scope.base.body, scope)] }
    case 'two-columns':
      return { others: columnPlaceholders(scope) }
    case 'comparison':
      return { others: comparisonPlaceholders(scope) }
    case 'title-only':
    case 'wide':
      return {}
  }
}

import type { Canvas } from './canvas.ts'
import { small, type Frame, type FrameScope } from './frame.ts'
import type { Look } from './look.ts'
import type { Box } from './scene.ts'
import { bodyStyle, displayTitle } from './text-styles.ts'

/** Where the text of a cover stands: beside what the theme draws on it, or below that. */
function coverText({ canvas, look, full }: FrameScope): Box {
  const { unit, isUpright, width, height, bottom, top, x } = canvas
  const { name } = look
  const isPlain = look.design.tokens.device === 'none'
  const isOver = name === 'folio' || name === 'kernel'
  const y = isOver || isUpright ? coverTop(canvas, look) : top
  const lift = isUpright && !isPlain ? ({ grid: 0.8, poster: 0.6 }[name] ?? 1) : 1
  const h = height - bottom * lift - y
  if (isPlain || isUpright || isOver) return { ...full, y, h }
  if (name === 'grid') return { x: x + 392 * unit, w: width - 2 * x - 392 * unit, y, h }
  const right = { atlas: x + 4 * columnOf(canvas), poster: discOf(canvas) + 48 * unit }[name] ?? x
  return { x, w: width - x - right, y, h }
}

/** How wide a column of the cover of atlas is, and how large the discs of poster are. */
export function columnOf({ size, unit }: Canvas): number {
  return (size === '4:3' ? 60 : 72) * unit
}

export function discOf({ size, unit }: Canvas): number {
  return { '16:9': 360, '4:3': 266.7, '1:1': 144, '4:5': 225 }[size] * unit
}

/** How high what a theme draws across the head of an upright cover is. */
export function headHeight(canvas: Canvas, { name }: Look): number {
  const isSquare = canvas.size === '1:1'
  if (name === 'atlas') return (isSquare ? 104 : 160) * canvas.unit
  if (name === 'grid') return (isSquare ? 180 : 230) * canvas.unit
  return name === 'poster' ? discOf(canvas) : 0
}

function coverTop(canvas: Canvas, look: Look): number {
  const { top, unit } = canvas
  if (look.name === 'folio') return top + 30 * unit
  if (look.name === 'kernel') return top * 1.2 + 64 * unit
  if (look.design.tokens.device === 'none') return top
  const below = { grid: 36, poster: 28, atlas: 24 }[look.name]
  return below === undefined ? top : headHeight(canvas, look) + below * unit
}

export function coverFrame(scope: FrameScope): Partial<Frame> {
  const { canvas, base, look } = scope
  const { sizes, unit } = canvas
  const area = coverText(scope)
  const { size, leading } = look.theme.cover
  const style = displayTitle(scope, sizes.cover * size, leading)
  const meta = sizes.meta * 1.14
  const byline = meta * 1.3 * 3
  const bylineY = area.y + area.h - byline
  const subtitle = sizes.lead * 1.25 * 2
  const subtitleY = bylineY - subtitle - 40 * unit
  const isTypewritten = look.name === 'kernel'
  const kickerSize = sizes.meta * (isTypewritten ? 1.14 : 1)
  const kicker = kickerSize * 1.2
  const title = {
    ...area,
    w: ['grid', 'poster'].includes(look.name) ? area.w : Math.min(area.w, style.size * 13),
    y: area.y + kicker + 16 * unit,
    h: subtitleY - area.y - kicker - 36 * unit,
  }
  return {
    title: {
      ...base.title,
      type: 'ctrTitle',
      box: title,
      anchor: look.name === 'grid' ? 't' : 'b',
      style,
    },
    others: [
      {
        ...small({
          idx: 1,
          name: 'Subtitle',
          box: { ...area, w: Math.min(area.w, sizes.lead * 30), y: subtitleY, h: subtitle },
          style: bodyStyle(sizes.lead, { colour: 'muted', leading: 1.25 }),
        }),
        type: 'subTitle',
      },
      small({
        idx: 10,
        name: 'Kicker',
        box: { ...area, y: isTypewritten ? canvas.top * 0.6 : area.y, h: kicker },
        style: bodyStyle(kickerSize, {
          ...(isTypewritten ? { font: 'mono' } : { bold: true }),
          colour: 'accent-ink',
          leading: 1.2,
        }),
      }),
      small({
        idx: 11,
        name: 'Byline',
        box: { ...area, y: bylineY, h: byline },
        style: bodyStyle(Math.max(meta * 0.85, sizes.furniture), {
          ...(isTypewritten ? { font: 'mono' } : {}),
          colour: 'muted',
        }),
      }),
    ],
  }
}

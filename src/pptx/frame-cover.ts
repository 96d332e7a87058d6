import type { Canvas } from './canvas.ts'
import { small, type Frame, type FrameScope } from './frame.ts'
import type { Look } from './look.ts'
import type { Box } from './scene.ts'
import { bodyStyle, displayTitle } from './text-styles.ts'

/** Where the text of a cover stands: beside what the theme draws on it. */
function coverText({ canvas, look, full }: FrameScope): Box {
  const { unit, isUpright, width, size } = canvas
  if (look.design.tokens.device === 'none') return full
  if (look.name === 'grid' && !isUpright) {
    const left = canvas.x + (size === '4:3' ? 240 : 392) * unit
    return { ...full, x: left, w: width - canvas.x - left, y: full.y, h: full.h }
  }
  if (isUpright) {
    const y = Math.max(full.y, drawnHeight(canvas, look) + 28 * unit)
    return { ...full, y, h: full.y + full.h - y }
  }
  const right = look.name === 'atlas' ? 250 * unit : look.name === 'poster' ? 330 * unit : 0
  return { ...full, w: full.w - right, y: full.y + 20 * unit, h: full.h - 20 * unit }
}

/** How far down a theme's drawing reaches on an upright cover. */
function drawnHeight({ size, width, height, unit }: Canvas, { name }: Look): number {
  if (name === 'atlas') return (size === '1:1' ? 104 : 160) * unit
  if (name === 'poster') return width * 0.36
  return name === 'grid' ? height * 0.26 : 0
}

export function coverFrame(scope: FrameScope): Partial<Frame> {
  const { canvas, base, look } = scope
  const { sizes, unit } = canvas
  const area = coverText(scope)
  // Where a line of the theme stands above the by-line, that must not grow.
  const bylineLines = canvas.isUpright ? (look.name === 'kernel' ? 8 : 5) : 4.6
  const byline = sizes.meta * 1.14 * bylineLines
  const bylineY = area.y + area.h - byline
  const subtitle = sizes.lead * 2.6
  const subtitleY = bylineY - subtitle - 24 * unit
  const kicker = sizes.meta * 1.3
  const title = {
    ...area,
    y: area.y + kicker + 12 * unit,
    h: subtitleY - area.y - kicker - 30 * unit,
  }
  return {
    title: {
      ...base.title,
      type: 'ctrTitle',
      box: title,
      anchor: scope.look.name === 'grid' && !canvas.isUpright ? 't' : 'b',
      style: displayTitle(scope, sizes.cover),
    },
    others: [
      {
        ...small({
          idx: 1,
          name: 'Subtitle',
          box: { ...area, y: subtitleY, h: subtitle },
          style: bodyStyle(sizes.lead, { colour: 'muted', leading: 1.25 }),
        }),
        type: 'subTitle',
      },
      small({
        idx: 10,
        name: 'Kicker',
        box: { ...area, h: kicker },
        style: bodyStyle(sizes.meta, { bold: true, colour: 'accent-ink', leading: 1.2 }),
      }),
      small({
        idx: 11,
        name: 'Byline',
        box: { ...area, y: bylineY, h: byline },
        style: bodyStyle(sizes.meta * 1.1, { leading: 1.3 }),
      }),
    ],
  }
}

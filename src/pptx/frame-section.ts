import { small, type Frame, type FrameScope, type Placeholder } from './frame.ts'
import { bodyStyle, displayTitle, isBold } from './text-styles.ts'

export function sectionFrame(scope: FrameScope): Partial<Frame> {
  const { canvas, base, full, look } = scope
  const { sizes, unit, isUpright } = canvas
  const isSplit = look.name === 'atlas' && !isUpright && look.design.tokens.device !== 'none'
  const isGrid = look.name === 'grid' && !isUpright
  const left = isSplit || isGrid ? 392 * unit * (canvas.size === '4:3' ? 0.8 : 1) : 0
  const area = {
    ...full,
    x: full.x + left + (isSplit ? 24 * unit : 0),
    w: full.w - left - (isSplit ? 24 * unit : 0),
  }
  const numeral = sizes.numeral * (look.name === 'atlas' ? 1.5 : look.name === 'kernel' ? 1.3 : 1)
  const line = sizes.lead * 2.7
  const lineY = base.meta.y - line - 8 * unit
  const titleHigh = Math.min(lineY - full.y - numeral - 30 * unit, sizes.section * 3.4)
  const titleBox = {
    ...area,
    w: Math.min(area.w, (look.name === 'poster' ? 10 : 13) * sizes.section),
    y: lineY - titleHigh - 12 * unit,
    h: titleHigh,
  }
  return {
    title: {
      ...base.title,
      box: isGrid ? { ...area, y: full.y, h: sizes.section * 3.4 } : titleBox,
      anchor: isGrid ? 't' : 'b',
      style: displayTitle(scope, sizes.section),
    },
    others: [
      small({
        idx: 1,
        name: 'Line',
        box: {
          ...titleBox,
          x: area.x,
          y: isGrid ? full.y + sizes.section * 3.5 : lineY,
          w: Math.min(area.w, 900 * unit),
          h: line,
        },
        style: bodyStyle(sizes.lead, { colour: 'muted' }),
      }),
      numeralPlace(scope, { left, numeral, isSplit, isGrid }),
    ],
    meta: { ...base.meta, x: area.x, w: area.w },
    footer: isSplit
      ? { ...base.footer, x: area.x, w: base.footer.x + base.footer.w - area.x }
      : base.footer,
  }
}

interface NumeralScope {
  readonly left: number
  readonly numeral: number
  readonly isSplit: boolean
  readonly isGrid: boolean
}

/** The number of the section: above the title, on the theme's disc or field, or at the foot beside the title. */
function numeralPlace(
  { canvas, look, full }: FrameScope,
  { left, numeral, isSplit, isGrid }: NumeralScope,
): Placeholder {
  const { unit, width, height, bottom, top, x } = canvas
  const disc = 440 * unit * (canvas.size === '1:1' ? 0.7 : 1)
  const onDisc = look.name === 'poster'
  const onField = look.name === 'atlas' && look.design.tokens.device !== 'none'
  const above = { ...full, y: top, w: isSplit ? left - x * 0.5 : full.w * 0.6, h: numeral * 1.05 }
  const box = onDisc
    ? { x: width - disc * 0.92, y: disc * 0.1, w: disc * 0.75, h: disc * 0.56 }
    : isGrid
      ? { x: full.x, y: height - bottom - 330 * unit, w: left, h: 330 * unit }
      : above
  const style = bodyStyle(isGrid ? 300 * unit : onDisc ? disc * 0.52 : numeral, {
    font: 'numeral',
    bold: isBold(look, 'numeral'),
    colour: onDisc || onField ? 'on-accent' : 'accent-ink',
    leading: 1,
    align: onDisc ? 'end' : 'start',
  })
  return { ...small({ idx: 10, name: 'Number', box, style }), anchor: isGrid ? 'b' : 't' }
}

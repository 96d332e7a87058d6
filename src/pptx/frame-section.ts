import { small, type Frame, type FrameScope, type Placeholder } from './frame.ts'
import { bodyStyle, displayTitle, isBold } from './text-styles.ts'

export function sectionFrame(scope: FrameScope): Partial<Frame> {
  const { canvas, base, full, look } = scope
  const { sizes, unit, size } = canvas
  const isSplit = hasField(scope) && !canvas.isUpright
  const isGrid = look.name === 'grid'
  const left = isSplit ? fieldWidth(scope) : isGrid && size === '16:9' ? 392 * unit : 0
  const area = { ...full, x: full.x + left, w: full.w - left }
  const line = sizes.lead * 1.3 * 2
  const lineY = base.meta.y - line - look.theme.metaGap[0] * unit
  const titleHigh = sizes.section * look.theme.section * 2
  const titleBox = {
    ...area,
    w: Math.min(area.w, (look.name === 'poster' ? 10 : 13) * sizes.section),
    y: isGrid ? full.y : lineY - titleHigh - 22 * unit,
    h: titleHigh,
  }
  return {
    title: {
      ...base.title,
      box: titleBox,
      anchor: isGrid ? 't' : 'b',
      style: displayTitle(scope, sizes.section, look.theme.section),
    },
    others: [
      small({
        idx: 1,
        name: 'Line',
        box: {
          ...titleBox,
          y: titleBox.y + titleHigh + 22 * unit,
          w: Math.min(area.w, 28 * sizes.lead),
          h: line,
        },
        style: bodyStyle(sizes.lead, { colour: 'muted' }),
      }),
      numeralPlace(scope),
    ],
    meta: { ...base.meta, x: area.x, w: area.w },
    footer: isSplit
      ? { ...base.footer, x: area.x, w: base.footer.x + base.footer.w - area.x }
      : base.footer,
  }
}

/** Whether the number of a section stands on a field of colour. */
function hasField({ look }: Pick<FrameScope, 'look'>): boolean {
  return look.name === 'atlas' && look.design.tokens.device !== 'none'
}

/** How wide that field is beside the title. */
export function fieldWidth({ canvas }: Pick<FrameScope, 'canvas'>): number {
  return (canvas.size === '4:3' ? 340 : 416) * canvas.unit
}

/** How large the disc is that a number stands on. */
export function discSize({ size, unit }: FrameScope['canvas']): number {
  return { '16:9': 440, '4:3': 370, '1:1': 310, '4:5': 420 }[size] * unit
}

/** The number of the section: above the title, on the theme's disc or field, or at the foot beside the title. */
function numeralPlace({ canvas, look, full }: FrameScope): Placeholder {
  const { unit, width, height, bottom, top, x, sizes } = canvas
  const { name } = look
  const disc = discSize(canvas)
  const onDisc = name === 'poster' && look.design.tokens.device !== 'none'
  const isGrid = name === 'grid'
  const isSplit = hasField({ look }) && !canvas.isUpright
  const part = { atlas: 1.8, kernel: 1.3 }[name] ?? 1
  const size = isGrid ? 330 * unit : name === 'poster' ? disc * 0.52 : sizes.numeral * part
  const wide = isSplit ? fieldWidth({ canvas }) - x : full.w * 0.6
  const leading = name === 'atlas' ? 1.08 : 1
  const above = { ...full, y: top, w: wide, h: size * leading }
  const box =
    name === 'poster'
      ? { x: width - disc * 0.92, y: disc * 0.1, w: disc * 0.75, h: disc * 0.56 }
      : isGrid
        ? { x: full.x, y: height - bottom + 40 * unit - size, w: size * 1.2, h: size }
        : above
  const style = bodyStyle(size, {
    font: 'numeral',
    bold: isBold(look, 'numeral'),
    colour: onDisc || hasField({ look }) ? 'on-accent' : 'accent-ink',
    leading,
    align: name === 'poster' ? 'end' : 'start',
  })
  return { ...small({ idx: 10, name: 'Number', box, style }), anchor: isGrid ? 'b' : 't' }
}

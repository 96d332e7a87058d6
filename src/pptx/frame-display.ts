// Kinds of slides that are mostly one text: statement, quote, closing.
import { bodyPlaceholder, scanColumn } from './frame-columns.ts'
import { small, type Frame, type FrameScope } from './frame.ts'
import type { Box } from './scene.ts'
import { bodyStyle, displayTitle, isBold } from './text-styles.ts'

export function statementFrame(scope: FrameScope): Partial<Frame> {
  const { base, full, canvas, look } = scope
  const { sizes, unit } = canvas
  const { size, leading } = look.theme.statement
  const high = base.meta.y - full.y - 20 * unit
  const isWhole = look.name === 'grid' || look.name === 'poster'
  return {
    title: {
      ...base.title,
      box: { ...full, w: isWhole ? full.w : Math.min(full.w, 17 * sizes.statement), h: high },
      anchor: look.name === 'grid' ? 't' : look.name === 'poster' ? 'b' : 'ctr',
      style: displayTitle(scope, sizes.statement * size, leading),
    },
  }
}

export function quoteFrame(scope: FrameScope): Partial<Frame> {
  const { base, canvas, look } = scope
  const { sizes, unit, isUpright } = canvas
  const area = quoteArea(scope)
  const isGrid = area.x > scope.full.x
  const claim = Math.max(sizes.title * 0.61, sizes.meta)
  const titleHigh = claim * 1.25 * (isUpright || isGrid ? 3 : 2)
  // A line, or two on a narrow page; more, and type gets smaller.
  const by = sizes.meta * (isUpright ? 3 : 1.5)
  const pad = ['kernel', 'poster'].includes(look.name) ? 44 * unit : 0
  const mark = look.name === 'folio' ? sizes.quote * 0.62 : 0
  const top = area.y + titleHigh + 20 * unit
  const box = { ...area, y: top, h: base.meta.y - by - top - 24 * unit }
  return {
    title: {
      ...base.title,
      box: { ...area, w: Math.min(area.w, claim * 38), h: titleHigh },
      style: bodyStyle(claim, {
        font: 'body',
        bold: true,
        colour: look.name === 'grid' ? 'muted' : 'accent-ink',
        leading: 1.25,
      }),
    },
    body: box,
    others: [
      {
        type: 'body',
        idx: 1,
        name: 'Quote',
        box: {
          x: box.x + pad + mark,
          y: box.y + pad,
          w: Math.min(box.w - 2 * pad - mark, sizes.quote * 19),
          h: box.h - 2 * pad,
        },
        anchor: isGrid ? 't' : 'ctr',
        style: bodyStyle(sizes.quote, {
          font: 'quote',
          italic: look.design.tokens.quoteStyle === 'italic',
          bold: isBold(look, 'quote'),
          leading: look.theme.quote.leading,
          before: sizes.quote * 0.5,
          colour: look.name === 'poster' ? 'background' : 'text',
          tracking:
            look.name === 'grid' || look.name === 'poster' ? look.tracking.title : undefined,
        }),
      },
      small({
        idx: 10,
        name: 'Attribution',
        box: { ...area, x: area.x + mark, w: area.w - mark, y: box.y + box.h + 14 * unit, h: by },
        style: bodyStyle(sizes.meta, { colour: 'muted', leading: 1.35 }),
      }),
    ],
    meta: { ...base.meta, x: area.x, w: area.w },
    footer: isGrid
      ? { ...base.footer, x: area.x, w: base.footer.x + base.footer.w - area.x }
      : base.footer,
  }
}

/** Where a quote stands: beside the field of colour that a theme has, or below it on upright pages. */
function quoteArea({ full, canvas, look }: FrameScope): Box {
  const { unit, isUpright, size } = canvas
  const hasBand = look.name === 'grid' && look.design.tokens.device !== 'none'
  if (!hasBand) return full
  if (!isUpright) return { ...full, x: full.x + 392 * unit, w: full.w - 392 * unit }
  const y = ((size === '1:1' ? 200 : 270) + 36) * unit
  return { ...full, y, h: full.y + full.h - y }
}

export function closingFrame(scope: FrameScope): Partial<Frame> {
  const { base, full, canvas, look } = scope
  const { sizes, unit } = canvas
  const titleHigh = sizes.closing * look.theme.closing * 2
  const y = full.y + titleHigh + 24 * unit
  const body = { ...full, y, h: base.meta.y - 10 * unit - y }
  const aside = scanColumn(body, canvas)
  return {
    isBeside: false,
    title: {
      ...base.title,
      box: { ...full, h: titleHigh },
      style: displayTitle(scope, sizes.closing, look.theme.closing),
    },
    body,
    others: [bodyPlaceholder(1, aside.list, scope)],
    meta: {
      ...base.meta,
      x: full.x,
      w: full.w,
      y: canvas.height - canvas.bottom - sizes.meta * 1.35,
      h: sizes.meta * 1.35,
    },
  }
}

// What each theme draws on its pages: on PowerPoint's layouts, so that slides made there have it as well.
import type { Canvas } from './canvas.ts'
import { isContent, type Family } from './frame.ts'
import { columnOf, discOf, headHeight } from './frame-cover.ts'
import { discSize, fieldWidth } from './frame-section.ts'
import { frameOf } from './frames.ts'
import type { Look } from './look.ts'
import type { Box, DrawnShape } from './scene.ts'

type Draw = (family: Family, canvas: Canvas, look: Look) => readonly DrawnShape[]

/** The drawings of a kind of slide. */
export function devicesOf(family: Family, canvas: Canvas, look: Look): readonly DrawnShape[] {
  const { device } = look.design.tokens
  const isBare = device === 'none' || (device === 'quiet' && isContent(family))
  if (isBare) return numberDisc(family, canvas, look)
  return (drawings[look.name] ?? (() => []))(family, canvas, look)
}

/** The disc that page numbers stand on in poster: no ornament, their letters have its colour behind them. */
function numberDisc(family: Family, canvas: Canvas, look: Look): DrawnShape[] {
  const isNone = look.name !== 'poster' || look.design.tokens.pageNumber === 'none'
  if (isNone || family === 'cover') return []
  const { unit, width, x, height, bottom } = canvas
  const side = 44 * unit
  const box = { x: width - x - side, y: height - bottom * 0.5 - side / 2, w: side, h: side }
  return [drawn(box, 'accent', 'ellipse')]
}

function drawn(box: Box, fill: string, form: DrawnShape['form'] = 'rect'): DrawnShape {
  return { kind: 'drawn', name: 'Ornament', box, fill, form }
}

function inside({ x, width }: Canvas): Pick<Box, 'x' | 'w'> {
  return { x, w: width - 2 * x }
}

const drawings: Readonly<Record<string, Draw>> = {
  folio: (family, canvas) => {
    const { top, unit, width, height } = canvas
    const row = inside(canvas)
    if (family === 'statement') return []
    if (family === 'section') {
      return [drawn({ x: 0, y: height - 6 * unit, w: width, h: 6 * unit }, 'accent')]
    }
    // The two lines of the rule touch each other, but on the cover.
    if (family !== 'cover') return [drawn({ ...row, y: top * 0.57, h: 4 * unit }, 'text')]
    return [
      drawn({ ...row, y: top, h: 5 * unit }, 'text'),
      drawn({ ...row, y: top + 7 * unit, h: unit }, 'text'),
    ]
  },
  grid: (family, canvas, look) => {
    const { x, unit, top, width, isUpright } = canvas
    const third = (width - 2 * x - 48 * unit) / 3
    if (family === 'cover') return gridCover(canvas, look)
    if (family === 'quote') return [drawn(quoteBand(canvas), 'accent')]
    const hang = top - (isUpright ? 6 * unit : 0)
    const bar = drawn({ x, y: hang, w: third, h: 8 * unit }, 'text')
    const { body, isBeside } = frameOf(family, canvas, look)
    if (!isBeside) return [bar]
    return [bar, drawn({ x: body.x, y: top, w: body.w, h: 2 * unit }, 'text')]
  },
  kernel: (family, canvas) => {
    const { x, unit, width, height, sizes } = canvas
    const status = sizes.furniture * 2.4
    const edges = [x / 2, width - x / 2].map((at) =>
      drawn({ x: at, y: 0, w: unit, h: height }, 'line'),
    )
    if (family === 'cover') {
      const bar = canvas.top * 1.2 + 48 * unit
      return [...edges, drawn({ x: 0, y: bar, w: width, h: unit }, 'line')]
    }
    if (family === 'closing') return edges
    return [
      drawn({ x: 0, y: height - status, w: width, h: status }, 'surface'),
      drawn({ x: 0, y: height - status, w: width, h: unit }, 'line'),
    ]
  },
  atlas: (family, canvas, look) => {
    const { unit, width, height, bottom, sizes, isUpright } = canvas
    const hairline = drawn(
      { ...inside(canvas), y: height - bottom * 0.31 - sizes.furniture * 1.75, h: unit },
      'line',
    )
    if (family === 'cover') return atlasCover(canvas, look)
    if (family === 'section') {
      const field = isUpright
        ? { x: 0, y: 0, w: width, h: (canvas.size === '1:1' ? 270 : 360) * unit }
        : { x: 0, y: 0, w: fieldWidth({ canvas }), h: height }
      return [drawn(field, 'accent')]
    }
    if (family === 'statement' || family === 'quote') {
      return [
        drawn({ x: 0, y: 0, w: 28 * unit, h: height }, family === 'quote' ? 'accent' : 'accent2'),
      ]
    }
    if (family === 'closing') return []
    const { title } = frameOf(family, canvas, look)
    return [
      drawn(
        {
          x: 0,
          y: title.box.y + title.style.size * 0.1,
          w: 14 * unit,
          h: title.style.size * 0.96,
        },
        'accent',
      ),
      hairline,
    ]
  },
  poster: (family, canvas, look) => {
    const { unit, width } = canvas
    const number = numberDisc(family, canvas, look)
    if (family === 'cover') {
      return posterCover(canvas)
    }
    if (family === 'section') {
      const side = discSize(canvas)
      return [
        {
          ...drawn({ x: width - side, y: 0, w: side, h: side }, 'accent', 'quarter'),
          corner: 'tr',
        },
        ...number,
      ]
    }
    if (family === 'statement') {
      const side = 230 * unit
      return [
        drawn({ x: width - side + 70 * unit, y: -70 * unit, w: side, h: side }, 'pop', 'ellipse'),
        ...number,
      ]
    }
    return number
  },
}

/** A quarter disc and discs: below each other at the end of the page, or across its head. */
function posterCover(canvas: Canvas): DrawnShape[] {
  const { width, height, isUpright } = canvas
  const side = discOf(canvas)
  const quarter = { x: isUpright ? 0 : width - side, y: 0, w: side, h: side }
  const head: DrawnShape = { ...drawn(quarter, 'pop', 'quarter'), corner: 'br' }
  if (!isUpright) return [head, drawn({ ...quarter, y: height - side }, 'accent2', 'ellipse')]
  const fills = ['accent2', 'text', 'pop', 'accent2']
  const room = Math.round(width / side) - 1
  const discs = fills
    .slice(0, room)
    .map((fill, index) => drawn({ ...quarter, x: (index + 1) * side }, fill, 'ellipse'))
  return [head, ...discs]
}

/** The field of a quote: beside its words, or across the head of the page. */
export function quoteBand({ x, unit, width, height, isUpright, size }: Canvas): Box {
  if (isUpright) return { x: 0, y: 0, w: width, h: (size === '1:1' ? 200 : 270) * unit }
  return { x: 0, y: 0, w: x + 344 * unit, h: height }
}

/** Bars, each half as wide as the one before. */
function gridCover(canvas: Canvas, look: Look): DrawnShape[] {
  const { x, unit, width, height, isUpright } = canvas
  const parts = [
    [0, 0.41],
    [0.465, 0.67],
    [0.725, 0.827],
    [0.882, 0.933],
    [0.982, 1],
  ] as const
  const all = isUpright ? headHeight(canvas, look) : x + 368 * unit
  return parts.map(([from, to]) => {
    const [start, part] = [from * all, (to - from) * all]
    return drawn(
      isUpright ? { x: 0, y: start, w: width, h: part } : { x: start, y: 0, w: part, h: height },
      'accent',
    )
  })
}

/** Columns that rise towards the end of the page. */
function atlasCover(canvas: Canvas, look: Look): DrawnShape[] {
  const { unit, width, height, isUpright, size } = canvas
  const fills = ['accent', 'line-strong', 'line', 'surface'] as const
  if (isUpright) {
    const w = width / 4
    const whole = headHeight(canvas, look)
    const tops = size === '1:1' ? [0, 24, 48, 72] : [0, 36, 74, 110]
    return fills.map((fill, index) => {
      const y = tops[index]! * unit
      return drawn({ x: width - (index + 1) * w, y, w, h: whole - y }, fill)
    })
  }
  const w = columnOf(canvas)
  const heights = [560, 430, 290, 180]
  return fills.map((fill, index) => {
    const h = heights[index]! * unit
    return drawn({ x: width - (index + 1) * w, y: height - h, w, h }, fill)
  })
}

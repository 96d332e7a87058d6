// What each theme draws on its pages: on PowerPoint's layouts, so that slides made there have it as well.
import type { Canvas } from './canvas.ts'
import { isContent, type Family } from './frame.ts'
import { frameOf } from './frames.ts'
import type { Look } from './look.ts'
import type { Box, DrawnShape } from './scene.ts'

type Draw = (family: Family, canvas: Canvas, look: Look) => readonly DrawnShape[]

/** The drawings of a kind of slide. */
export function devicesOf(family: Family, canvas: Canvas, look: Look): readonly DrawnShape[] {
  const { device } = look.design.tokens
  if (device === 'none' || (device === 'quiet' && isContent(family))) return []
  return (drawings[look.name] ?? (() => []))(family, canvas, look)
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
    if (family === 'section' || family === 'statement') {
      return [drawn({ x: 0, y: height - 6 * unit, w: width, h: 6 * unit }, 'accent')]
    }
    const y = top * 0.57
    return [
      drawn({ ...row, y, h: 3 * unit }, 'text'),
      drawn({ ...row, y: y + 4.5 * unit, h: unit }, 'text'),
    ]
  },
  grid: (family, canvas, look) => {
    const { x, unit, top, width, height, isUpright } = canvas
    const third = (width - 2 * x - 48 * unit) / 3
    if (family === 'cover') return gridCover(canvas)
    const band = x + 368 * unit * (canvas.size === '4:3' ? 0.8 : 1) - 24 * unit
    if (family === 'quote' && !isUpright)
      return [drawn({ x: 0, y: 0, w: band, h: height }, 'accent')]
    const bar = drawn({ x, y: top, w: third, h: 8 * unit }, 'text')
    if (!isContent(family) || isUpright) return [bar]
    const { body } = frameOf(family, canvas, look)
    return [bar, drawn({ x: body.x, y: top, w: body.w, h: 2 * unit }, 'text')]
  },
  kernel: (family, canvas, look) => {
    const { x, unit, width, height, sizes } = canvas
    const status = sizes.furniture * 2.4
    if (family === 'cover') {
      const { others } = frameOf('cover', canvas, look)
      const byline = others.find(({ idx }) => idx === 11)!.box
      const kicker = others.find(({ idx }) => idx === 10)!.box
      return [
        ...[x / 2, width - x / 2].map((at) => drawn({ x: at, y: 0, w: unit, h: height }, 'line')),
        ...[kicker.y + kicker.h + 14 * unit, byline.y - 20 * unit].map((y) =>
          drawn({ x: 0, y, w: width, h: unit }, 'line'),
        ),
      ]
    }
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
    if (family === 'cover') return atlasCover(canvas)
    if (family === 'section') {
      const field = isUpright
        ? { x: 0, y: 0, w: width, h: 360 * unit * (canvas.size === '1:1' ? 0.75 : 1) }
        : { x: 0, y: 0, w: 416 * unit * (canvas.size === '4:3' ? 0.8 : 1), h: height }
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
        { x: 0, y: title.box.y + 4 * unit, w: 14 * unit, h: title.style.size * 1.05 },
        'accent',
      ),
      hairline,
    ]
  },
  poster: (family, canvas) => {
    const { unit, width, isUpright, x, height, bottom } = canvas
    const disc = 44 * unit
    const number = drawn(
      { x: width - x - disc, y: height - bottom * 0.5 - disc / 2, w: disc, h: disc },
      'accent',
      'ellipse',
    )
    if (family === 'cover') {
      const side = isUpright ? width * 0.36 : 360 * unit * (canvas.size === '4:3' ? 0.85 : 1)
      const quarter = { x: width - side, y: 0, w: side, h: side }
      const below = isUpright ? { ...quarter, x: width - 2 * side } : { ...quarter, y: side }
      return [
        { ...drawn(quarter, 'pop', 'quarter'), corner: 'br' },
        drawn(below, 'accent2', 'ellipse'),
      ]
    }
    if (family === 'section') {
      const side = 440 * unit * (canvas.size === '1:1' ? 0.7 : 1)
      return [
        {
          ...drawn({ x: width - side, y: 0, w: side, h: side }, 'accent', 'quarter'),
          corner: 'tr',
        },
        number,
      ]
    }
    if (family === 'statement') {
      const side = 230 * unit
      return [
        drawn({ x: width - side * 0.7, y: -side * 0.3, w: side, h: side }, 'pop', 'ellipse'),
        number,
      ]
    }
    return [number]
  },
}

/** Bars, each half as wide as the one before. */
function gridCover({ x, unit, width, height, isUpright, size }: Canvas): DrawnShape[] {
  const parts = [
    [0, 0.41],
    [0.465, 0.67],
    [0.725, 0.827],
    [0.882, 0.933],
    [0.982, 1],
  ] as const
  if (isUpright) {
    const all = height * 0.26
    return parts.map(([from, to]) =>
      drawn({ x: 0, y: from * all, w: width, h: (to - from) * all }, 'accent'),
    )
  }
  const all = x + (size === '4:3' ? 216 : 368) * unit
  return parts.map(([from, to]) =>
    drawn({ x: from * all, y: 0, w: (to - from) * all, h: height }, 'accent'),
  )
}

/** Columns that rise towards the end of the page. */
function atlasCover({ unit, width, height, isUpright, size }: Canvas): DrawnShape[] {
  const fills = ['accent', 'line-strong', 'line', 'surface'] as const
  if (isUpright) {
    const wide = width / 4
    const whole = (size === '1:1' ? 104 : 160) * unit
    return fills.map((fill, index) =>
      drawn({ x: width - (index + 1) * wide, y: 0, w: wide, h: whole * (1 - index * 0.23) }, fill),
    )
  }
  const wide = (size === '4:3' ? 50 : 60) * unit
  const heights = [560, 430, 290, 180]
  return fills.map((fill, index) => {
    const h = heights[index]! * unit
    return drawn({ x: width - (index + 1) * wide, y: height - h, w: wide, h }, fill)
  })
}

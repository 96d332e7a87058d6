import { canvasPx } from '../model/canvas.ts'
import type { DeckSize } from '../model/recap.ts'
import type { Step5 } from '../model/slide.ts'

/** Five sizes in px, from the largest to the smallest: one for each type step. */
type FiveSizes = readonly [number, number, number, number, number]

/** The canvas of a deck size and the sizes of its type, all in px. Designed for each size, not zoomed. */
export interface TypeScale {
  /** Left and right, top, bottom. */
  readonly margins: readonly [number, number, number]
  /** What a px of the 16:9 canvas is here, for gaps, rules and marks. */
  readonly unit: number
  readonly title: number
  readonly lead: number
  readonly meta: number
  readonly furniture: number
  /** The numeral of a section page. */
  readonly numeral: number
  readonly body: FiveSizes
  readonly cover: FiveSizes
  readonly section: FiveSizes
  readonly statement: FiveSizes
  readonly quote: FiveSizes
  readonly stat: FiveSizes
  readonly closing: FiveSizes
}

/** Floors of legible type by ISO 9241 at reading distance, steps by what fits: see docs/theming.md. */
export const typeScales: Readonly<Record<DeckSize, TypeScale>> = {
  '16:9': {
    margins: [64, 60, 72],
    unit: 1,
    title: 46,
    lead: 32,
    meta: 21,
    furniture: 17,
    numeral: 150,
    body: [36, 32, 28, 25, 22],
    cover: [96, 84, 72, 60, 48],
    section: [84, 72, 60, 50, 42],
    statement: [92, 78, 66, 56, 46],
    quote: [84, 66, 52, 40, 28],
    stat: [128, 112, 96, 80, 60],
    closing: [72, 60, 52, 46, 40],
  },
  '4:3': {
    margins: [48, 52, 64],
    unit: 0.9,
    title: 40,
    lead: 28,
    meta: 20,
    furniture: 16,
    numeral: 130,
    body: [32, 28, 25, 23, 21],
    cover: [76, 66, 56, 48, 40],
    section: [68, 58, 50, 44, 38],
    statement: [76, 62, 54, 46, 40],
    quote: [68, 54, 44, 34, 26],
    stat: [88, 76, 66, 56, 46],
    closing: [60, 52, 46, 40, 36],
  },
  '1:1': {
    margins: [80, 88, 104],
    unit: 1.5,
    title: 60,
    lead: 46,
    meta: 32,
    furniture: 28,
    numeral: 200,
    body: [52, 46, 42, 38, 34],
    cover: [116, 96, 80, 68, 56],
    section: [110, 92, 78, 66, 56],
    statement: [108, 88, 74, 64, 54],
    quote: [100, 82, 66, 52, 40],
    stat: [150, 124, 104, 86, 68],
    closing: [92, 80, 70, 62, 54],
  },
  '4:5': {
    margins: [84, 96, 128],
    unit: 1.6,
    title: 66,
    lead: 50,
    meta: 34,
    furniture: 30,
    numeral: 220,
    body: [56, 50, 45, 40, 36],
    cover: [128, 108, 92, 78, 64],
    section: [124, 104, 88, 74, 62],
    statement: [120, 100, 84, 72, 60],
    quote: [112, 92, 74, 58, 44],
    stat: [170, 140, 116, 94, 74],
    closing: [100, 88, 78, 68, 58],
  },
}

const steps: readonly Step5[] = ['d1', 'd2', 'd3', 'd4', 'd5']
const stepped = ['body', 'cover', 'section', 'statement', 'quote', 'stat', 'closing'] as const

/** The lines by which Marp knows the sizes of a theme. */
export function sizeLines(): string {
  return Object.entries(canvasPx)
    .map(([size, [width, height]]) => `/* @size ${size} ${width}px ${height}px */`)
    .join('\n')
}

/** The scales as custom properties of slides: of each size, and of each type step. */
export function typeScaleCss(): string {
  return Object.entries(typeScales)
    .flatMap(([size, scale]) => {
      // Without a size in its front matter a deck is 16:9 and its slides say no size.
      const slide = size === '16:9' ? 'section' : `section:where([data-size="${size}"])`
      const middle = `${slide}{${canvas(scale)}${sizesAt(scale, 2)}}`
      return [middle, ...steps.map((step, index) => `${slide}.${step}{${sizesAt(scale, index)}}`)]
    })
    .join('\n')
}

function canvas(scale: TypeScale): string {
  const { margins, unit, title, lead, meta, furniture, numeral } = scale
  const [x, top, bottom] = margins
  return properties({ x, top, bottom, unit, title, lead, meta, furniture, numeral })
}

function sizesAt(scale: TypeScale, index: number): string {
  return properties(Object.fromEntries(stepped.map((role) => [role, scale[role][index]!])))
}

function properties(lengths: Readonly<Record<string, number>>): string {
  return Object.entries(lengths)
    .map(([name, px]) => `--${name}:${px}px;`)
    .join('')
}

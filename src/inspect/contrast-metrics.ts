// How well texts of a slide can be read on what is behind them. These functions run in the page: they use nothing but
// each other and those of text-metrics.ts.
import type { FaintText } from './metrics.ts'
import { textOf, type Line, type TextPiece } from './text-metrics.ts'

/** Red, green, blue and opacity, whichever way CSS writes a colour. */
export function toRgb(colour: string): [number, number, number, number] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  return [red, green, blue, alpha / 255]
}

export function luminance([red, green, blue]: readonly number[]): number {
  const linear = [red!, green!, blue!].map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!
}

/** The colour of a slide's ornament where it lies behind these lines, nothing where they are on its edge. */
export function ornamentBehind(
  section: Element,
  lines: readonly Line[],
): number[] | undefined | 'none' {
  const style = getComputedStyle(section, '::before')
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(
    Number.parseFloat,
  )
  const colour = toRgb(style.backgroundColor)
  const drawn =
    style.content !== 'none' && style.display !== 'none' && style.position === 'absolute'
  if (!drawn || colour[3] === 0 || ![left, top, width, height].every(Number.isFinite)) return 'none'
  const box = section.getBoundingClientRect()
  const inside = lines.filter(
    (line) =>
      line.left < box.left + left! + width! &&
      line.right > box.left + left! &&
      line.top < box.top + top! + height! &&
      line.bottom > box.top + top!,
  )
  if (inside.length === 0) return 'none'
  const whole =
    inside.length === lines.length &&
    inside.every(
      (line) =>
        line.left >= box.left + left! - 1 &&
        line.right <= box.left + left! + width! + 1 &&
        line.top >= box.top + top! - 1 &&
        line.bottom <= box.top + top! + height! + 1,
    )
  return whole && style.clipPath === 'none' && colour[3] === 1 ? colour : undefined
}

/** The colour behind an element; nothing where a picture or the edge of an ornament is behind it. */
export function groundOf(element: Element, lines: readonly Line[]): number[] | undefined {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    if (each.tagName === 'SECTION') {
      const ornament = ornamentBehind(each, lines)
      if (ornament !== 'none') return ornament
    }
    const style = getComputedStyle(each)
    if (style.backgroundImage !== 'none' && !each.matches('td, th')) return undefined
    const colour = toRgb(style.backgroundColor)
    if (colour[3] === 1) return colour
    if (colour[3] > 0) return undefined
  }
  return [255, 255, 255]
}

export function contrastOf(element: Element, ground: readonly number[]): number {
  const text = toRgb(getComputedStyle(element).color)
  if (text[3] < 1) return 21
  const [high, low] = [luminance(text), luminance(ground)].sort((a, b) => b - a)
  return (high! + 0.05) / (low! + 0.05)
}

export function findFaint(pieces: readonly TextPiece[], heightPx: number): FaintText | undefined {
  let worst: FaintText | undefined
  const known = new Map<string, number>()
  for (const { text, element, px, lines } of pieces) {
    const ground = groundOf(element, lines)
    if (ground === undefined) continue
    const style = getComputedStyle(element)
    const key = `${style.color} ${ground.join(' ')}`
    const ratio = known.get(key) ?? contrastOf(element, ground)
    known.set(key, ratio)
    const size = (px * 720) / heightPx
    const large = size >= 24 || (size >= 18.7 && Number(style.fontWeight) >= 600)
    const missing = ratio - (large ? 3 : 4.5)
    if (worst === undefined || missing < worst.ratio - (worst.large ? 3 : 4.5))
      worst = { text: textOf(text), ratio, large }
  }
  return worst
}

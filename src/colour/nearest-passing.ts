import { hexOf, toOklch } from './colour-space.ts'
import { passesOn, type Need } from './contrast.ts'

const step = 0.005

/**
 * The colour itself if it passes; else the one of nearest OKLCH lightness, in steps of 0.005, that does. Hue stays,
 * and chroma as far as sRGB has it. Undefined where no lightness passes.
 */
export function nearestPassing(wish: string, passes: (hex: string) => boolean): string | undefined {
  if (passes(wish)) return wish
  const { l, c, h } = toOklch(wish)
  // A side whose end fails is not worth the way: contrast only grows towards black and white.
  const sides = [-1, 1].filter((side) => passes(side < 0 ? '#000000' : '#FFFFFF'))
  for (let away = step; away < 1 + step; away += step) {
    const found = sides
      .map((side) => l + side * away)
      .filter((each) => each > -step && each < 1 + step)
      .map((each) => hexOf({ l: Math.min(1, Math.max(0, each)), c, h }))
      .find(passes)
    if (found !== undefined) return found
  }
  return undefined
}

/** The nearest lightness of a colour that has the contrast it needs on all backgrounds, else the fallback. */
export function readableOn(
  wish: string,
  { backgrounds, need, fallback }: { backgrounds: readonly string[]; need: Need; fallback: string },
): string {
  return nearestPassing(wish, (hex) => passesOn(hex, backgrounds, need)) ?? fallback
}

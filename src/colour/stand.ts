import { hexOf, mix, toOklch } from './colour-space.ts'
import { needs, passesOn, type Need } from './contrast.ts'
import { nearestPassing } from './nearest-passing.ts'

/** What everything on a ground stands on: text reads on both backgrounds. */
export interface Stand {
  readonly background: string
  readonly surface: string
  readonly text: string
}

const surfaceShares = [0.06, 0.05, 0.04]
/** Steps of OKLCH lightness. */
const away = { surface: 0.04, least: 0.02 }

/**
 * A ground for body text: the background as wished or the nearest in lightness on which text can be read, and the text
 * as wished or the nearest that can. Without a surface of its own, it gets one.
 */
export function bodyStand(background: string, text: string, surface?: string): Stand {
  const surfaceFor = (ground: string, ink: string): string => surface ?? surfaceOf(ground, ink)
  const textOn = (ground: string): string | undefined =>
    nearestPassing(text, (ink) => passesOn(ink, [ground, surfaceFor(ground, ink)], needs.body))
  const settled = nearestPassing(background, (ground) => textOn(ground) !== undefined) ?? background
  const ink = textOn(settled) ?? text
  return { background: settled, surface: surfaceFor(settled, ink), text: ink }
}

/** A surface for a background: 4–6 % of the text in it; or lighter than it, where text could not be read then. */
export function surfaceOf(background: string, text: string): string {
  return (
    surfaceShares
      .map((share) => mix(background, text, share))
      .find((surface) => passesOn(text, [surface], needs.body)) ?? fartherFrom(text, background)
  )
}

/** A surface for a fill, whose text has little contrast to spare: a shade away from the text. */
export function fillSurface(fill: string, text: string, need: Need): string {
  const farther = fartherFrom(text, fill)
  if (Math.abs(toOklch(farther).l - toOklch(fill).l) >= away.least) return farther
  const nearer = mix(fill, text, surfaceShares[0]!)
  return passesOn(text, [nearer], need) ? nearer : farther
}

function fartherFrom(text: string, background: string): string {
  const { l, c, h } = toOklch(background)
  const direction = toOklch(text).l > l ? -1 : 1
  return hexOf({ l: Math.min(1, Math.max(0, l + direction * away.surface)), c, h })
}

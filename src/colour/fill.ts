import { contrastOf, needs, passesOn } from './contrast.ts'
import { nearestPassing } from './nearest-passing.ts'

/** A filled area and the text on it. */
export interface Fill {
  readonly fill: string
  readonly ink: string
}

/** Inks that are tried where those of the theme can't be read. */
const plainInks = ['#FFFFFF', '#0B0B0B']

/**
 * The fill as wished, or the nearest in lightness on which one of the inks can be read (4.5:1, Lc 60); white and near
 * black are among them. `mayBe` says what else the fill has to be.
 */
export function readableFill(
  wish: string,
  inks: readonly string[],
  mayBe: (fill: string) => boolean = () => true,
): Fill {
  const fill = nearestPassing(wish, (hex) => mayBe(hex) && inkOn(hex, inks) !== undefined) ?? wish
  return { fill, ink: inkOn(fill, inks) ?? bestInk(fill, inks) }
}

/** A fill that is kept as it is, with the ink that is read best on it. */
export function exactFill(fill: string, inks: readonly string[]): Fill {
  return { fill, ink: inkOn(fill, inks) ?? bestInk(fill, inks) }
}

function inkOn(fill: string, inks: readonly string[]): string | undefined {
  return [...inks, ...plainInks].find((ink) => passesOn(ink, [fill], needs.text))
}

/** By APCA, of those that serve for large text: white or near black always does. */
function bestInk(fill: string, inks: readonly string[]): string {
  return [...inks, ...plainInks]
    .filter((ink) => contrastOf(ink, fill).ratio >= needs.graphic.ratio)
    .reduce((best, ink) => (contrastOf(ink, fill).lc > contrastOf(best, fill).lc ? ink : best))
}

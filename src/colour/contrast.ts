import { apcaContrast } from './apca.ts'
import { luminanceOf } from './colour-space.ts'

/** The least contrast of a pair: a WCAG 2.2 ratio and an |APCA Lc|. */
export interface Need {
  readonly ratio: number
  readonly lc: number
}

/** The house rule: body text, all other text, and graphics that carry meaning. */
export const needs = {
  body: { ratio: 7, lc: 75 },
  text: { ratio: 4.5, lc: 60 },
  /** Muted text is derived with a little to spare; what a theme says itself needs `text` only. */
  muted: { ratio: 5, lc: 60 },
  graphic: { ratio: 3, lc: 0 },
} as const satisfies Readonly<Record<string, Need>>

/** The contrast of a colour on a background, both `#RRGGBB`: a WCAG 2.2 ratio (1–21) and an |APCA Lc| (0–108). */
export function contrastOf(colour: string, background: string): Need {
  return { ratio: ratioOf(colour, background), lc: Math.abs(apcaContrast(colour, background)) }
}

/** The contrast ratio of two `#RRGGBB`, 1–21, as https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio has it. */
export function ratioOf(first: string, second: string): number {
  const [one, two] = [luminanceOf(first), luminanceOf(second)]
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
}

/** Whether a colour has the contrast that it needs on each of the backgrounds. */
export function passesOn(colour: string, backgrounds: readonly string[], need: Need): boolean {
  return backgrounds.every(
    (background) =>
      ratioOf(colour, background) >= need.ratio &&
      (need.lc === 0 || Math.abs(apcaContrast(colour, background)) >= need.lc),
  )
}

/** Whether black or white text is read better on a background (by APCA): the side that it is of. */
export function schemeOf(background: string): 'light' | 'dark' {
  const onIt = (text: string): number => contrastOf(text, background).lc
  return onIt('#000000') >= onIt('#FFFFFF') ? 'light' : 'dark'
}

// Colours of somebody's CSS on the ground of a slide: which of them can be read there, and which is the ground.
import type { ThemeColours } from '../model/theme.ts'
import { readColour } from './colour-space.ts'
import { ratioOf } from './contrast.ts'
import { channelsOf } from './apca.ts'
import { parseColour } from './parse-colour.ts'

/** Colours that say nothing by themselves. */
const silent = /^(?:inherit|initial|unset|revert|currentcolor|none|0|auto)$/i
const least = 4.5
/** Titles are large. */
const leastLarge = 3

/** A colour of a rule as words, and candidates for colours in its background. */
export interface CssColours {
  readonly color?: string | undefined
  readonly background?: readonly string[] | undefined
  readonly isLarge: boolean
}

/** Whether text in the colours of a rule can be read: its own on the ground of the slide, and the slide's on its own. */
export function isLegible(
  { color, background, isLarge }: CssColours,
  ground: ThemeColours,
): boolean {
  const base = ground['background']!
  const surface = ground['surface']!
  const boxes = background && solidColours(background, base)
  // Letters cut out of a picture: its colours are theirs.
  if (color !== undefined && /^transparent$/i.test(color))
    return boxes !== undefined && boxes.length > 0 && boxes.every((each) => ratioOf(each, base) >= leastLarge) // prettier-ignore
  const need = isLarge ? leastLarge : least
  // A title in a box of its own: nothing else stands in it.
  if (isLarge && color !== undefined && boxes !== undefined && boxes.length > 0) {
    const [solid] = solidColours([color], base)
    return solid !== undefined && boxes.every((box) => ratioOf(solid, box) >= least)
  }
  if (color !== undefined && !silent.test(color)) {
    const solid = solidColours([color], base)[0]
    if (solid === undefined) return false
    const behind = isLarge ? [base] : [base, surface]
    if (behind.some((each) => ratioOf(solid, each) < need)) return false
    if (boxes?.some((each) => ratioOf(solid, each) < need) === true) return false
  }
  const texts = [ground['text']!, ground['muted']!, ground['accent-ink']!]
  return boxes === undefined || boxes.every((box) => texts.every((text) => ratioOf(text, box) >= (text === texts[0] ? least : leastLarge))) // prettier-ignore
}

/** The colours among some words as they look on a ground. */
export function solidColours(words: readonly string[], ground: string): string[] {
  return words.flatMap((word) => {
    const parsed = parseColour(word)
    if ('hex' in parsed) return [parsed.hex]
    if (parsed.fault !== 'transparent') return []
    const colour = readColour(word.trim().toLowerCase())
    return colour === undefined ? [] : [over(colour.hex, colour.opacity, ground)]
  })
}

/** One colour for several: the middle of all. */
export function middleOf(colours: readonly string[]): string | undefined {
  if (colours.length === 0) return undefined
  const channels = colours.map(channelsOf)
  return hexOf([0, 1, 2].map((each) => channels.reduce((sum, parts) => sum + parts[each]!, 0) / colours.length)) // prettier-ignore
}

function over(hex: string, opacity: number, ground: string): string {
  const [front, back] = [channelsOf(hex), channelsOf(ground)]
  return hexOf(front.map((part, index) => part * opacity + back[index]! * (1 - opacity)))
}

function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}

import { colorsNamed } from 'culori/fn'
import { readColour } from './colour-space.ts'

/** No colour is longer, in UTF-16 units; other texts are not worth parsing. */
const longest = 200

/** A colour that can be used, or why it can't be. */
export type ParsedColour =
  { readonly hex: string } | { readonly fault: 'unknown-colour' | 'transparent' }

/**
 * Reads a CSS colour (CSS Color 4: hex, names, rgb(), hsl(), hwb(), lab(), lch(), oklab(), oklch(), color()) as
 * `#RRGGBB`. What depends on a page is unknown: currentColor, system colours, var(), calc(), color-mix().
 */
export function parseColour(text: string): ParsedColour {
  const plain = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const isNone = plain.length > longest || (isWord(plain) && !isName(plain))
  const colour = isNone ? undefined : readColour(plain)
  if (colour === undefined) return { fault: 'unknown-colour' }
  return colour.opacity < 1 ? { fault: 'transparent' } : { hex: colour.hex }
}

// culori reads hex digits without “#” too, and finds `constructor` among its names.
function isWord(text: string): boolean {
  return /^\w+$/.test(text)
}

function isName(text: string): boolean {
  return text === 'transparent' || Object.hasOwn(colorsNamed, text)
}

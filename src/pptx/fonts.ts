// The fonts of a presentation. None is ever put inside: a reader's program looks for them by their names.
import type { FontRole, ThemeDesign } from '../model/theme.ts'

/** What stands in for a family where its file should look alike on every machine: fonts of every office program. */
const system = { serif: 'Georgia', sans: 'Arial', mono: 'Courier New' } as const

type Kind = keyof typeof system

/** The kind of a family, by its name: a program takes another of the same kind where it is missing. */
export function fontKind(family: string): Kind {
  if (/mono|code|courier|consol/i.test(family)) return 'mono'
  return /(?<!sans )serif|georgia|times|garamond|slab/i.test(family) ? 'serif' : 'sans'
}

/** What DrawingML calls the kinds: pitch and family in one number. */
export const pitchFamilies: Readonly<Record<Kind, number>> = { serif: 18, sans: 34, mono: 49 }

/** A design with fonts that need not be installed in the place of its own. */
export function withSystemFonts(design: ThemeDesign): ThemeDesign {
  const { tokens } = design
  const own = (role: FontRole): string => system[fontKind(tokens.fonts[role])]
  const fonts = {
    heading: own('heading'),
    body: own('body'),
    mono: own('mono'),
    numeral: own('numeral'),
    quote: own('quote'),
  }
  return { ...design, tokens: { ...tokens, fonts } }
}

/** The families that a reader needs: those of the scheme, and those that slides name besides. */
export function neededFonts(
  { tokens }: ThemeDesign,
  parts: ReadonlyMap<string, string | Uint8Array>,
): string[] {
  const { heading, body, ...others } = tokens.fonts
  const texts = [...parts].flatMap(([path, part]) =>
    path.startsWith('ppt/slide') && typeof part === 'string' ? [part] : [],
  )
  const named = Object.values(others).filter((family) =>
    texts.some((text) => text.includes(`typeface="${family}"`)),
  )
  return [...new Set([heading, body, ...named])]
}

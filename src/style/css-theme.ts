// A Marp theme of anybody's for a recap: our layouts and sizes, its looks over them. Its colours are read, so that all
// that stands on a slide can be read on its ground.
import { adaptCss, type ColouredRule } from '../css/adapt-css.ts'
import { colourWords } from '../css/css-values.ts'
import { parseCss } from '../css/flat-rules.ts'
import { readLook, type CssLook } from '../css/read-look.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import type { Host } from '../host/host.ts'
import type { ThemeColours } from '../model/theme.ts'
import { packagePalette, packageTheme } from '../package-files.ts'
import { plainCss, plainTokens } from '../theme/plain-tokens.ts'
import type { ThemeSource } from '../theme/resolve-theme.ts'
import { chooseCssFonts } from './css-fonts.ts'
import type { ReadCss } from './read-css.ts'

/** What a stylesheet is made into a theme with. */
export interface CssThemeOptions {
  /** Where it does not say its name. */
  readonly name: string
  /** The folder of the project, for fonts. */
  readonly folder: string
  readonly host: Host
  /** The text that its author wrote: rules of imported themes are not theirs. */
  readonly text: string
}

/** Makes a theme of a stylesheet. */
export async function cssTheme(
  { css, file, faces }: ReadCss,
  { name, folder, host, text }: CssThemeOptions,
): Promise<Outcome<ThemeSource>> {
  const parsed = parseCss(css)
  if (!('root' in parsed)) throw new TypeError(parsed.reason)
  const look = readLook(parsed.root)
  const colours = await readColours(look)
  const { base } = colours.grounds
  const { isLegible } = await import('../colour/legible-css.ts')
  const { css: adapted, left } = adaptCss(parsed.root, {
    keepsBackground: colours.keepsBackground,
    isLegible: (rule) => isLegible(resolved(rule, look), base),
  })
  const fonts = await chooseCssFonts(look.fonts, { faces, folder, host, file })
  const ours = packageTheme('folio')
  const { fonts: families, ...tokens } = plainTokens(themeName(look.name ?? name), colours.scheme)
  const found = [
    ...(colours.keepsBackground ? [] : [report('theme/css-background', { became: base['background']! }, { file })]), // prettier-ignore
    ...leftColours(left, { text, base, file }),
    ...fonts.diagnostics,
  ]
  return ok(
    {
      ...ours,
      tokens: { ...tokens, fonts: { ...families, ...fonts.families } },
      colours: colours.schemes,
      css: `${plainCss}\n${adapted}`,
      choices: { tokens: {}, faces: fonts.faces },
    },
    found,
  )
}

/** Marp finds themes by their names, and knows three by itself. */
function themeName(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '') // prettier-ignore
  return /^(?:default|gaia|uncover|)$/.test(plain) ? `marp-${plain || 'theme'}` : plain
}

interface ReadColours {
  readonly scheme: 'light' | 'dark'
  readonly schemes: ThemeSource['colours']
  readonly grounds: { readonly base: ThemeColours }
  readonly keepsBackground: boolean
}

/** All colours of a deck, derived from those that a stylesheet has. */
async function readColours(look: CssLook): Promise<ReadColours> {
  const { deriveTheme } = await import('../colour/derive-theme.ts')
  const { solidColours, middleOf } = await import('../colour/legible-css.ts')
  const { parseColour } = await import('../colour/parse-colour.ts')
  const { ratioOf } = await import('../colour/contrast.ts')
  const { toOklch } = await import('../colour/colour-space.ts')
  const paper = look.scheme === 'dark' ? '#000000' : '#FFFFFF'
  const behind = solidColours(look.background, paper)
  const background = middleOf(behind) ?? paper
  const hexOf = (words: string | undefined): string | undefined => {
    const parsed = parseColour(words ?? '')
    return 'hex' in parsed ? parsed.hex : undefined
  }
  const text = hexOf(look.text)
  const lively = [look.link, look.heading, look.strong]
    .map(hexOf)
    .filter((hex) => hex !== undefined)
    .filter((hex) => toOklch(hex).c > 0.03)
  const [accent = text, accent2] = [...new Set(lively)]
  const derived = deriveTheme(packagePalette('atlas'), { background, text, accent, accent2 }, look.scheme) // prettier-ignore
  const { base } = derived.grounds
  const keepsBackground = [base['background'], ...behind].every(
    (each) =>
      base['background'] === background.toUpperCase() &&
      ratioOf(base['text'], each) >= 4.5 &&
      ratioOf(base['muted'], each) >= 3,
  )
  return { scheme: derived.scheme, schemes: derived.colours, grounds: derived.grounds, keepsBackground } // prettier-ignore
}

function resolved({ selector, color, background }: ColouredRule, look: CssLook) {
  return {
    color: color === undefined ? undefined : look.resolve(color).trim(),
    background: background === undefined ? undefined : colourWords(look.resolve(background)),
    isLarge: /(?:^|[\s>(])h[1-3]\b/.test(selector),
  }
}

const shown = 5

/** Of imported themes nothing is told: nobody here can change them. */
function leftColours(
  left: readonly ColouredRule[],
  {
    text,
    base,
    file,
  }: { readonly text: string; readonly base: ThemeColours; readonly file: string },
): Diagnostic[] {
  const own = [...new Set(left.map(({ selector }) => selector))].filter((each) => placeIn(text, each) !== -1) // prettier-ignore
  if (own.length === 0) return []
  const names = own.slice(0, shown).map((each) => `“${each}”`).join(', ') // prettier-ignore
  const selectors = own.length > shown ? `${names} and ${own.length - shown} more` : names
  const words = { selectors, background: base['background']!, text: base['text']! } // prettier-ignore
  const at = placeIn(text, own[0]!)
  const lines = text.slice(0, at).split('\n')
  const start = { line: lines.length, column: lines.at(-1)!.length + 1 }
  return [report('theme/css-colours', words, { file, range: { start, end: start } })]
}

/** Where a selector stands as such; -1 where it does not. */
function placeIn(text: string, selector: string): number {
  const words = selector.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const found = new RegExp(`(?:^|[\\s,{}>])(${words})\\s*[,{]`).exec(text)
  return found === null ? -1 : found.index + found[0].indexOf(selector)
}

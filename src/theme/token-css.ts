// Tokens as custom properties of slides: colours for every ground, fonts, and the choices of drawing.
import type {
  FontRole,
  Ground,
  GroundColours,
  SchemeColours,
  ThemeColours,
  ThemeTokenFile,
} from '../model/theme.ts'
import { groundDrawings } from './ground-drawings.ts'
import { optionCss } from './option-css.ts'

/** What the stylesheet of a theme is made of. */
export interface StyleTokens {
  readonly tokens: ThemeTokenFile
  readonly scheme: 'light' | 'dark' | 'auto'
  readonly colours: SchemeColours
  /** Families behind the theme's own. */
  readonly fallbacks: readonly string[]
}

/** The rules that bind a theme's tokens. */
export function tokenCss({ tokens, scheme, colours, fallbacks }: StyleTokens): string {
  const own = groundCss(colours[scheme === 'auto' ? 'light' : scheme], tokens.ground)
  const dark = groundCss(colours.dark, tokens.ground)
  const auto = `@media screen and (prefers-color-scheme:dark){\n${dark}\n}`
  return [
    `section{${fontCss(tokens, fallbacks)}}`,
    own,
    ...(scheme === 'auto' ? [auto] : []),
    optionCss(tokens),
  ].join('\n')
}

/** Roles on the base ground, and again on every other ground and the layouts that stand on it. */
function groundCss(colours: GroundColours, grounds: ThemeTokenFile['ground']): string {
  const rules = (Object.entries(colours) as [Ground, ThemeColours][]).map(([ground, roles]) => {
    const layouts = Object.keys(grounds).filter((layout) => grounds[layout] === ground)
    const places = ground === 'base' ? ['section'] : [`section.on-${ground}`]
    // A layout that is back on the base ground is named as well: a theme may have put it elsewhere.
    return `${[...places, ...layouts.map((layout) => `section.${layout}`)].join(',')}{${properties(roles)}}`
  })
  return rules.join('\n')
}

const generic: Readonly<Record<FontRole, string>> = {
  heading: 'sans-serif',
  body: 'sans-serif',
  mono: 'monospace',
  numeral: 'sans-serif',
  quote: 'serif',
}

function fontCss(
  { fonts, weights, quoteStyle }: ThemeTokenFile,
  fallbacks: readonly string[],
): string {
  const families = (Object.entries(fonts) as [FontRole, string][]).map(
    ([role, name]) => `--font-${role}:${family(name, fallbacks)},${generic[role]};`,
  )
  const sizes = Object.entries(weights).map(([role, weight]) => `--weight-${role}:${weight};`)
  return [...families, ...sizes, `--style-quote:${quoteStyle};`].join('')
}

/** Fonts of the author's project stand before ours: `--project-fonts` names them where a deck uses some. */
function family(name: string, fallbacks: readonly string[]): string {
  const [first, ...rest] = fallbacks.map((each) => `"${each}"`)
  return [`"${name}"`, `var(--project-fonts,${first})`, first, ...rest].join(',')
}

function properties(colours: ThemeColours): string {
  const roles = Object.entries(colours).map(([role, colour]) => `--${role}:${colour};`)
  return [...roles, groundDrawings(colours)].join('')
}

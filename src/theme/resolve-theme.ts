// Comes in: a theme's tokens, colours and CSS, the list of bundled fonts, and what the author chose. Goes out: a Theme,
// with one stylesheet in which every colour is a role and every ground binds all roles again.
import type {
  FontFace,
  FontRole,
  LogoPicture,
  SchemeColours,
  Theme,
  ThemeTokenFile,
  ThemeTokens,
} from '../model/theme.ts'
import { parseFontIndex, type FontIndexEntry } from './font-index.ts'
import { markClasses } from './mark-classes.ts'
import { optionCss } from './option-css.ts'
import { tokenCss } from './token-css.ts'
import { sizeLines, typeScaleCss } from './type-scale.ts'

/** The texts that make a theme. */
export interface ThemeSource {
  readonly tokens: ThemeTokenFile
  readonly colours: SchemeColours
  /** What all themes share: how layouts are arranged. */
  readonly layoutCss: string
  /** What this one draws by itself. */
  readonly css: string
  /** What all themes share of other sizes and scripts. It stands behind a theme's own rules. */
  readonly sizeCss: string
  readonly fonts: readonly FontIndexEntry[]
  readonly choices?: ThemeChoices | undefined
}

/** What an author chose of a theme. */
export interface ThemeChoices {
  readonly tokens: ThemeTokens
  /** Grounds of a palette of the author's own. */
  readonly colours?: SchemeColours | undefined
  /** Families in the place of the theme's own, and their files where they are not bundled. */
  readonly families?: Partial<Readonly<Record<FontRole, string>>> | undefined
  readonly faces?: readonly FontFace[] | undefined
  readonly logo?: LogoPicture | undefined
  /** Rules of the author's own, behind the theme's. */
  readonly css?: string | undefined
}

/** Families behind the theme's own, for scripts and signs that those lack. */
const fallbackFamilies = [
  // Greek and Cyrillic letters, where a theme's own fonts have none.
  'Source Sans 3',
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Noto Sans Devanagari',
  'Noto Sans Thai',
  // Before the symbols, whose fonts have some parts of emoji; choose-fonts.ts says which signs it serves.
  'Noto Emoji',
  'Open Sans',
  'Noto Sans Symbols',
  'Noto Sans Math',
  'Noto Sans Symbols 2',
] as const

/** Assembles a theme. */
export function resolveTheme(source: ThemeSource): Theme {
  const { choices = { tokens: {} } } = source
  const tokens = withChoices(source.tokens, choices)
  const scheme = choices.tokens.scheme ?? tokens.scheme
  const colours = choices.colours ?? source.colours
  const own = [...new Set(Object.values(tokens.fonts))]
  const families: readonly string[] = [...new Set([...own, ...fallbackFamilies])]
  const faces = [...(choices.faces ?? []), ...parseFontIndex(source.fonts)]
  return {
    name: tokens.name,
    css: [
      `/* @theme ${tokens.name} */`,
      sizeLines(),
      typeScaleCss(),
      tokenCss({ tokens, scheme, colours, fallbacks: fallbackFamilies }),
      source.layoutCss,
      markClasses(),
      source.css,
      ...(choices.css === undefined ? [] : [choices.css]),
      source.sizeCss,
      // Behind the theme's own rules, which may draw bullets or corners of their own.
      optionCss(choices.tokens),
    ].join('\n'),
    fonts: faces
      .filter(({ family }) => families.includes(family))
      .sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family)),
    textFamilies: own.length,
    colours: colours[scheme === 'auto' ? 'light' : scheme].base,
    logo: choices.logo,
    design: {
      tokens: withDrawings(tokens, choices.tokens),
      scheme: scheme === 'auto' ? 'light' : scheme,
      grounds: colours[scheme === 'auto' ? 'light' : scheme],
      chosen: choices.tokens,
    },
  }
}

/** The theme's drawings with those that the author chose in their place. */
function withDrawings(own: ThemeTokenFile, chosen: ThemeTokens): ThemeTokenFile {
  return {
    ...own,
    radius: chosen.radius ?? own.radius,
    density: chosen.density ?? own.density,
    device: chosen.device ?? own.device,
    pageNumber: chosen.pageNumber ?? own.pageNumber,
    bullets: chosen.bullets ?? own.bullets,
    table: chosen.table ?? own.table,
  }
}

/** The theme's tokens with the author's in their place. */
function withChoices(own: ThemeTokenFile, { tokens, families = {} }: ThemeChoices): ThemeTokenFile {
  const ground = { ...own.ground, ...tokens.ground } as ThemeTokenFile['ground']
  return { ...own, fonts: { ...own.fonts, ...families }, ground }
}

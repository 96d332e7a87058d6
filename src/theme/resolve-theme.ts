// Comes in: a theme's tokens and CSS, and the list of bundled fonts. Goes out: a Theme, with one stylesheet
// in which every colour is a role and every ground binds all roles again.
import type { FontFace, Theme } from '../model/theme.ts'
import { parseFontIndex, type FontIndexEntry } from './font-index.ts'
import { markClasses } from './mark-classes.ts'
import { tokenCss, type ThemeTokenFile } from './token-css.ts'

/** The texts that make a theme. */
export interface ThemeSource {
  readonly tokens: ThemeTokenFile
  /** What all themes share. */
  readonly baseCss: string
  /** What this one draws by itself. */
  readonly css: string
  readonly fonts: readonly FontIndexEntry[]
}

/** Families behind the theme's own, for scripts and signs that those lack. */
const fallbackFamilies = [
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
  const { name, fonts } = source.tokens
  const families = [fonts.heading, fonts.body, fonts.mono, ...fallbackFamilies]
  const faces: FontFace[] = parseFontIndex(source.fonts)
  return {
    name,
    css: [
      `/* @theme ${name} */`,
      '/* @size 16:9 1280px 720px */',
      tokenCss(source.tokens, fallbackFamilies),
      source.baseCss,
      markClasses(),
      source.css,
    ].join('\n'),
    fonts: faces
      .filter(({ family }) => families.includes(family))
      .sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family)),
    colours: source.tokens.colours,
  }
}

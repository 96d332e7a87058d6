import type { Ground, ThemeFonts, ThemeGrounds, ThemeLogo, ThemeTokens } from '../model/theme.ts'
import { object, oneOf, optional, required, type FieldsOf, type ObjectSpec } from './spec.ts'
import { boolean, color, path, text } from './value-specs.ts'

const ground = oneOf<Ground>('base', 'surface', 'accent', 'inverse', 'pop', 'photo')

const fonts = object<ThemeFonts>('the fonts', {
  heading: optional(text, 'the font of titles'),
  body: optional(text, 'the font of running text'),
  mono: optional(text, 'the font of code'),
  numeral: optional(text, 'the font of big numbers'),
})

const logo = object<ThemeLogo>('the logo', {
  src: required(path, 'the path of the picture'),
  alt: optional(text, 'what the picture shows'),
  every: optional(boolean, 'whether it stands on every slide'),
})

const grounds = object<ThemeGrounds>('the grounds', {
  cover: optional(ground, 'the ground of the cover'),
  section: optional(ground, 'the ground of section pages'),
  statement: optional(ground, 'the ground of statements'),
  quote: optional(ground, 'the ground of quotes'),
})

/** What people may set of a theme. */
export const tokenFields: FieldsOf<ThemeTokens> = {
  extends: optional(text, 'the theme that it begins from'),
  scheme: optional(oneOf('light', 'dark', 'auto'), 'light or dark'),
  accent: optional(color, 'the colour of emphasis'),
  accent2: optional(color, 'a second colour'),
  background: optional(color, 'the colour behind everything'),
  text: optional(color, 'the colour of text'),
  positive: optional(color, 'the colour of what is good'),
  negative: optional(color, 'the colour of what is bad'),
  warning: optional(color, 'the colour of warnings'),
  exact: optional(boolean, 'whether the accent stays exactly as it is'),
  font: optional(fonts, 'the fonts'),
  logo: optional(logo, 'the logo'),
  radius: optional(oneOf('none', 'soft', 'round'), 'how round corners are'),
  density: optional(oneOf('airy', 'normal', 'compact'), 'how much stands on a slide'),
  ground: optional(grounds, 'the grounds of some slides'),
  device: optional(oneOf('full', 'quiet', 'none'), 'how much of the ornament is drawn'),
  pageNumber: optional(oneOf('n', 'n of N', 'none'), 'how pages are numbered'),
  bullets: optional(oneOf('dash', 'square', 'number', 'none'), 'what stands before points'),
  table: optional(oneOf('rules', 'zebra', 'boxes'), 'how tables are drawn'),
  css: optional(path, 'the path of a stylesheet of your own'),
}

export const tokenSlips = {
  fonts: 'font',
  color: 'accent',
  colour: 'accent',
  name: 'extends',
  theme: 'extends',
  bg: 'background',
} as const

export const themeSpec: ObjectSpec<ThemeTokens> = object<ThemeTokens>('the theme', tokenFields, {
  slips: tokenSlips,
})

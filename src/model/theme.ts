import type { ImageAsset } from './deck.ts'

export type Ground = 'base' | 'surface' | 'accent' | 'inverse' | 'pop' | 'photo'

/** What people may set of a theme; every token is optional. */
export interface ThemeTokens {
  readonly extends?: string | undefined
  readonly scheme?: 'light' | 'dark' | 'auto' | undefined
  readonly accent?: string | undefined
  readonly accent2?: string | undefined
  readonly background?: string | undefined
  readonly text?: string | undefined
  readonly positive?: string | undefined
  readonly negative?: string | undefined
  readonly warning?: string | undefined
  readonly exact?: boolean | undefined
  readonly font?: ThemeFonts | undefined
  readonly logo?: ThemeLogo | undefined
  readonly radius?: 'none' | 'soft' | 'round' | undefined
  readonly density?: 'airy' | 'normal' | 'compact' | undefined
  readonly ground?: ThemeGrounds | undefined
  readonly device?: 'full' | 'quiet' | 'none' | undefined
  readonly pageNumber?: 'n' | 'n of N' | 'none' | undefined
  readonly bullets?: 'dash' | 'square' | 'number' | 'none' | undefined
  readonly table?: 'rules' | 'zebra' | 'boxes' | undefined
  /** The path of a stylesheet of the author's own. */
  readonly css?: string | undefined
}

/** What a brand file says: tokens at the top or under `theme`, and the foot of its decks. */
export interface BrandFile extends ThemeTokens {
  readonly theme?: ThemeTokens | undefined
  readonly footer?: string | undefined
  readonly license?: string | undefined
}

export interface ThemeFonts {
  readonly heading?: string | undefined
  readonly body?: string | undefined
  readonly mono?: string | undefined
  readonly numeral?: string | undefined
}

export interface ThemeLogo {
  readonly src: string
  readonly alt?: string | undefined
  readonly every?: boolean | undefined
}

export interface ThemeGrounds {
  readonly cover?: Ground | undefined
  readonly section?: Ground | undefined
  readonly statement?: Ground | undefined
  readonly quote?: Ground | undefined
}

/** A theme, ready to render with: its CSS, and the fonts that it may ask for. */
export interface Theme {
  readonly name: string
  /** Marp theme CSS, without fonts. */
  readonly css: string
  /** The families that text is set in come first, then those for signs that they lack. */
  readonly fonts: readonly FontFace[]
  /** How many families of these text is set in: headings, running text, code, numerals, quotes. */
  readonly textFamilies: number
  /** The colours of the base ground. */
  readonly colours: ThemeColours
  readonly logo?: LogoPicture | undefined
  /** What it is made of, for outputs that are not HTML. */
  readonly design: ThemeDesign
}

/** A theme as outputs see it that draw by themselves. */
export interface ThemeDesign {
  /** Its tokens, with what the author chose in their place. */
  readonly tokens: ThemeTokenFile
  readonly scheme: 'light' | 'dark'
  readonly grounds: GroundColours
  /** What the author chose. */
  readonly chosen: ThemeTokens
}

/** A logo whose picture was read. */
export interface LogoPicture {
  readonly image: ImageAsset
  readonly alt: string
  /** On every slide, small at the foot; else on the cover and the closing page. */
  readonly every: boolean
}

/** Colours by role, as `#rrggbb`. */
export type ThemeColours = Readonly<Record<string, string>>

/** The colours of every ground. */
export type GroundColours = Readonly<Record<Ground, ThemeColours>>

/** Every ground in light and in dark. */
export interface SchemeColours {
  readonly light: GroundColours
  readonly dark: GroundColours
}

/** A theme as its `tokens.json` holds it: a value for every token. */
export interface ThemeTokenFile {
  readonly name: string
  /** One sentence for those who choose. */
  readonly description: string
  readonly scheme: 'light' | 'dark'
  readonly fonts: Readonly<Record<FontRole, string>>
  /** Weights of type, 400 to 800. */
  readonly weights: Readonly<Record<'heading' | 'display' | 'strong' | 'numeral' | 'quote', number>>
  readonly quoteStyle: 'normal' | 'italic'
  readonly radius: NonNullable<ThemeTokens['radius']>
  readonly density: NonNullable<ThemeTokens['density']>
  readonly device: NonNullable<ThemeTokens['device']>
  readonly pageNumber: NonNullable<ThemeTokens['pageNumber']>
  readonly bullets: NonNullable<ThemeTokens['bullets']>
  readonly table: NonNullable<ThemeTokens['table']>
  /** The ground of a layout; `base` where none is named. */
  readonly ground: Readonly<Record<string, Ground>>
}

/** What a font is used for. */
export type FontRole = 'heading' | 'body' | 'mono' | 'numeral' | 'quote'

/** How `@font-face` calls the kinds of font files. */
export type FontFormat = 'woff2' | 'woff' | 'truetype' | 'opentype'

/** One static font file of a family, for the code points that it covers. */
export interface FontFace {
  readonly family: string
  /** `400`, or a range of weights that one file serves. */
  readonly weight: string
  readonly style: 'normal' | 'italic'
  /** Below templates/fonts/; with `data`, where it was found. */
  readonly file: string
  /** A file that does not come along with this package: its bytes in base64. */
  readonly data?: string | undefined
  /** @default 'woff2' */
  readonly format?: FontFormat | undefined
  /** Inclusive ranges of code points. */
  readonly ranges: readonly (readonly [number, number])[]
}

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
  readonly fonts: readonly FontFace[]
  readonly colours: ThemeColours
}

/** Colours by role, as `#rrggbb`. */
export type ThemeColours = Readonly<Record<string, string>>

/** One static font file of a family, for the code points that it covers. */
export interface FontFace {
  readonly family: string
  /** `400`, or a range of weights that one file serves. */
  readonly weight: string
  readonly style: 'normal' | 'italic'
  /** Below templates/fonts/. */
  readonly file: string
  /** Inclusive ranges of code points. */
  readonly ranges: readonly (readonly [number, number])[]
}

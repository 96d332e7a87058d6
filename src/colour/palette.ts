import type { ThemeTokens } from '../model/theme.ts'

/** What a theme's `palette.json` holds for one scheme, each as `#RRGGBB`. */
export const paletteRoles = [
  'background',
  'surface',
  'text',
  'muted',
  'line',
  'accent',
  'accent-ink',
  'on-accent',
  'accent2',
  'positive',
  'negative',
  'warning',
  'inverse',
  'on-inverse',
  'pop',
  'on-pop',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
] as const

/** The colours of one scheme, without those that are worked out for each ground (line-strong, accent-soft). */
export type Palette = Readonly<Record<(typeof paletteRoles)[number], string>>

/** A theme's `palette.json`. */
export interface PaletteFile {
  readonly light: Palette
  readonly dark: Palette
}

export type Scheme = keyof PaletteFile

/** The colours that an author may choose, in the order in which they are told about. */
export const choiceRoles = [
  'background',
  'text',
  'accent',
  'accent2',
  'positive',
  'negative',
  'warning',
] as const satisfies readonly (keyof ThemeTokens)[]

export type ChoiceRole = (typeof choiceRoles)[number]

/** What an author chose, each as any CSS colour; `exact` keeps the accent as it is. */
export type ColourChoices = Pick<ThemeTokens, ChoiceRole | 'exact'>

/** What became of a colour that an author set. */
export interface ColourFinding {
  readonly severity: 'error' | 'warning'
  readonly role: ChoiceRole
  /** As the author wrote it. */
  readonly asked: string
  /** What the deck uses instead, `#RRGGBB`; absent where the theme's own colour stays. */
  readonly became?: string
  readonly reason: ColourReason
  /** The nearest value that would pass; absent where that can't be said. */
  readonly nearest?: string
}

export type ColourReason =
  /** Not a CSS colour, or one that depends on a page. */
  | 'unknown-colour'
  /** Has an opacity below 1. */
  | 'transparent'
  /** A fill on which no text could be read; moved. */
  | 'accent-unreadable-fill'
  /** Good as a fill behind text, too faint for lines and marks on the background; moved there only. */
  | 'accent-faint-on-background'
  /** Kept as it is; text on it can be read when large. */
  | 'exact-large-text-only'
  /** Kept as it is, below 3:1 on the background. */
  | 'exact-below-graphic-contrast'
  /** No text can be read on it at 7:1; moved. */
  | 'background-between-light-and-dark'
  /** A light background for the dark scheme, or the other way round. */
  | 'background-of-other-scheme'
  /** Below the contrast of body text on the background; moved. */
  | 'text-unreadable-on-background'
  /** Below the contrast of text on the background or surface; moved. */
  | 'ink-unreadable-on-background'
  /** Good and bad looked alike to colour-blind readers; blue and vermilion stand in. */
  | 'signals-look-alike'

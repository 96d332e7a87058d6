import { sep } from 'node:path'
import type { Rules } from '../diagnostics/rules.ts'
import type { DeckSize } from '../model/recap.ts'
import type { Format } from '../model/report.ts'

/** How to build or check decks. */
export interface BuildOptions {
  /** What to write. @default ['html', 'pdf'] */
  readonly formats: readonly Format[]
  /** The folder that results go into. @default 'dist' */
  readonly out: string
  /** The look, in the place of the one that a deck names: a name, or the path of a brand file or a stylesheet. */
  readonly theme?: string | undefined
  /** A folder of templates, in the place of the one that a recap names. */
  readonly templates?: string | undefined
  /** The sizes, in the place of those that a recap names. */
  readonly sizes?: readonly DeckSize[] | undefined
  /** Whether slides are measured in the browser and made to fit. @default true */
  readonly fit: boolean
  /** Whether the HTML holds the speaker notes. @default true */
  readonly notes: boolean
  /** Whether every warning is an error. @default false */
  readonly strict: boolean
  /** Findings that are set off, down or up by their codes, before what a recap says of them. @default {} */
  readonly rules: Rules
  /** Whether a deck with errors is written all the same, where it can be. @default false */
  readonly force: boolean
  /** How many decks are worked on at once, six at most. @default the number of processors */
  readonly jobs?: number | undefined
  /** Pixels of a picture for each px of a slide, 0.5 to 4. @default 2 */
  readonly scale: number
  /** The paper of handouts. @default 'a4' */
  readonly paper: Paper
  /** The fonts that PowerPoint files name: the theme's, or some that every office program has. @default 'theme' */
  readonly pptxFonts: PptxFonts
  /** The name of one PDF of all decks, written beside the other results. */
  readonly merge?: string | undefined
  /** The browser's program; found where none is named. */
  readonly browser?: string | undefined
  /** Seconds since 1970 for the dates inside of the results, as `SOURCE_DATE_EPOCH` has them. */
  readonly sourceDateEpoch?: string | undefined
}

/** Papers that a handout can be printed on. */
export const papers = ['a4', 'letter'] as const

export type Paper = (typeof papers)[number]

/** Whose fonts PowerPoint files name. */
export const pptxFonts = ['theme', 'system'] as const

export type PptxFonts = (typeof pptxFonts)[number]

/** How fine pictures of slides may be. */
export const scaleLimits = { least: 0.5, most: 4 } as const

export const defaultOptions: BuildOptions = {
  formats: ['html', 'pdf'],
  out: 'dist',
  fit: true,
  notes: true,
  strict: false,
  rules: {},
  force: false,
  scale: 2,
  paper: 'a4',
  pptxFonts: 'theme',
}

/** Formats that are made from takeaways, which slides written by hand have none of. */
export const recapFormats: readonly Format[] = ['pptx', 'recap', 'carousel', 'share']

/** Formats that are drawn by the browser, whether slides are measured or not. */
export const drawnFormats: readonly Format[] = [
  'pdf',
  'png',
  'handout',
  'carousel',
  'share',
  'contact',
]

/** Where a recap comes from. */
export type DeckSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'value'; readonly value: unknown }

/** The name that reports use for a source. */
export function sourceName(source: DeckSource): string {
  if (source.kind === 'file') return reportedPath(source.path)
  return source.kind === 'stdin' ? '-' : 'recap'
}

/** A path as reports have it, the same on every system. Where “/” separates folders, “\\” is a letter of a name. */
export function reportedPath(path: string): string {
  return path.replaceAll(sep, '/')
}

/** Whether a source is a deck that somebody wrote in Marp Markdown. */
export function isHandwritten(source: DeckSource): boolean {
  return source.kind === 'file' && /\.(md|markdown)$/i.test(source.path)
}

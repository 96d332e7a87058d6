import type { Format } from '../model/report.ts'

/** How to build or check decks. */
export interface BuildOptions {
  /** What to write. @default ['html', 'pdf'] */
  readonly formats: readonly Format[]
  /** The folder that results go into. @default 'dist' */
  readonly out: string
  /** Whether slides are measured in the browser and made to fit. @default true */
  readonly fit: boolean
  /** Whether the HTML holds the speaker notes. @default true */
  readonly notes: boolean
  /** Whether every warning is an error. @default false */
  readonly strict: boolean
  /** Whether a deck with errors is written all the same, where it can be. @default false */
  readonly force: boolean
  /** How many decks are worked on at once, six at most. @default the number of processors */
  readonly jobs?: number | undefined
  /** The browser's program; found where none is named. */
  readonly browser?: string | undefined
  /** Seconds since 1970 for the dates inside of the results, as `SOURCE_DATE_EPOCH` has them. */
  readonly sourceDateEpoch?: string | undefined
}

export const defaultOptions: BuildOptions = {
  formats: ['html', 'pdf'],
  out: 'dist',
  fit: true,
  notes: true,
  strict: false,
  force: false,
}

/** Formats that this version writes. */
export const writableFormats: readonly Format[] = ['html', 'pdf', 'md', 'notes']

/** Where a recap comes from. */
export type DeckSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'value'; readonly value: unknown }

/** The name that reports use for a source. */
export function sourceName(source: DeckSource): string {
  if (source.kind === 'file') return source.path.replaceAll('\\', '/')
  return source.kind === 'stdin' ? '-' : 'recap'
}

/** Whether a source is a deck that somebody wrote in Marp Markdown. */
export function isHandwritten(source: DeckSource): boolean {
  return source.kind === 'file' && /\.(md|markdown)$/i.test(source.path)
}

import type { Basis, DeckSize } from './recap.ts'
import type { Path } from './source.ts'

/** The formats that a deck can be written in. */
export const formats = [
  'html',
  'pdf',
  'png',
  'pptx',
  'md',
  'notes',
  'recap',
  'handout',
  'carousel',
  'share',
  'contact',
] as const

export type Format = (typeof formats)[number]

/** What a run says of itself: the machine contract of `--json` and of the Node API. */
export interface Report<Finding> {
  readonly version: string
  readonly ok: boolean
  readonly ms: number
  readonly decks: readonly DeckReport<Finding>[]
  /** Files of several decks; absent where none was wanted. */
  readonly files?: readonly WrittenFile[]
  /** Faults that belong to no deck. */
  readonly diagnostics?: readonly Finding[]
}

/** What a run says of one deck. A key whose value is not known is absent. */
export interface DeckReport<Finding> {
  readonly source: string
  readonly ok: boolean
  /** Absent from `check`. */
  readonly files?: readonly WrittenFile[]
  readonly slides?: readonly SlideReport[]
  readonly fit?: FitCounts
  readonly quotes?: readonly QuoteReport[]
  /** What its takeaways rest on; absent where the deck has no such page. */
  readonly ledger?: readonly LedgerReport[]
  readonly diagnostics: readonly Finding[]
}

export interface WrittenFile {
  readonly format: Format
  /** Absent where a file has no slides of one size: show notes, the picture for sharing, several decks. */
  readonly size?: DeckSize
  readonly path: string
  readonly bytes: number
  readonly pages?: number
  /** Fonts that are not inside: who reads the file needs them, or sees others in their place. */
  readonly fonts?: readonly string[]
}

export interface SlideReport {
  readonly size: DeckSize
  readonly page: number
  readonly id: string
  readonly layout: string
  readonly title: string
  readonly step?: string
  readonly continued: boolean
  readonly at?: string
  readonly path: Path
}

/** Slides, of all sizes together, counted by what fit did to them. */
export interface FitCounts {
  readonly overflowing: number
  readonly stepped: number
  readonly varied: number
  readonly split: number
  readonly refused: number
}

export interface QuoteReport {
  readonly path: Path
  readonly state: 'verbatim' | 'trimmed' | 'altered' | 'not-found' | 'unchecked'
  readonly at?: string
  readonly found?: string
}

/** One takeaway of the ledger. */
export interface LedgerReport {
  readonly path: Path
  readonly takeaway: string
  readonly at?: string
  readonly basis: Basis
  /** Absent where the takeaway has no quote. */
  readonly quote?: QuoteReport['state']
}

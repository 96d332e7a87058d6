import type { Inline, Paragraphs } from './inline.ts'
import type { Moment } from './moment.ts'
import type { QuoteState } from './transcript.ts'

/** What a takeaway may prove its claim with. */
export interface Evidences {
  readonly points?: readonly Inline[] | undefined
  readonly text?: Paragraphs | undefined
  readonly quote?: Quote | undefined
  readonly compare?: Compare | undefined
  readonly mapping?: Mapping | undefined
  readonly steps?: readonly Step[] | undefined
  readonly cycle?: readonly Step[] | undefined
  readonly timeline?: readonly TimelineEvent[] | undefined
  readonly figures?: readonly Figure[] | undefined
  readonly table?: Table | undefined
  readonly chart?: Chart | undefined
  readonly image?: Image | undefined
  readonly code?: Code | undefined
  readonly people?: readonly Person[] | undefined
  readonly checklist?: readonly Check[] | undefined
  readonly myths?: readonly Myth[] | undefined
  readonly proscons?: ProsCons | undefined
  readonly qa?: readonly Question[] | undefined
}

export type EvidenceKind = keyof Evidences

/** A quote, once it was looked for in the transcript. */
export interface Quote extends WrittenQuote {
  /** What came of it; absent where it was not looked for. */
  readonly state?: QuoteState | undefined
}

/** A quote as the recap has it. */
export interface WrittenQuote {
  /** Plain paragraphs: a quote is never marked up. */
  readonly text: readonly string[]
  readonly by?: string | undefined
  readonly at?: Moment | undefined
  readonly context?: string | undefined
  readonly trimmed?: boolean | undefined
}

export interface Compare {
  readonly left: CompareSide
  readonly right: CompareSide
  readonly verdict?: Inline | undefined
  readonly prefer?: 'left' | 'right' | undefined
}

export interface CompareSide {
  readonly head: string
  readonly points: readonly Inline[]
}

export interface Mapping {
  readonly from: string
  readonly to: string
  readonly pairs: readonly MappingPair[]
}

/** `[a, b]` or `[a, b, note]`. */
export type MappingPair = readonly [string, string, string?]

export interface Step {
  readonly head: string
  readonly text?: Inline | undefined
}

export interface TimelineEvent {
  readonly when: string
  readonly what: Inline
  readonly at?: Moment | undefined
}

export interface Figure {
  /** As written: `2.50` stays `2.50`. */
  readonly value: string
  readonly unit?: string | undefined
  readonly label: Inline
  readonly delta?: string | undefined
  readonly at?: Moment | undefined
  readonly source?: string | undefined
}

export interface Table {
  readonly columns: readonly string[]
  /** As many cells a row as there are columns; an empty cell is an empty list. */
  readonly rows: readonly (readonly Inline[])[]
  readonly caption?: string | undefined
}

export interface Chart {
  readonly type?: 'bar' | 'column' | 'line' | undefined
  readonly unit?: string | undefined
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly caption?: string | undefined
}

export interface ChartSeries {
  readonly name?: string | undefined
  /** As many as there are categories. */
  readonly values: readonly ChartValue[]
}

export interface ChartValue {
  readonly value: number
  /** As written: `2.50` stays `2.50`. */
  readonly written: string
}

export interface Image {
  readonly src: string
  readonly alt: string
  readonly caption?: Inline | undefined
  readonly credit?: string | undefined
  readonly fit?: 'cover' | 'contain' | undefined
  /** `x% y%` */
  readonly focus?: string | undefined
}

export interface Code {
  /** To the byte as the author wrote it, controls apart. */
  readonly text: string
  readonly language?: string | undefined
  readonly caption?: Inline | undefined
  /** Line numbers that stand out, from 1. */
  readonly highlight?: readonly number[] | undefined
}

export interface Person {
  readonly name: string
  readonly role?: string | undefined
  readonly points?: readonly Inline[] | undefined
  readonly photo?: string | undefined
  readonly url?: string | undefined
}

export type Effort = 'S' | 'M' | 'L'

export interface Check {
  readonly text: Inline
  readonly owner?: string | undefined
  readonly due?: string | undefined
  readonly effort?: Effort | undefined
  readonly at?: Moment | undefined
}

export interface Myth {
  readonly myth: Inline
  readonly reality: Inline
}

export interface ProsCons {
  readonly pros: readonly Inline[]
  readonly cons: readonly Inline[]
}

export interface Question {
  readonly question: string
  readonly answer: Inline
  readonly asker?: string | undefined
  readonly at?: Moment | undefined
}

import type {
  Chart,
  Check,
  Code,
  Compare,
  Evidences,
  Figure,
  Image,
  Mapping,
  Myth,
  Person,
  ProsCons,
  Question,
  Quote,
  Step,
  Table,
  TimelineEvent,
} from './evidence.ts'
import type { Inline, Paragraphs } from './inline.ts'
import type { LedgerEntry } from './ledger.ts'
import type { Moment } from './moment.ts'
import type { Basis, Resource, Source, SummaryItem, Talk } from './recap.ts'
import type { Path } from './source.ts'

/** A layout of the author's own, by its name, and all the evidence of its takeaway. */
export interface OwnFields extends Evidences {
  readonly name: string
}

/** What an author adds to the catalogue: one kind of slide for all templates of their own. */
interface OwnLayouts {
  readonly own: OwnFields
}

interface TldrFields {
  readonly items: readonly SummaryItem[]
  /** The number of the first entry, where the summary goes on from another slide. */
  readonly first?: number | undefined
}

/** What each layout of the catalogue shows below the title. */
export interface LayoutFields extends OwnLayouts {
  readonly cover: CoverFields
  readonly tldr: TldrFields
  readonly agenda: { readonly items: readonly AgendaItem[] }
  readonly section: SectionFields
  readonly claim: ClaimFields
  readonly statement: StatementFields
  readonly quote: { readonly quote: Quote }
  readonly versus: Compare
  readonly mapping: Mapping
  readonly process: {
    readonly steps: readonly Step[]
    readonly first: number
    readonly cycle: boolean
  }
  readonly timeline: { readonly events: readonly TimelineEvent[] }
  readonly stats: { readonly figures: readonly Figure[] }
  readonly table: Table
  readonly chart: ChartFields
  readonly code: Code
  readonly figure: { readonly image: Image }
  readonly people: { readonly people: readonly Person[] }
  readonly myth: { readonly rows: readonly Myth[] }
  readonly proscons: ProsCons
  readonly checklist: { readonly items: readonly Check[] }
  readonly qa: { readonly questions: readonly Question[] }
  readonly closing: ClosingFields
  readonly resources: ResourcesFields
  readonly sources: SourcesFields
}

export type LayoutName = keyof LayoutFields

export interface CoverFields {
  readonly talk: Talk
  /** Shown here when there is no closing slide to show it on. */
  readonly license: string | undefined
}

export interface AgendaItem {
  readonly title: string
  readonly at: Moment | undefined
  /** The id of the section's own slide. */
  readonly target: string
  readonly number: number
}

export interface SectionFields {
  readonly number: number
  readonly total: number
  readonly line: string | undefined
}

/** A statement is all title. */
export type StatementFields = Readonly<Record<string, never>>

/** Points or paragraphs, and at most one evidence beside them. */
export interface ClaimFields {
  readonly points: readonly Inline[]
  readonly text: Paragraphs
  readonly quote: Quote | undefined
  readonly image: Image | undefined
  readonly figure: Figure | undefined
  readonly table: Table | undefined
}

export interface ClosingFields {
  readonly actions: readonly Check[]
  readonly contact: string | undefined
  readonly license: string | undefined
  readonly primary: Resource | undefined
}

export interface ResourcesFields {
  readonly links: readonly Resource[]
  readonly primary: Resource | undefined
}

/** Where the facts come from, or what the takeaways rest on: a slide has one of both. */
export interface SourcesFields {
  readonly sources: readonly Source[]
  /** The number of the first source. */
  readonly first: number
  readonly ledger: Ledger | undefined
}

/** What the takeaways rest on, or a piece of that. */
export interface Ledger {
  readonly rows: readonly LedgerRow[]
  /** Whether quotes of the talk were looked for, on this slide or another. */
  readonly hasQuotes: boolean
}

/** One takeaway of the ledger. */
export interface LedgerRow extends Pick<LedgerEntry, 'at' | 'basis' | 'quote'> {
  readonly title: Inline
}

/** A chart, or a piece of one: all pieces have the scale of the whole, so that their marks compare. */
export type ChartFields = Chart & {
  readonly range?: { readonly low: number; readonly high: number } | undefined
}

/** The largest body type is `d1`, the smallest `d5`. */
export type Step5 = 'd1' | 'd2' | 'd3' | 'd4' | 'd5'

/** What may go from the line below a slide's body into its notes where there is no room for it, in this order. */
export type MovableField = 'source' | 'at'

/** What every slide has around its fields. */
interface SlideFrame {
  /** Stable from build to build: made of the content. */
  readonly id: string
  /** The id of the slide that it was cut from, its own where it is whole. */
  readonly whole: string
  /** 1 for the cover, 2 for sections and single pages, 3 for takeaways of a section. */
  readonly level: 1 | 2 | 3
  readonly title: Inline
  /** The claim in full, where the title is its short form. */
  readonly fullClaim: Inline | undefined
  readonly kicker: string | undefined
  readonly at: Moment | undefined
  readonly source: string | undefined
  readonly basis: Basis | undefined
  readonly notes: Paragraphs
  /** The title of the section that the slide belongs to. */
  readonly section: string | undefined
  /** Where its content stands in the recap. */
  readonly path: Path
  /** Which piece it is of a slide that was divided. */
  readonly part: { readonly number: number; readonly total: number } | undefined
  /** Which stretch of its items it shows: columns of the same rows, on slides of their own, share one. */
  readonly stretch?: number | undefined
  /** Follows another slide of the same takeaway. */
  readonly continued: boolean
}

/** One thing to show. Its layout is a consequence of the data, with an override. */
export type SlideOf<Layout extends LayoutName> = SlideFrame & {
  readonly layout: Layout
  readonly fields: LayoutFields[Layout]
}

/** The name of a slide's layout, as its template and its class have it. */
export function layoutName(slide: Slide): string {
  return slide.layout === 'own' ? slide.fields.name : slide.layout
}

export type Slide = { [Layout in LayoutName]: SlideOf<Layout> }[LayoutName]

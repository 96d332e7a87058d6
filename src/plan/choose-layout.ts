import { evidenceLayout, isEvidenceKind } from '../model/evidence-layout.ts'
import type { Evidences, EvidenceKind } from '../model/evidence.ts'
import type { Takeaway } from '../model/recap.ts'
import type { LayoutFields, LayoutName } from '../model/slide.ts'
import { graphemeCount } from '../text/graphemes.ts'
import { inlineText } from '../text/inline-text.ts'

/** A statement is short enough to stand alone on its slide; a longer claim is a title without a body. */
const longestStatement = 90
/** A table with more rows has no room beside points. */
const mostRowsBeside = 3

/** The body of one slide: a layout and what it shows. */
export type Body = {
  [Layout in LayoutName]: { readonly layout: Layout; readonly fields: LayoutFields[Layout] }
}[LayoutName]

type LayoutOf<Kind extends EvidenceKind> = (typeof evidenceLayout)[Kind]
type Maker = {
  readonly [Kind in EvidenceKind]: (
    evidence: NonNullable<Evidences[Kind]>,
  ) => LayoutFields[LayoutOf<Kind>]
}

/** A claim without a body. */
export const bareFields = {
  points: [],
  text: [],
  quote: undefined,
  image: undefined,
  figure: undefined,
  table: undefined,
} as const

/** What an evidence shows in its layout. */
const makers: Maker = {
  points: (points) => ({ ...bareFields, points }),
  text: (text) => ({ ...bareFields, text }),
  quote: (quote) => ({ quote }),
  compare: (compare) => compare,
  mapping: (mapping) => mapping,
  steps: (steps) => ({ steps, first: 1, cycle: false }),
  cycle: (steps) => ({ steps, first: 1, cycle: true }),
  timeline: (events) => ({ events }),
  figures: (figures) => ({ figures }),
  table: (table) => table,
  chart: (chart) => chart,
  image: (image) => ({ image }),
  code: (code) => code,
  people: (people) => ({ people }),
  checklist: (items) => ({ items }),
  myths: (rows) => ({ rows }),
  proscons: (proscons) => proscons,
  qa: (questions) => ({ questions }),
}

/** The kinds of evidence that a takeaway has, in the order in which its author wrote them. */
function evidenceKinds(takeaway: Takeaway): EvidenceKind[] {
  return Object.keys(takeaway)
    .filter(isEvidenceKind)
    .filter((kind) => takeaway[kind] !== undefined)
}

/** One body for each slide that a takeaway needs, in the order of its evidence; with `alone`, none has two. */
export function chooseBodies(takeaway: Takeaway, { alone = false } = {}): Body[] {
  const kinds = evidenceKinds(takeaway)
  const own = ownLayout(takeaway, kinds)
  if (own !== undefined) return [own]
  if (kinds.length === 0) return [bareClaim(takeaway)]
  const host = kinds.find((kind) => kind === 'points' || kind === 'text')
  const guest = alone ? undefined : host && kinds.find((kind) => fitsBeside(takeaway, kind))
  return kinds
    .filter((kind) => kind !== guest)
    .map((kind) => {
      const body = makeBody(takeaway, kind)
      return kind === host ? withGuest(body, takeaway, guest) : body
    })
}

const catalogued: readonly string[] = ['statement', ...Object.values(evidenceLayout)]

/** A layout of the author's own shows all that its takeaway has, on one slide. */
function ownLayout(takeaway: Takeaway, kinds: readonly EvidenceKind[]): Body | undefined {
  const { layout } = takeaway
  if (layout === undefined || catalogued.includes(layout)) return undefined
  const evidence = Object.fromEntries(kinds.map((kind) => [kind, takeaway[kind]]))
  return { layout: 'own', fields: { ...evidence, name: layout } }
}

function bareClaim(takeaway: Takeaway): Body {
  const short = graphemeCount(inlineText(takeaway.claim)) <= longestStatement
  const statement = takeaway.layout === undefined ? short : takeaway.layout === 'statement'
  return statement ? { layout: 'statement', fields: {} } : { layout: 'claim', fields: bareFields }
}

// One table for all kinds: that an evidence belongs to its kind is known, but not to the compiler.
function makeBody(takeaway: Takeaway, kind: EvidenceKind): Body {
  const make = makers[kind] as (evidence: unknown) => Body['fields']
  return { layout: evidenceLayout[kind], fields: make(takeaway[kind]) } as Body
}

/** Whether an evidence may stand beside points. Where the author asks for its own layout, it does not. */
function fitsBeside(takeaway: Takeaway, kind: EvidenceKind): boolean {
  if (takeaway.layout === evidenceLayout[kind]) return false
  if (kind === 'quote' || kind === 'image') return true
  if (kind === 'figures') return takeaway.figures?.length === 1
  return kind === 'table' && (takeaway.table?.rows.length ?? 0) <= mostRowsBeside
}

function withGuest(body: Body, takeaway: Takeaway, guest: EvidenceKind | undefined): Body {
  if (guest === undefined || body.layout !== 'claim') return body
  return {
    layout: 'claim',
    fields: {
      ...body.fields,
      quote: guest === 'quote' ? takeaway.quote : undefined,
      image: guest === 'image' ? takeaway.image : undefined,
      figure: guest === 'figures' ? takeaway.figures?.[0] : undefined,
      table: guest === 'table' ? takeaway.table : undefined,
    },
  }
}

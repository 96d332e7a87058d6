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

type Maker = { readonly [Kind in EvidenceKind]: (evidence: NonNullable<Evidences[Kind]>) => Body }

const nothingBeside = {
  points: [],
  text: [],
  quote: undefined,
  image: undefined,
  figure: undefined,
  table: undefined,
} as const

const makers: Maker = {
  points: (points) => ({ layout: 'claim', fields: { ...nothingBeside, points } }),
  text: (text) => ({ layout: 'claim', fields: { ...nothingBeside, text } }),
  quote: (quote) => ({ layout: 'quote', fields: { quote } }),
  compare: (compare) => ({ layout: 'versus', fields: compare }),
  mapping: (mapping) => ({ layout: 'mapping', fields: mapping }),
  steps: (steps) => ({ layout: 'process', fields: { steps, first: 1, cycle: false } }),
  cycle: (steps) => ({ layout: 'process', fields: { steps, first: 1, cycle: true } }),
  timeline: (events) => ({ layout: 'timeline', fields: { events } }),
  figures: (figures) => ({ layout: 'stats', fields: { figures } }),
  table: (table) => ({ layout: 'table', fields: table }),
  chart: (chart) => ({ layout: 'chart', fields: chart }),
  image: (image) => ({ layout: 'figure', fields: { image } }),
  code: (code) => ({ layout: 'code', fields: code }),
  people: (people) => ({ layout: 'people', fields: { people } }),
  checklist: (items) => ({ layout: 'checklist', fields: { items } }),
  myths: (rows) => ({ layout: 'myth', fields: { rows } }),
  proscons: (proscons) => ({ layout: 'proscons', fields: proscons }),
  qa: (questions) => ({ layout: 'qa', fields: { questions } }),
}

/** The kinds of evidence that a takeaway has, in the order in which its author wrote them. */
function evidenceKinds(takeaway: Takeaway): EvidenceKind[] {
  return Object.keys(takeaway).filter(
    (key): key is EvidenceKind =>
      Object.hasOwn(makers, key) && takeaway[key as EvidenceKind] !== undefined,
  )
}

/** One body for each slide that a takeaway needs, in the order of its evidence. */
export function chooseBodies(takeaway: Takeaway): Body[] {
  const kinds = evidenceKinds(takeaway)
  if (kinds.length === 0) return [bareClaim(takeaway)]
  const host = kinds.find((kind) => kind === 'points' || kind === 'text')
  const guest = host && kinds.find((kind) => fitsBeside(takeaway, kind))
  return kinds
    .filter((kind) => kind !== guest)
    .map((kind) => {
      const body = makeBody(takeaway, kind)
      return kind === host ? withGuest(body, takeaway, guest) : body
    })
}

function bareClaim(takeaway: Takeaway): Body {
  const short = graphemeCount(inlineText(takeaway.claim)) <= longestStatement
  const statement = takeaway.layout === undefined ? short : takeaway.layout === 'statement'
  return statement
    ? { layout: 'statement', fields: {} }
    : { layout: 'claim', fields: nothingBeside }
}

// One table for all kinds: that an evidence belongs to its kind is known, but not to the compiler.
function makeBody(takeaway: Takeaway, kind: EvidenceKind): Body {
  const make = makers[kind] as (evidence: unknown) => Body
  return make(takeaway[kind])
}

/** Whether an evidence may stand beside points. Where the author asks for its own layout, it does not. */
function fitsBeside(takeaway: Takeaway, kind: EvidenceKind): boolean {
  if (takeaway.layout === makeBody(takeaway, kind).layout) return false
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

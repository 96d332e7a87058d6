// How the bodies of layouts are divided, in one table. A layout that is not here shows one thing, which is never divided.
import type { Chart, ProsCons } from '../model/evidence.ts'
import type { Inline } from '../model/inline.ts'
import type { LayoutFields, LayoutName } from '../model/slide.ts'
import { sentencesOf } from '../text/sentences.ts'
import { cutTexts } from './cut-sentences.ts'
import { divideOwn } from './divide-own.ts'
import {
  abreastGrain,
  entire,
  grainOf,
  inlineGrain,
  lineGrain,
  listGrains,
  mythGrain,
  pairGrain,
  rowGrain,
  sourceGrain,
  type Abreast,
} from './item-grains.ts'
import { cutList, type Division, divided } from './stretch.ts'

/** The divisions of all layouts that have one. */
export const divisions: { readonly [Layout in LayoutName]?: Division<LayoutFields[Layout]> } = {
  // People who have no room on the cover follow on another.
  cover: divided({
    most: Number.POSITIVE_INFINITY,
    of: ({ talk }) => talk.speakers ?? [],
    grain: entire,
    put: (fields, speakers, { starts, ends }) => ({
      talk: { ...fields.talk, speakers, ...(starts ? {} : { subtitle: undefined }) },
      license: ends ? fields.license : undefined,
    }),
  }),
  section: divided({
    most: 1,
    of: (fields) => [fields],
    grain: lineGrain,
    put: (fields, [section]) => section ?? fields,
  }),
  tldr: divided({
    most: 6,
    of: ({ items }) => items,
    grain: grainOf('text'),
    put: ({ first = 1 }, items, { bits }) => ({ items, first: first + (bits[0]?.index ?? 0) }),
  }),
  agenda: divided({
    most: 14,
    of: ({ items }) => items,
    grain: entire,
    put: (_, items) => ({ items }),
  }),
  claim: divided({
    most: 8,
    of: ({ points, text }) => [...points, ...text],
    grain: inlineGrain,
    put: (fields, _, { bits, starts }) => {
      const { points, text } = fields
      const isPoint = (index: number): boolean => index < points.length
      const inText = bits
        .filter(({ index }) => !isPoint(index))
        .map((bit) => ({ ...bit, index: bit.index - points.length }))
      return {
        ...fields,
        points: cutList(points, inlineGrain, bits.filter(({ index }) => isPoint(index))), // prettier-ignore
        text: cutList(text, inlineGrain, inText),
        // What stands beside the points stays beside the first of them.
        ...(starts ? {} : nothingBeside),
      }
    },
  }),
  // A quote is only divided where it does not fit, and then between its sentences.
  quote: {
    most: Number.POSITIVE_INFINITY,
    items: ({ quote }) => quote.text.flatMap(sentencesOf).map(() => 1),
    cut: ({ quote }, { bits }) => ({
      quote: { ...quote, text: cutTexts(quote.text, bits[0]!.index, bits.at(-1)!.index + 1) },
    }),
  },
  versus: divided({
    most: 6,
    of: ({ left, right }) => abreast(left.points, right.points),
    grain: abreastGrain,
    put: (fields, rows, { ends }) => ({
      ...fields,
      left: { ...fields.left, points: side(rows, 0) },
      right: { ...fields.right, points: side(rows, 1) },
      verdict: ends ? fields.verdict : undefined,
    }),
  }),
  mapping: divided({
    most: 7,
    of: ({ pairs }) => pairs,
    grain: pairGrain,
    put: (fields, pairs) => ({ ...fields, pairs }),
  }),
  process: divided({
    most: 8,
    of: ({ steps }) => steps,
    grain: grainOf('text'),
    put: (fields, steps, { bits, ends }) => ({
      steps,
      first: fields.first + (bits[0]?.index ?? 0),
      cycle: fields.cycle && ends,
    }),
  }),
  timeline: divided({
    most: 8,
    of: ({ events }) => events,
    grain: grainOf('what'),
    put: (_, events) => ({ events }),
  }),
  stats: divided({
    most: 4,
    of: ({ figures }) => figures,
    grain: grainOf('label'),
    put: (_, figures) => ({ figures }),
  }),
  table: divided({
    most: 9,
    of: ({ rows }) => rows,
    grain: rowGrain,
    put: (fields, rows, { ends }) => ({
      ...fields,
      rows,
      caption: ends ? fields.caption : undefined,
    }),
  }),
  chart: divided({
    most: 20,
    of: ({ categories }) => categories,
    grain: entire,
    put: (fields, categories, { bits }) => ({
      ...fields,
      categories,
      series: fields.series.map((each) => ({ ...each, values: cutList(each.values, entire, bits) })), // prettier-ignore
      range: fields.range ?? rangeOf(fields),
    }),
  }),
  code: divided({
    most: 24,
    of: ({ text }) => text.split('\n'),
    grain: entire,
    put: (fields, lines, { bits, ends }) => {
      const [from, to] = [bits[0]!.index, bits.at(-1)!.index + 1]
      const within = fields.highlight?.filter((line) => line > from && line <= to)
      return {
        ...fields,
        text: lines.join('\n'),
        highlight: within?.map((line) => line - from),
        caption: ends ? fields.caption : undefined,
      }
    },
  }),
  // A picture stands above each piece of a long caption.
  figure: divided({
    most: 1,
    of: ({ image }) => [image],
    grain: grainOf('caption'),
    put: (fields, [image = fields.image]) => ({ image }),
  }),
  people: divided({
    most: 6,
    of: ({ people }) => people,
    grain: listGrains.people,
    put: (_, people) => ({ people }),
  }),
  myth: divided({
    most: 5,
    of: ({ rows }) => rows,
    grain: mythGrain,
    put: (_, rows) => ({ rows }),
  }),
  proscons: divided<ProsCons, Abreast>({
    most: 6,
    of: ({ pros, cons }) => abreast(pros, cons),
    grain: abreastGrain,
    put: (_, rows) => ({ pros: side(rows, 0), cons: side(rows, 1) }),
  }),
  checklist: divided({
    most: 7,
    of: ({ items }) => items,
    grain: grainOf('text'),
    put: (_, items) => ({ items }),
  }),
  // A question stands above each piece of its answer.
  qa: divided({
    most: 4,
    of: ({ questions }) => questions,
    grain: grainOf('answer'),
    put: (_, questions) => ({ questions }),
  }),
  closing: divided({
    most: 6,
    of: ({ actions }) => actions,
    grain: grainOf('text'),
    put: (fields, actions, { ends }) => ({
      ...fields,
      actions,
      ...(ends ? {} : { contact: undefined, license: undefined, primary: undefined }),
    }),
  }),
  resources: divided({
    most: 6,
    of: ({ links }) => links,
    grain: entire,
    put: ({ primary }, links, { starts }) => ({ links, primary: starts ? primary : undefined }),
  }),
  // A slide has either sources or a ledger.
  sources: {
    most: 10,
    items: ({ sources, ledger }) =>
      ledger?.rows.map(entire.parts) ?? sources.map(sourceGrain.parts),
    cut: ({ sources, first, ledger }, { bits }) => ({
      sources: ledger === undefined ? cutList(sources, sourceGrain, bits) : sources,
      first: first + (bits[0]?.index ?? 0),
      ledger: ledger && { ...ledger, rows: cutList(ledger.rows, entire, bits) },
    }),
  },
  own: divideOwn,
}

const nothingBeside = {
  quote: undefined,
  image: undefined,
  figure: undefined,
  table: undefined,
} as const

/** The lowest and the highest value of a chart. */
function rangeOf({ series }: Chart): { low: number; high: number } {
  const values = series.flatMap(({ values }) => values.map(({ value }) => value))
  return { low: Math.min(...values), high: Math.max(...values) }
}

/** The points of two sides, row by row. */
function abreast(left: readonly Inline[], right: readonly Inline[]): Abreast[] {
  const rows = Math.max(left.length, right.length)
  return Array.from({ length: rows }, (_, index) => [left[index], right[index]])
}

function side(rows: readonly Abreast[], at: 0 | 1): Inline[] {
  return rows.flatMap((row) => row[at] === undefined ? [] : [row[at]]) // prettier-ignore
}

// How the bodies of layouts are divided, in one table. A layout that is not here shows one thing, which is never divided.
import type { Chart } from '../model/evidence.ts'
import type { Inline } from '../model/inline.ts'
import type { LayoutFields, LayoutName } from '../model/slide.ts'
import { countSentences, cutParagraphs, cutTexts, sentencesOf } from './sentences.ts'

/** How many items a body has, and how a stretch of them is cut out. */
interface Grain<Layout extends LayoutName> {
  readonly count: (fields: LayoutFields[Layout]) => number
  readonly cut: (fields: LayoutFields[Layout], from: number, to: number) => LayoutFields[Layout]
}

/** How a body is divided: at its items, and where more pieces are wanted than it has, within them. */
export interface Division<Layout extends LayoutName> extends Grain<Layout> {
  /** How many items one slide takes at most. */
  readonly most: number
  readonly fine?: Grain<Layout>
}

/** The divisions of all layouts that have one. */
export const divisions: { readonly [Layout in LayoutName]?: Division<Layout> } = {
  tldr: {
    most: 6,
    count: ({ items }) => items.length,
    cut: ({ items }, from, to) => ({ items: items.slice(from, to) }),
  },
  agenda: {
    most: 14,
    count: ({ items }) => items.length,
    cut: ({ items }, from, to) => ({ items: items.slice(from, to) }),
  },
  claim: {
    most: 8,
    count: ({ points, text }) => Math.max(points.length, text.length),
    cut: (fields, from, to) => ({
      ...fields,
      points: fields.points.slice(from, to),
      text: fields.text.slice(from, to),
      // What stands beside the points stays beside the first of them.
      ...(from > 0 ? nothingBeside : {}),
    }),
    fine: {
      count: ({ points, text }) => countSentences([...points, ...text]),
      cut: (fields, from, to) => {
        const first = countSentences(fields.points)
        return {
          ...fields,
          points: cutParagraphs(fields.points, from, to),
          text: cutParagraphs(fields.text, from - first, to - first),
          ...(from > 0 ? nothingBeside : {}),
        }
      },
    },
  },
  // A quote is only divided where it does not fit, and then between its sentences.
  quote: {
    most: Number.POSITIVE_INFINITY,
    count: ({ quote }) => quote.text.flatMap(sentencesOf).length,
    cut: ({ quote }, from, to) => ({ quote: { ...quote, text: cutTexts(quote.text, from, to) } }),
  },
  versus: {
    most: 6,
    count: ({ left, right }) => Math.max(left.points.length, right.points.length),
    cut: (fields, from, to) => ({
      ...fields,
      left: { ...fields.left, points: fields.left.points.slice(from, to) },
      right: { ...fields.right, points: fields.right.points.slice(from, to) },
      verdict:
        to >= Math.max(fields.left.points.length, fields.right.points.length)
          ? fields.verdict
          : undefined,
    }),
    fine: {
      count: ({ left, right }) =>
        Math.max(countSentences(left.points), countSentences(right.points)),
      cut: (fields, from, to) => {
        const { left, right } = fields
        const all = Math.max(countSentences(left.points), countSentences(right.points))
        return {
          ...fields,
          left: { ...left, points: cutParagraphs(left.points, from, to) },
          right: { ...right, points: cutParagraphs(right.points, from, to) },
          verdict: to >= all ? fields.verdict : undefined,
        }
      },
    },
  },
  mapping: {
    most: 7,
    count: ({ pairs }) => pairs.length,
    cut: (fields, from, to) => ({ ...fields, pairs: fields.pairs.slice(from, to) }),
  },
  process: {
    most: 8,
    count: ({ steps }) => steps.length,
    cut: (fields, from, to) => ({
      steps: fields.steps.slice(from, to),
      first: fields.first + from,
      cycle: fields.cycle && to >= fields.steps.length,
    }),
  },
  timeline: {
    most: 8,
    count: ({ events }) => events.length,
    cut: ({ events }, from, to) => ({ events: events.slice(from, to) }),
    fine: fineItems('events', 'what'),
  },
  stats: {
    most: 4,
    count: ({ figures }) => figures.length,
    cut: ({ figures }, from, to) => ({ figures: figures.slice(from, to) }),
  },
  table: {
    most: 9,
    count: ({ rows }) => rows.length,
    cut: (fields, from, to) => ({
      ...fields,
      rows: fields.rows.slice(from, to),
      caption: to >= fields.rows.length ? fields.caption : undefined,
    }),
  },
  chart: {
    most: 12,
    count: ({ categories }) => categories.length,
    cut: (fields, from, to) => ({
      ...fields,
      categories: fields.categories.slice(from, to),
      series: fields.series.map((series) => ({ ...series, values: series.values.slice(from, to) })),
      range: fields.range ?? rangeOf(fields),
    }),
  },
  code: {
    most: 24,
    count: ({ text }) => text.split('\n').length,
    cut: (fields, from, to) => ({
      ...fields,
      text: fields.text.split('\n').slice(from, to).join('\n'),
      highlight: fields.highlight
        ?.filter((line) => line > from && line <= to)
        .map((line) => line - from),
      caption: to >= fields.text.split('\n').length ? fields.caption : undefined,
    }),
  },
  people: {
    most: 6,
    count: ({ people }) => people.length,
    cut: ({ people }, from, to) => ({ people: people.slice(from, to) }),
  },
  myth: {
    most: 5,
    count: ({ rows }) => rows.length,
    cut: ({ rows }, from, to) => ({ rows: rows.slice(from, to) }),
    fine: fineItems('rows', 'reality'),
  },
  proscons: {
    most: 6,
    count: ({ pros, cons }) => Math.max(pros.length, cons.length),
    cut: ({ pros, cons }, from, to) => ({ pros: pros.slice(from, to), cons: cons.slice(from, to) }),
    fine: {
      count: ({ pros, cons }) => Math.max(countSentences(pros), countSentences(cons)),
      cut: ({ pros, cons }, from, to) => ({
        pros: cutParagraphs(pros, from, to),
        cons: cutParagraphs(cons, from, to),
      }),
    },
  },
  checklist: {
    most: 7,
    count: ({ items }) => items.length,
    cut: ({ items }, from, to) => ({ items: items.slice(from, to) }),
    fine: fineItems('items', 'text'),
  },
  qa: {
    most: 4,
    count: ({ questions }) => questions.length,
    cut: ({ questions }, from, to) => ({ questions: questions.slice(from, to) }),
    // A question stands above each piece of its answer.
    fine: fineItems('questions', 'answer'),
  },
  closing: {
    most: 6,
    count: ({ actions }) => actions.length,
    cut: (fields, from, to) => ({
      ...fields,
      actions: fields.actions.slice(from, to),
      ...(to < fields.actions.length
        ? { contact: undefined, license: undefined, primary: undefined }
        : {}),
    }),
  },
  resources: {
    most: 6,
    count: ({ links }) => links.length,
    cut: (fields, from, to) => ({
      links: fields.links.slice(from, to),
      primary: from === 0 ? fields.primary : undefined,
    }),
  },
  sources: {
    most: 10,
    count: ({ sources }) => sources.length,
    cut: ({ sources, first }, from, to) => ({
      sources: sources.slice(from, to),
      first: first + from,
    }),
  },
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

/** Divides items within one text of each, a sentence at a time; what else they have stands with each piece. */
function fineItems<Name extends string, Key extends string>(
  name: Name,
  key: Key,
): FineItems<Name, Key> {
  const sentences = (item: Item<Key>): number => countSentences([item[key]])
  return {
    count: (fields) => fields[name].reduce((sum, item) => sum + sentences(item), 0),
    cut: (fields, from, to) => {
      let start = 0
      const pieces = fields[name].flatMap((item) => {
        const [text] = cutParagraphs([item[key]], from - start, to - start)
        start += sentences(item)
        return text === undefined ? [] : [{ ...item, [key]: text }]
      })
      return { ...fields, [name]: pieces }
    },
  }
}

type Item<Key extends string> = Readonly<Record<Key, Inline>>
type Items<Name extends string, Key extends string> = Readonly<Record<Name, readonly Item<Key>[]>>

interface FineItems<Name extends string, Key extends string> {
  readonly count: (fields: Items<Name, Key>) => number
  readonly cut: <Fields extends Items<Name, Key>>(
    fields: Fields,
    from: number,
    to: number,
  ) => Fields
}

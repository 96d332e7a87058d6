import type { LayoutFields, LayoutName, Slide } from '../model/slide.ts'

/**
 * How the body of a layout is divided: how many items it has, how many one slide takes at most,
 * and how a stretch of them is cut out. A layout that is not here shows one thing, which is never divided.
 */
interface Division<Layout extends LayoutName> {
  readonly most: number
  readonly count: (fields: LayoutFields[Layout]) => number
  readonly cut: (fields: LayoutFields[Layout], from: number, to: number) => LayoutFields[Layout]
}

const divisions: { readonly [Layout in LayoutName]?: Division<Layout> } = {
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
      ...(from > 0
        ? { quote: undefined, image: undefined, figure: undefined, table: undefined }
        : {}),
    }),
  },
  // A quote is only divided where it does not fit, and then between its sentences.
  quote: {
    most: Number.POSITIVE_INFINITY,
    count: ({ quote }) => sentencesOf(quote.text).length,
    cut: ({ quote }, from, to) => ({
      quote: { ...quote, text: joinSentences(sentencesOf(quote.text).slice(from, to)) },
    }),
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
      caption: to >= fields.categories.length ? fields.caption : undefined,
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
  },
  proscons: {
    most: 6,
    count: ({ pros, cons }) => Math.max(pros.length, cons.length),
    cut: ({ pros, cons }, from, to) => ({ pros: pros.slice(from, to), cons: cons.slice(from, to) }),
  },
  checklist: {
    most: 7,
    count: ({ items }) => items.length,
    cut: ({ items }, from, to) => ({ items: items.slice(from, to) }),
  },
  qa: {
    most: 4,
    count: ({ questions }) => questions.length,
    cut: ({ questions }, from, to) => ({ questions: questions.slice(from, to) }),
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

interface Sentence {
  readonly paragraph: number
  readonly text: string
}

function sentencesOf(paragraphs: readonly string[]): Sentence[] {
  return paragraphs.flatMap((text, paragraph) =>
    text
      .split(/(?<=[.!?…][”’"')\]]?)\s+|(?<=[。！？])/u)
      .map((each) => ({ paragraph, text: each })),
  )
}

function joinSentences(sentences: readonly Sentence[]): string[] {
  const paragraphs = new Map<number, string>()
  for (const { paragraph, text } of sentences) {
    const begun = paragraphs.get(paragraph)
    const gap = begun === undefined || /[。！？]$/.test(begun) ? '' : ' '
    paragraphs.set(paragraph, (begun ?? '') + gap + text)
  }
  return [...paragraphs.values()]
}

/** How many pieces a slide could be divided into at most: one item each. */
export function itemCount(slide: Slide): number {
  const division = divisionOf(slide.layout)
  return division === undefined ? 1 : division.count(slide.fields)
}

/**
 * Divides a slide at item boundaries into balanced pieces: as many as its layout's room asks for,
 * and at least `pieces`. Nothing is dropped; the pieces stand in order and say which they are.
 */
export function splitSlide(slide: Slide, pieces = 1): Slide[] {
  const division = divisionOf(slide.layout)
  if (division === undefined) return [slide]
  const count = division.count(slide.fields)
  const total = Math.min(Math.max(pieces, Math.ceil(count / division.most), 1), Math.max(count, 1))
  if (total === 1) return [slide]
  return Array.from({ length: total }, (_, index) => {
    const from = Math.round((index * count) / total)
    const to = Math.round(((index + 1) * count) / total)
    return {
      ...slide,
      fields: division.cut(slide.fields, from, to),
      notes: index === 0 ? slide.notes : [],
      part: { number: index + 1, total },
      continued: slide.continued || index > 0,
    } as Slide
  })
}

// One table for all layouts: that a slide's fields belong to its layout is known, but not to the compiler.
function divisionOf(layout: LayoutName): Division<LayoutName> | undefined {
  return divisions[layout] as Division<LayoutName> | undefined
}

import type {
  Chart,
  ChartSeries,
  Check,
  Code,
  Compare,
  CompareSide,
  Evidences,
  Figure,
  Image,
  Mapping,
  Myth,
  Person,
  ProsCons,
  Question,
  Step,
  Table,
  TimelineEvent,
  WrittenQuote,
} from '../model/evidence.ts'
import { list, object, oneOf, optional, required, type FieldsOf, type ObjectSpec } from './spec.ts'
import {
  boolean,
  cell,
  columnHead,
  focus,
  imageSource,
  inline,
  inlineParagraphs,
  lines,
  moment,
  number,
  pair,
  paragraphs,
  path,
  text,
  url,
  verbatim,
} from './value-specs.ts'

const at = optional(moment, 'when in the video, as m:ss, mm:ss or h:mm:ss')

const quote = object<WrittenQuote>(
  'a quote',
  {
    text: required(paragraphs, 'the words that were said, plain, with […] where some are left out'),
    by: optional(text, 'who said it'),
    at,
    context: optional(text, 'what the words were about'),
    trimmed: optional(boolean, 'whether words are left out'),
  },
  {
    shorthand: 'text',
    rule: 'quote',
    slips: { quote: 'text', author: 'by', speaker: 'by', who: 'by', time: 'at' },
  },
)

const side = object<CompareSide>(
  'a side of a comparison',
  {
    head: required(text, 'the name of the side'),
    points: required(list(inline), 'what is true of the side'),
  },
  { slips: { title: 'head', label: 'head', name: 'head', bullets: 'points', items: 'points' } },
)

const compare = object<Compare>('a comparison', {
  left: required(side, 'the one side, with head and points'),
  right: required(side, 'the other side, with head and points'),
  verdict: optional(inline, 'what follows from the comparison'),
  prefer: optional(oneOf('left', 'right'), 'the side that is better'),
})

const mapping = object<Mapping>('a mapping', {
  from: required(text, 'the name of the one world'),
  to: required(text, 'the name of the other world'),
  pairs: required(list(pair), 'a list of [a, b] or [a, b, note]'),
})

const step = object<Step>(
  'a step',
  {
    head: required(text, 'the name of the step'),
    text: optional(inline, 'what happens in it'),
  },
  { shorthand: 'head', slips: { title: 'head', name: 'head', step: 'head', description: 'text' } },
)
const steps = list(step, { advised: [2, 8] })

const timelineEvent = object<TimelineEvent>(
  'an event',
  {
    when: required(text, 'the date or period, as it should be shown'),
    what: required(inline, 'what happened'),
    at,
  },
  { slips: { date: 'when', year: 'when', text: 'what', event: 'what' } },
)

const figure = object<Figure>(
  'a figure',
  {
    value: required(text, 'the number, as it should be shown'),
    unit: optional(text, 'the unit of the number'),
    label: required(inline, 'what the number counts'),
    delta: optional(text, 'how it changed'),
    at,
    source: optional(text, 'where the number comes from'),
  },
  { slips: { number: 'value', text: 'label', title: 'label', change: 'delta' } },
)

const table = object<Table>(
  'a table',
  {
    columns: required(list(columnHead), 'the heads of the columns'),
    rows: required(
      list(list(cell, { whenEmpty: 'value' })),
      'a list of rows, each a list of cells',
    ),
    caption: optional(text, 'what the table shows'),
  },
  { rule: 'table', slips: { header: 'columns', headers: 'columns', head: 'columns' } },
)

const series = object<ChartSeries>(
  'a series',
  {
    name: optional(text, 'the name of the series'),
    values: required(list(number), 'one number for each category'),
  },
  { slips: { label: 'name', data: 'values' } },
)

const chart = object<Chart>(
  'a chart',
  {
    type: optional(oneOf('bar', 'column', 'line'), 'how it is drawn'),
    unit: optional(text, 'the unit of the values'),
    categories: required(list(text), 'what the values belong to'),
    series: required(list(series, { advised: [1, 4] }), 'a list of series, each with values'),
    caption: optional(text, 'what the chart shows'),
  },
  { rule: 'chart', slips: { labels: 'categories', data: 'series', title: 'caption' } },
)

const image = object<Image>(
  'an image',
  {
    src: required(imageSource, 'the path of the picture, or a data URL'),
    alt: required(text, 'what the picture shows, for those who cannot see it'),
    caption: optional(inline, 'the text below the picture'),
    credit: optional(text, 'whose picture it is'),
    fit: optional(oneOf('cover', 'contain'), 'whether it fills its box or is shown whole'),
    focus: optional(focus, 'the place that stays visible, as "x% y%"'),
  },
  { slips: { path: 'src', file: 'src', url: 'src', source: 'src', description: 'alt' } },
)

const code = object<Code>(
  'a code',
  {
    text: required(verbatim, 'the code itself'),
    language: optional(text, 'the language that it is written in'),
    caption: optional(inline, 'what it does'),
    highlight: optional(lines, 'the lines that stand out, such as "2,4-6"'),
  },
  { rule: 'code', slips: { code: 'text', source: 'text', lang: 'language', lines: 'highlight' } },
)

const person = object<Person>(
  'a person',
  {
    name: required(text, 'the name of the person'),
    role: optional(text, 'what the person does'),
    points: optional(list(inline), 'what is said of the person'),
    photo: optional(path, 'the path of a picture'),
    url: optional(url, 'an address of the person'),
  },
  { shorthand: 'name', slips: { title: 'role', image: 'photo', link: 'url', bullets: 'points' } },
)

export const check: ObjectSpec<Check> = object<Check>(
  'a task',
  {
    text: required(inline, 'what to do'),
    owner: optional(text, 'who does it'),
    due: optional(text, 'until when'),
    effort: optional(oneOf('S', 'M', 'L'), 'how much work it is'),
    at,
  },
  { shorthand: 'text', slips: { task: 'text', action: 'text', who: 'owner', when: 'due' } },
)

const myth = object<Myth>(
  'a myth',
  {
    myth: required(inline, 'what people believe'),
    reality: required(inline, 'what is true'),
  },
  { slips: { fact: 'reality', truth: 'reality', claim: 'myth' } },
)

const proscons = object<ProsCons>('pros and cons', {
  pros: required(list(inline), 'what speaks for it'),
  cons: required(list(inline), 'what speaks against it'),
})

const question = object<Question>(
  'a question',
  {
    question: required(text, 'what was asked'),
    answer: required(inline, 'what was answered'),
    asker: optional(text, 'who asked'),
    at,
  },
  { slips: { q: 'question', a: 'answer', by: 'asker', who: 'asker' } },
)

/** Every evidence that a takeaway may have. */
export const evidenceFields: FieldsOf<Evidences> = {
  points: optional(list(inline, { advised: [1, 8] }), 'a list of short statements'),
  text: optional(inlineParagraphs, 'running text, with blank lines between paragraphs'),
  quote: optional(quote, 'what was said, word for word'),
  compare: optional(compare, 'two sides beside each other'),
  mapping: optional(mapping, 'what in one world corresponds to what in another'),
  steps: optional(steps, 'what is done one after the other'),
  cycle: optional(steps, 'steps of which the last leads back to the first'),
  timeline: optional(list(timelineEvent, { advised: [2, 10] }), 'what happened when'),
  figures: optional(list(figure, { advised: [1, 6] }), 'numbers that speak for themselves'),
  table: optional(table, 'columns and rows'),
  chart: optional(chart, 'numbers to be drawn'),
  image: optional(image, 'a picture'),
  code: optional(code, 'a piece of code'),
  people: optional(list(person), 'who is meant'),
  checklist: optional(list(check), 'what to do'),
  myths: optional(list(myth), 'what people believe and what is true'),
  proscons: optional(proscons, 'what speaks for and against it'),
  qa: optional(list(question), 'questions and answers'),
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Table } from '../../../src/model/evidence.ts'
import type { Inline } from '../../../src/model/inline.ts'
import type { ChartFields, Slide } from '../../../src/model/slide.ts'
import { planDeck } from '../../../src/plan/plan-deck.ts'
import { itemCount, splitSlide } from '../../../src/plan/split-slide.ts'
import { inlineText } from '../../../src/text/inline-text.ts'
import { recapOf } from '../../support/tree.ts'
import { slideTexts } from '../../support/slide-texts.ts'

function slideOf(evidence: string): Slide {
  return planDeck(
    recapOf(`talk: { title: T }\ntakeaways:\n  - claim: C\n    notes: n\n    ${evidence}`),
    {
      size: '16:9',
    },
  ).slides[1]!
}

const list = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(', ')

// Every evidence that can be divided, with so many items.
const evidences: Readonly<Record<string, (count: number) => string>> = {
  points: (count) => `points: [${list(count, (i) => `p${i}`)}]`,
  text: (count) => `text: "${Array.from({ length: count }, (_, i) => `t${i}`).join('\\n\\n')}"`,
  quote: (count) =>
    `quote: "${Array.from({ length: count }, (_, i) => `Sentence ${i}.`).join(' ')}"`,
  compare: (count) =>
    `compare: { left: { head: L, points: [${list(count, (i) => `l${i}`)}] }, right: { head: R, points: [r] }, verdict: v }`,
  mapping: (count) =>
    `mapping: { from: F, to: T, pairs: [${list(count, (i) => `[a${i}, b${i}]`)}] }`,
  steps: (count) => `steps: [${list(count, (i) => `s${i}`)}]`,
  timeline: (count) => `timeline: [${list(count, (i) => `{ when: w${i}, what: x${i} }`)}]`,
  figures: (count) => `figures: [${list(count, (i) => `{ value: v${i}, label: l${i} }`)}]`,
  table: (count) => `table: { columns: [A], rows: [${list(count, (i) => `[r${i}]`)}], caption: c }`,
  chart: (count) =>
    `chart: { categories: [${list(count, (i) => `c${i}`)}], series: [{ name: n, values: [${list(count, (i) => `${i}`)}] }], caption: d }`,
  code: (count) =>
    `code: { text: "${Array.from({ length: count }, (_, i) => `line${i}`).join('\\n')}" }`,
  people: (count) => `people: [${list(count, (i) => `n${i}`)}]`,
  checklist: (count) => `checklist: [${list(count, (i) => `c${i}`)}]`,
  myths: (count) => `myths: [${list(count, (i) => `{ myth: m${i}, reality: r${i} }`)}]`,
  proscons: (count) => `proscons: { pros: [${list(count, (i) => `p${i}`)}], cons: [c] }`,
  qa: (count) => `qa: [${list(count, (i) => `{ question: q${i}, answer: a${i} }`)}]`,
}

/** The words of some slides, each once. */
function wordsOf(slides: readonly Slide[]): Set<string> {
  return new Set(slides.flatMap(slideTexts).flatMap((text) => text.split(/\s+/)))
}

describe('splitSlide', () => {
  test.each(Object.keys(evidences))(
    'loses nothing of %s, whatever the number of items and pieces',
    (kind) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 30 }),
          fc.integer({ min: 1, max: 12 }),
          (count, pieces) => {
            const slide = slideOf(evidences[kind]!(count))
            const parts = splitSlide(slide, { pieces })
            expect(wordsOf(parts)).toEqual(wordsOf([slide]))
            expect(parts.length).toBeLessThanOrEqual(Math.max(itemCount(slide), 1))
            expect(parts.length).toBeGreaterThanOrEqual(Math.min(pieces, itemCount(slide)))
            const sizes = parts.map(itemCount)
            expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
          },
        ),
        { numRuns: 25 },
      )
    },
  )

  test('says which piece each is, and leaves a whole slide alone', () => {
    const slide = slideOf(evidences['points']!(5))
    expect(splitSlide(slide)).toEqual([slide])
    const parts = splitSlide(slide, { pieces: 2 })
    expect(parts.map(({ part }) => part)).toEqual([
      { number: 1, total: 2 },
      { number: 2, total: 2 },
    ])
    expect(parts.map(({ continued }) => continued)).toEqual([false, true])
    expect(parts.map(({ notes }) => notes.length)).toEqual([1, 0])
  })

  test('keeps what belongs to the end, such as a verdict, for the last piece', () => {
    const parts = splitSlide(slideOf(evidences['compare']!(4)), { pieces: 2 })
    expect(
      parts.map((part) => part.layout === 'versus' && part.fields.verdict !== undefined),
    ).toEqual([false, true])
  })

  test('divides a quote between its sentences only', () => {
    const parts = splitSlide(slideOf('quote: "One is here. Two is there! Three?"'), { pieces: 9 })
    expect(parts.map((part) => part.layout === 'quote' && part.fields.quote.text)).toEqual([
      ['One is here.'],
      ['Two is there!'],
      ['Three?'],
    ])
    expect(splitSlide(slideOf('quote: "No end in sight"'), { pieces: 5 })).toHaveLength(1)
  })

  test('divides points, paragraphs and answers within, where more pieces are wanted than there are of them', () => {
    const sentences = 'One is here. Two is **there**. Three? Four!'
    const pointsOf = (slide: Slide): unknown =>
      slide.layout === 'claim' && slide.fields.points.map(inlineText)
    const points = splitSlide(slideOf(`points: ["${sentences}", Short]`), { pieces: 3 })
    expect(points.map(pointsOf)).toEqual([
      ['One is here. Two is there.'],
      ['Three?'],
      ['Four!', 'Short'],
    ])
    const text = splitSlide(slideOf(`text: "${sentences}"`), { pieces: 2 })
    expect(
      text.map(({ fields }) => (fields as { text: readonly Inline[] }).text.map(inlineText)),
    ).toEqual([['One is here. Two is there.'], ['Three? Four!']])
    const answers = splitSlide(slideOf(`qa: [{ question: Q, answer: "${sentences}" }]`), {
      pieces: 2,
    })
    expect(
      answers.map(
        (each) =>
          each.layout === 'qa' &&
          each.fields.questions.map(({ question, answer }) => [question, inlineText(answer)]),
      ),
    ).toEqual([[['Q', 'One is here. Two is there.']], [['Q', 'Three? Four!']]])
  })

  test('divides a wide table by columns, the first of them before each group, over and then down', () => {
    const cells = (row: string): string => list(8, (i) => `${row}${i}`)
    const wide = slideOf(
      `table: { columns: [${cells('c')}], rows: [[${cells('r')}], [${cells('s')}]], caption: end }`,
    )
    const tables = splitSlide(wide, { pieces: 2, columns: 4 }).map(({ fields }) => fields as Table)
    expect(tables.map(({ columns }) => columns.join(' '))).toEqual([
      'c0 c1 c2',
      'c0 c3 c4 c5',
      'c0 c6 c7',
      'c0 c1 c2',
      'c0 c3 c4 c5',
      'c0 c6 c7',
    ])
    expect(tables.map(({ rows }) => inlineText(rows[0]![0]!))).toEqual([
      'r0',
      'r0',
      'r0',
      's0',
      's0',
      's0',
    ])
    expect(splitSlide(wide)).toEqual([wide])
  })

  test('counts on the numbers of steps and sources', () => {
    const parts = splitSlide(slideOf(evidences['steps']!(6)), { pieces: 2 })
    expect(parts.map((part) => part.layout === 'process' && part.fields.first)).toEqual([1, 4])
  })
})

test('pieces of a chart have the scale of the whole, so that their marks compare', () => {
  const values = [1, 2, 3, 4, 40].map((value) => ({ value, written: String(value) }))
  const fields = { type: 'bar', categories: ['a', 'b', 'c', 'd', 'e'], series: [{ values }] }
  const slide = { layout: 'chart', fields, notes: [], continued: false } as unknown as Slide
  const ranges = splitSlide(slide, { pieces: 2 }).map(
    (piece) => (piece.fields as ChartFields).range,
  )
  expect(ranges).toEqual([
    { low: 1, high: 40 },
    { low: 1, high: 40 },
  ])
})

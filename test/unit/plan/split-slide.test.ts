import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Table } from '../../../src/model/evidence.ts'
import type { Inline } from '../../../src/model/inline.ts'
import type { ChartFields, Slide } from '../../../src/model/slide.ts'
import { planDeck } from '../../../src/plan/plan-deck.ts'
import { partCount, splitSlide } from '../../../src/plan/split-slide.ts'
import { inlineText } from '../../../src/text/inline-text.ts'
import { recapOf } from '../../support/tree.ts'
import { slideTexts } from '../../support/slide-texts.ts'

function slideOf(evidence: string): Slide {
  const yaml = `talk: { title: T }\ntakeaways:\n  - claim: C\n    notes: n\n    ${evidence}`
  return planDeck(recapOf(yaml, { userLayouts: ['mine'] }), {
    size: '16:9',
  }).slides[1]!
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
            expect(parts.length).toBeLessThanOrEqual(Math.max(partCount(slide), 1))
            expect(parts.length).toBeGreaterThanOrEqual(Math.min(pieces, partCount(slide)))
            const sizes = parts.map(partCount)
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

  const two = 'One is here. Two is there.'

  // What is divided within, and what stands before each piece of it.
  test.each([
    [`table: { columns: [A, B, C], rows: [[head, "${two}", Short]] }`, 'head One is here. Short | head Two is there.'], // prettier-ignore
    [`mapping: { from: F, to: T, pairs: [[head, "${two}", note]] }`, 'head One is here. note | head Two is there.'], // prettier-ignore
    [`myths: [{ myth: head, reality: "${two}" }]`, 'head One is here. | head Two is there.'],
    [`myths: [{ myth: "${two}", reality: head }]`, 'One is here. head | Two is there.'],
    [`steps: [{ head: head, text: "${two}" }, last]`, 'head One is here. | head Two is there. last'], // prettier-ignore
    [`figures: [{ value: 1, label: "${two}" }]`, '1 One is here. | 1 Two is there.'],
    [`people: [{ name: head, points: ["${two}", Short] }]`, 'head One is here. | head Two is there. head Short'], // prettier-ignore
    [`image: { src: a.png, alt: a, caption: "${two}" }`, 'One is here. | Two is there.'],
    [`compare: { left: { head: L, points: ["${two}"] }, right: { head: R, points: [Short] } }`, 'L One is here. R Short | L Two is there. R'], // prettier-ignore
  ])('divides %s between its sentences', (evidence, shown) => {
    const slide = slideOf(evidence)
    const pieces = splitSlide(slide, { sizes: [1, 1, 99] })
    const texts = pieces.map(({ fields }) => slideTexts({ ...slide, title: [], fields } as Slide))
    const told = texts.map((each) => each.join(' ').replace(/^(?:A B C|F T) /, ''))
    expect(told.slice(0, 2).join(' | ') + told.slice(2).map((each) => ` ${each}`).join('')).toContain(shown) // prettier-ignore
  })

  test('divides a layout of the author’s own at its longest list, all else on each piece', () => {
    const slide = slideOf(
      'layout: mine\n    points: [a, b, c]\n    figures: [{ value: 1, label: x }]',
    )
    const pieces = splitSlide(slide, { pieces: 3 })
    expect(
      pieces.map(({ fields }) => slideTexts({ ...slide, title: [], fields } as Slide)),
    ).toEqual(['a', 'b', 'c'].map((point) => [point, '1', 'x', 'mine']))
  })

  test('leaves groups of columns out that have nothing more to say of a row', () => {
    const slide = slideOf(
      `table: { columns: [${list(4, (i) => `c${i}`)}], rows: [[head, "${two}", s, t]] }`,
    )
    const tables = splitSlide(slide, { sizes: [1, 1], columns: 2 })
    expect(tables.map(({ fields }) => (fields as Table).columns.join(' '))).toEqual(['c0 c1', 'c0 c2', 'c0 c3', 'c0 c1']) // prettier-ignore
    expect(tables.map(({ stretch }) => stretch)).toEqual([0, 0, 0, 1])
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

test('A summary that goes on goes on counting', () => {
  const recap = recapOf('talk: { title: T }\nsummary: [a, b, c, d]\ntakeaways: [{ claim: C }]')
  const pieces = splitSlide(planDeck(recap, { size: '16:9' }).slides[1]!, { pieces: 2 })
  expect(pieces.map(({ fields }) => (fields as { first?: number }).first)).toEqual([1, 3])
})

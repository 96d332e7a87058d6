import { describe, expect, test } from 'vitest'
import { judgeSlides } from '../../../src/inspect/judge-slides.ts'
import type { SlideMetrics } from '../../../src/inspect/metrics.ts'
import type { DeckPage } from '../../../src/model/deck.ts'

const fine: SlideMetrics = {
  words: 40,
  smallest: { px: 21, text: 'meta' },
  faint: { text: 'muted', ratio: 5, large: false },
  overlap: undefined,
  fill: 0.8,
  orphans: [],
  longestLine: 60,
  title: { px: 46, top: 60 },
  coarse: [],
}

const page = (layout: string, more: Partial<DeckPage> = {}): DeckPage => ({
  id: 'a',
  layout,
  title: 'A claim is made',
  part: undefined,
  continued: false,
  at: undefined,
  notes: [],
  path: ['takeaways', 0],
  ...more,
})

function codes(
  slides: readonly (readonly [DeckPage, Partial<SlideMetrics>])[],
  laidOut = true,
): string[] {
  const pages = slides.map(([each]) => each)
  const metrics = slides.map(([, own]) => ({ ...fine, ...own }))
  const places = pages.map(({ path }) => ({ path }))
  return judgeSlides({ pages, metrics, places, floorPx: 20, language: 'en-GB', laidOut }).map(
    ({ code, slide }) => `${code} ${slide}`,
  )
}

describe('a finished slide', () => {
  test('with nothing to mark is left alone', () => {
    expect(codes([[page('claim'), {}]])).toEqual([])
  })

  test.each<[string, Partial<SlideMetrics>]>([
    ['look/overlap', { overlap: { first: 'a', second: 'b' } }],
    ['look/contrast', { faint: { text: 'a', ratio: 4.4, large: false } }],
    ['look/contrast', { faint: { text: 'a', ratio: 2.9, large: true } }],
    ['look/small-type', { smallest: { px: 17, text: 'a' } }],
    ['look/coarse-picture', { coarse: ['A bridge'] }],
    ['look/crowded', { words: 140 }],
    ['look/long-line', { longestLine: 96 }],
    ['look/empty', { fill: 0.2 }],
  ])('is marked with %s', (code, own) => {
    expect(codes([[page('claim'), own]])).toEqual([`${code} 1`])
  })

  test('with a title that names a topic gets a hint in English, where it shows what was found', () => {
    const topic = { title: 'The future of phones' }
    expect(codes([[page('claim', topic), {}]])).toEqual(['look/no-verb 1'])
    expect(codes([[page('section', topic), {}]])).toEqual([])
    expect(codes([[page('sources', { ...topic, path: ['sources'] }), {}]])).toEqual([])
    const deck = { pages: [page('claim', topic)], metrics: [fine], places: [{}], floorPx: 20 }
    expect(judgeSlides({ ...deck, language: 'de', laidOut: true })).toEqual([])
  })

  test('that is meant to be empty, or to be looked up in, is not marked for that', () => {
    expect(codes([[page('statement'), { fill: 0.2 }]])).toEqual([])
    expect(codes([[page('sources'), { fill: 0.2, words: 200 }]])).toEqual([])
  })

  test('that somebody wrote by hand is not judged by a layout', () => {
    expect(codes([[page('claim'), { fill: 0.2, words: 140, longestLine: 100 }]], false)).toEqual([])
    expect(codes([[page('claim'), { smallest: { px: 12, text: 'a' } }]], false)).toEqual([
      'look/small-type 1',
    ])
  })
})

describe('a finished deck', () => {
  test('may have two paragraphs with a lonely last word, not three', () => {
    const lonely: [DeckPage, Partial<SlideMetrics>] = [page('claim'), { orphans: ['… the end'] }]
    expect(codes([lonely, [page('quote'), {}], lonely])).toEqual([])
    expect(codes([lonely, lonely, lonely])).toEqual([1, 2, 3].map((n) => `look/orphan ${n}`))
  })

  test('is told once of a layout that comes four times in a row', () => {
    const claim: [DeckPage, Partial<SlideMetrics>] = [page('claim'), {}]
    const piece: [DeckPage, Partial<SlideMetrics>] = [
      page('claim', { part: { number: 2, total: 2 } }),
      {},
    ]
    expect(codes([claim, claim, piece, claim])).toEqual([])
    expect(codes([claim, claim, claim, claim, claim])).toEqual(['look/layout-run 4'])
  })

  test('has titles of one size', () => {
    const small: [DeckPage, Partial<SlideMetrics>] = [page('table'), { title: { px: 40, top: 60 } }]
    expect(codes([[page('claim'), {}], [page('versus'), {}], small])).toEqual(['look/title-size 3'])
  })
})

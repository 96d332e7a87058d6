import { describe, expect, test } from 'vitest'
import { undecided } from '../../../src/model/deck.ts'
import { ledgerOf } from '../../../src/model/ledger.ts'
import { planDeck } from '../../../src/plan/plan-deck.ts'
import { inlineText } from '../../../src/text/inline-text.ts'
import { recapOf } from '../../support/tree.ts'

const recap = (count: number, sources: number) =>
  recapOf(
    `talk: { title: T }\ndeck: { ledger: true }\ntakeaways:\n${Array.from(
      { length: count },
      (_, index) => `  - { claim: Claim ${index + 1}, short: Short ${index + 1} }\n`,
    ).join('')}${sources === 0 ? '' : `sources: [${'S,'.repeat(sources)}]\n`}`,
  )

const slidesOf = (count: number, sources: number, pieces = new Map<string, readonly number[]>()) =>
  planDeck(recap(count, sources), {
    size: '16:9',
    decisions: { ...undecided, pieces },
  }).slides.filter(({ layout }) => layout === 'sources')

describe('the pages of sources', () => {
  test.each([
    [3, 0, ['sources']],
    [3, 2, ['sources', 'sources--2']],
    [3, 11, ['sources', 'sources--2', 'sources--3']],
    [21, 0, ['sources', 'sources--2', 'sources--3']],
  ])('of %i takeaways and %i sources are named in their order', (count, sources, ids) => {
    expect(slidesOf(count, sources).map(({ id }) => id)).toEqual(ids)
  })

  test('are divided as fit decides, and lose no takeaway', () => {
    const slides = slidesOf(9, 1, new Map([['sources--2', [2, 2, 2, 3]]]))
    const rows = slides.flatMap(({ fields }) =>
      'ledger' in fields ? (fields.ledger?.rows ?? []) : [],
    )
    expect(slides).toHaveLength(5)
    expect(rows.map(({ title }) => inlineText(title))).toEqual(
      Array.from({ length: 9 }, (_, index) => `Short ${index + 1}`),
    )
    expect(slides.map(({ part }) => part?.number)).toEqual([undefined, 1, 2, 3, 4])
  })

  test('belong to the takeaways where they list these', () => {
    expect(slidesOf(3, 1).map(({ path }) => path)).toEqual([['sources'], ['takeaways']])
    expect(ledgerOf(recap(3, 1))).toHaveLength(3)
  })
})

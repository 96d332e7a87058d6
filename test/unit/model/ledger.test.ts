import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../../src/model/ledger.ts'
import type { QuoteState } from '../../../src/model/transcript.ts'
import { withQuotes } from '../../../src/transcript/recap-quotes.ts'
import { recapOf } from '../../support/tree.ts'

const takeaways = (count: number): string =>
  Array.from({ length: count }, (_, index) => `  - claim: Claim ${index + 1}\n`).join('')

const deckOf = (count: number, { transcript = false, ledger = '' } = {}): string =>
  [
    `talk: { title: T${transcript ? ', transcript: t.vtt' : ''} }`,
    ...(ledger === '' ? [] : [`deck: { ledger: ${ledger} }`]),
    `takeaways:\n${takeaways(count)}`,
  ].join('\n')

/** The ledger of one takeaway, after its quote was looked for. */
function entryOf(takeaway: string, state?: QuoteState) {
  const recap = recapOf(
    `talk: { title: T }\ndeck: { ledger: true }\ntakeaways: [{ claim: C, ${takeaway} }]\n`,
  )
  return ledgerOf(withQuotes(recap, (quote) => ({ ...quote, state })))![0]!
}

describe('a ledger', () => {
  test.each([
    ['without a transcript', deckOf(9), undefined],
    ['with a transcript and three takeaways', deckOf(3, { transcript: true }), 3],
    ['with a transcript and two takeaways', deckOf(2, { transcript: true }), undefined],
    ['where it is wanted', deckOf(1, { ledger: 'true' }), 1],
    ['where it is not wanted', deckOf(9, { transcript: true, ledger: 'false' }), undefined],
    ['where auto is written', deckOf(9, { ledger: 'auto' }), undefined],
    ['without takeaways', 'talk: { title: T }\ndeck: { ledger: true }\nsummary: [A]\n', undefined],
  ])('%s has so many entries', (_, yaml, count) => {
    expect(ledgerOf(recapOf(yaml))?.length).toBe(count)
  })

  test('has the takeaways of all sections with their places', () => {
    const recap = recapOf(
      'talk: { title: T }\ndeck: { ledger: true }\nsections:\n' +
        '  - { title: A, takeaways: [{ claim: a }] }\n  - { title: B, takeaways: [{ claim: b }, { claim: c }] }\n',
    )
    expect(ledgerOf(recap)!.map(({ path }) => path.join('/'))).toEqual([
      'sections/0/takeaways/0',
      'sections/1/takeaways/0',
      'sections/1/takeaways/1',
    ])
  })

  test.each([
    ['the takeaway’s own time', 'at: "01:00", quote: { text: q, at: "01:05" }', '01:00', undefined],
    ['the time of its quote', 'quote: { text: q, at: "01:05" }', '01:05', undefined],
    ['the beginning of a stretch', 'at: "01:00-02:00"', '01:00', undefined],
    ['both where they are apart', 'at: "01:00", quote: { text: q, at: "01:11" }', '01:00', '01:11'],
    ['one within a stretch', 'at: "1:00-2:00", quote: { text: q, at: "1:50" }', '1:00', undefined],
    ['none where there is none', 'quote: q', undefined, undefined],
  ])('knows a takeaway by %s', (_, takeaway, at, quoteAt) => {
    const entry = entryOf(takeaway, 'verbatim')
    expect([entry.at?.text, entry.quote?.at?.text]).toEqual([at, quoteAt])
  })

  test('says what was found of a quote, and nothing of one that was not looked for', () => {
    expect(entryOf('quote: q', 'altered').quote).toEqual({ state: 'altered', at: undefined })
    expect(entryOf('quote: q').quote).toBeUndefined()
    expect(entryOf('points: [a]', 'altered').quote).toBeUndefined()
  })

  test('takes a takeaway without a basis as said', () => {
    expect(entryOf('points: [a]').basis).toBe('said')
    expect(entryOf('basis: interpretation').basis).toBe('interpretation')
  })
})

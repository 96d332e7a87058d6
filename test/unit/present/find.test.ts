import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { find, searchable } from '../../../src/present/find.ts'

const texts = [
  'Crème brûlée and\n  coffee',
  'ΑΘΉΝΑ',
  'Straße',
  'हिन्दी में',
  'ガラス',
  `${'long '.repeat(40)}needle${' tail'.repeat(40)}`,
].map(searchable)
const found = (sought: string): number[] => find(sought, texts, 9).map(({ index }) => index)

describe('finding', () => {
  test.each([
    ['creme', [0]],
    ['BRÛLÉE', [0]],
    ['coffee creme', [0]],
    ['and coffee', [0]],
    ['tea creme', []],
    ['αθηνα', [1]],
    ['strasse', []],
    ['हिन्दी', [3]],
    ['ガラス', [4]],
    ['', []],
    ['   ', []],
    ['.*', []],
  ])('%j finds %j', (sought, places) => {
    expect(found(sought)).toEqual(places)
  })

  test('shows what was found as it stands, with some words around it', () => {
    const [hit] = find('BRULEE AND', texts, 9)
    expect(hit).toEqual({ index: 0, before: 'Crème ', match: 'brûlée and', after: ' coffee' })
    const [long] = find('needle', texts, 9)
    expect(long).toMatchObject({ index: 5, match: 'needle' })
    expect(long!.before).toMatch(/^… (?:long )+$/)
    expect(long!.after).toMatch(/^(?: tail)+ …$/)
  })

  test('stops when it has found enough', () => {
    expect(
      find(
        'a',
        Array.from({ length: 9 }, () => searchable('a')),
        3,
      ),
    ).toHaveLength(3)
  })

  test.each(['\u1fbf', '\u00b4', '\u00a8x'])(
    'finds “%s” by its accent that stands alone',
    (text) => {
      expect(find(text, [searchable(text)], 5)).toMatchObject([{ index: 0, match: text }])
    },
  )

  test('finds every text by a part of itself, and gives its words back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme' }),
        (part, rest) => {
          const text = searchable(`${rest} ${part} ${rest}`)
          const sought = part.trim().split(/\s+/).filter(Boolean)
          fc.pre(sought.length > 0 && searchable(part).folded !== '')
          const hits = find(part, [text], 1)
          expect(hits).toHaveLength(1)
          expect(text.text).toContain(hits[0]!.match)
        },
      ),
    )
  })
})

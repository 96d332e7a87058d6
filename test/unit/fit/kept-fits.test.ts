import { expect, test } from 'vitest'
import { readFits, unnumbered, writeFits } from '../../../src/fit/kept-fits.ts'
import type { SlideMeasure } from '../../../src/fit/measure-deck.ts'

const fine: SlideMeasure = { step: 'd2', tight: false, movable: [], overPx: 0, edge: 'bottom' }
const over: SlideMeasure = { step: 'd5', tight: true, movable: ['source'], overPx: 9, edge: 'side' }
const asItIs: SlideMeasure = { ...fine, step: undefined }

test('Fits come back as they were kept', () => {
  const fits = new Map([
    ['a', fine],
    ['b', over],
    ['c', asItIs],
  ])
  expect(readFits(writeFits(fits))).toEqual(fits)
})

test('The newest 5,000 are kept', () => {
  const fits = new Map(Array.from({ length: 5003 }, (_, index) => [`${index}`, fine]))
  expect([...readFits(writeFits(fits)).keys()].slice(0, 2)).toEqual(['3', '4'])
})

test.each([
  undefined,
  '',
  '[["a",{"step":"d2"',
  'null',
  '{"a":1}',
  '[null, 1, "x", [], [1, {}], ["a"], ["a", null], ["a", 7], ["a", []]]',
  JSON.stringify([['a', { ...fine, step: 'd9' }]]),
  JSON.stringify([['a', { ...fine, tight: 'yes' }]]),
  JSON.stringify([['a', { ...fine, movable: ['claim'] }]]),
  JSON.stringify([['a', { ...fine, overPx: -1 }]]),
  JSON.stringify([['a', { ...fine, overPx: '0' }]]),
  JSON.stringify([['a', { ...fine, edge: 'top' }]]),
])('What is not right is as if it had never been kept: %s', (text) => {
  expect(readFits(text)).toEqual(new Map())
})

test('A slide is the same wherever it stands', () => {
  const slide = (page: number): string =>
    `<section data-marpit-pagination="${page}" data-marpit-pagination-total="${page + 9}" id="a">`
  expect(unnumbered(slide(3))).toBe(unnumbered(slide(4)))
  expect(unnumbered(slide(3))).toBe('<section id="a">')
})

import { expect, test } from 'vitest'
import { finerSizes } from '../../../src/fit/finer-sizes.ts'

const fits = (...parts: number[]): { parts: number[]; overPx: number } => ({ parts, overPx: 0 })
const over = (overPx: number, ...parts: number[]): { parts: number[]; overPx: number } => ({ parts, overPx }) // prettier-ignore

test('A slide that runs over becomes as many balanced pieces as its room asks for', () => {
  expect(finerSizes([over(50, 1, 1, 1, 1)], 460)).toEqual([2, 2])
  expect(finerSizes([over(460, 1, 1, 1, 1, 1, 1)], 460)).toEqual([3, 3])
  expect(finerSizes([over(470, 1, 1, 1, 1, 1, 1)], 460)).toEqual([2, 2, 2])
})

test('Where most pieces run over all are made anew, and where few do only those', () => {
  expect(finerSizes([over(30, 1, 1, 1), over(30, 1, 1, 1)], 460)).toEqual([2, 2, 2])
  expect(finerSizes([fits(1, 1, 1), over(30, 1, 1, 1, 1), fits(1, 1)], 460)).toEqual([3, 2, 2, 2])
})

test('A long item is not taken for a long list', () => {
  expect(finerSizes([over(900, 1, 1, 1, 30, 1, 1)], 460)).toEqual([3, 30, 2])
  expect(finerSizes([fits(1, 1, 1), over(600, 30), fits(1, 1)], 460)).toEqual([3, 10, 10, 10, 2])
})

test('What can’t be made finer is left as it is', () => {
  expect(finerSizes([fits(1, 1), fits(1)], 460)).toBeUndefined()
  expect(finerSizes([fits(1, 1), over(99, 1)], 460)).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import { placeOf, readAddress, writeAddress } from '../../../src/present/address.ts'

describe('an address', () => {
  test.each([
    ['', false, ''],
    ['#', false, ''],
    ['#agenda', false, 'agenda'],
    ['#presenter/agenda', true, 'agenda'],
    ['#presenter/', true, ''],
    // A slide may have that name.
    ['#presenter', false, 'presenter'],
    ['#caf%C3%A9', false, 'café'],
    ['#100%', false, '100%'],
  ])('%j is read', (hash, presenter, target) => {
    expect(readAddress(hash)).toEqual({ presenter, target })
  })

  test('comes back as it was written', () => {
    for (const target of ['agenda', 'café', '100%', 'a/b', '#x', '']) {
      for (const presenter of [true, false])
        expect(readAddress(writeAddress({ presenter, target }))).toEqual({ presenter, target })
    }
  })

  test.each([
    ['b', 1],
    ['3', 0],
    ['2', 1],
    ['4', 3],
    ['5', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('that names %j leads to place %j of the slides 3, b, c and d', (target, place) => {
    expect(placeOf(target, ['3', 'b', 'c', 'd'])).toBe(place)
  })
})

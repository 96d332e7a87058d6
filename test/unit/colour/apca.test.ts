import { describe, expect, test } from 'vitest'
import { apcaContrast } from '../../../src/colour/apca.ts'

describe('apcaContrast', () => {
  // The values that the README of apca-w3 gives to check an implementation by.
  test.each([
    ['#888888', '#FFFFFF', 63.056469930209424],
    ['#FFFFFF', '#888888', -68.54146436644962],
    ['#000000', '#AAAAAA', 58.146262578561334],
    ['#AAAAAA', '#000000', -56.24113336839742],
    ['#112233', '#DDEEFF', 91.66830811481631],
    ['#DDEEFF', '#112233', -93.06770049484275],
    ['#112233', '#444444', 8.32326136957393],
    ['#444444', '#112233', -7.526878460278154],
  ])('of %s on %s is the published value', (text, background, expected) => {
    expect(apcaContrast(text, background)).toBeCloseTo(expected, 8)
  })

  test('is 0 for the same colour twice', () => {
    expect(apcaContrast('#123456', '#123456')).toBe(0)
  })
})

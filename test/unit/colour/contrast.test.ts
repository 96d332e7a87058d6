import { wcagContrast } from 'culori'
import { describe, expect, test } from 'vitest'
import { leastDifference } from '../../../src/colour/colour-vision.ts'
import { mix } from '../../../src/colour/colour-space.ts'
import { contrastOf, needs, schemeOf } from '../../../src/colour/contrast.ts'
import { readableOn } from '../../../src/colour/nearest-passing.ts'

describe('contrastOf', () => {
  test('is 21:1 for black on white', () => {
    expect(contrastOf('#000000', '#FFFFFF').ratio).toBeCloseTo(21, 10)
  })

  test('is what culori says', () => {
    for (const [first, second] of [
      ['#9A2A1B', '#FBF7EF'],
      ['#0B1B33', '#75B3FF'],
      ['#010A0B', '#000000'],
    ] as const) {
      expect(contrastOf(first, second).ratio).toBeCloseTo(wcagContrast(first, second), 10)
    }
  })

  test('has the threshold of 4.5:1 between #767676 and #777777 on white', () => {
    expect(contrastOf('#767676', '#FFFFFF').ratio).toBeGreaterThan(4.5)
    expect(contrastOf('#777777', '#FFFFFF').ratio).toBeLessThan(4.5)
  })
})

describe('schemeOf', () => {
  test.each([
    ['#FFFFFF', 'light'],
    ['#FBF7EF', 'light'],
    ['#FFD400', 'light'],
    ['#0D1117', 'dark'],
    ['#9A2A1B', 'dark'],
  ])('calls %s %s', (background, scheme) => {
    expect(schemeOf(background)).toBe(scheme)
  })
})

describe('readableOn', () => {
  test.each([
    ['#76B900', '#528300'],
    ['#FFD400', '#8D7400'],
    ['#FF6A00', '#C75100'],
  ])('darkens %s to %s on white, as the design notes measured', (wish, ink) => {
    const on = { backgrounds: ['#FFFFFF'], need: needs.text, fallback: '#000000' }
    expect(contrastOf(readableOn(wish, on), ink).ratio).toBeLessThan(1.06)
  })

  test('leaves alone what passes', () => {
    const on = { backgrounds: ['#FFFFFF'], need: needs.text, fallback: '#000000' }
    expect(readableOn('#9A2A1B', on)).toBe('#9A2A1B')
  })
})

describe('leastDifference', () => {
  test('finds red and green alike, for those who see them so', () => {
    expect(leastDifference('#B3401F', '#5F7F1F')).toBeLessThan(25)
  })

  test('finds blue and vermilion apart, for everybody', () => {
    expect(leastDifference('#0072B2', '#D55E00')).toBeGreaterThan(25)
  })
})

describe('mix', () => {
  test('begins with the first colour and ends with the second', () => {
    expect(mix('#FBF7EF', '#201C16', 0)).toBe('#FBF7EF')
    expect(mix('#FBF7EF', '#201C16', 1)).toBe('#201C16')
  })
})

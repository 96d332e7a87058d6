import { describe, expect, test } from 'vitest'
import { isTap, swipeOf, type Stroke } from '../../../src/present/swipe.ts'

const stroke = (dx: number, dy = 0, more: Partial<Stroke> = {}): Stroke => ({
  dx,
  dy,
  ms: 200,
  pointers: 1,
  ...more,
})

describe('a stroke', () => {
  test.each([
    ['to the left', stroke(-80), 'next', 'previous'],
    ['to the right', stroke(80), 'previous', 'next'],
    ['that is short', stroke(-20), undefined, undefined],
    ['that leads down', stroke(-80, 70), undefined, undefined],
    ['that takes long', stroke(-80, 0, { ms: 1500 }), undefined, undefined],
    ['of two fingers', stroke(-80, 0, { pointers: 2 }), undefined, undefined],
  ])('%s is %j', (_, made, ltr, rtl) => {
    expect(swipeOf(made, false)).toBe(ltr)
    expect(swipeOf(made, true)).toBe(rtl)
  })

  test('that does not move is a tap, unless it is long or of several fingers', () => {
    expect(isTap(stroke(3, 4))).toBe(true)
    expect([stroke(12), stroke(0, 0, { ms: 600 }), stroke(0, 0, { pointers: 2 })].some(isTap)).toBe(
      false,
    )
  })
})

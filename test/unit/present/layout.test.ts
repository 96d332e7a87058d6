import { describe, expect, test } from 'vitest'
import { gridStep, scaleInto, segmentsOf, shareShown } from '../../../src/present/layout.ts'

describe('layout', () => {
  test.each([
    [1280, 720, 1],
    [2560, 720, 1],
    [640, 720, 0.5],
    [1280, 360, 0.5],
    [0, 0, 0.01],
  ])('a slide in a window of %i × %i is drawn at %d', (width, height, scale) => {
    expect(scaleInto({ width: 1280, height: 720 }, { width, height })).toBe(scale)
  })

  test('sections are runs of slides, and fill up one after the other', () => {
    const segments = segmentsOf([0, 0, 1, 1, 1, 2, 0])
    expect(segments).toEqual([
      { from: 0, length: 2 },
      { from: 2, length: 3 },
      { from: 5, length: 1 },
      { from: 6, length: 1 },
    ])
    expect(segments.map((segment) => shareShown(segment, 3))).toEqual([1, 2 / 3, 0, 0])
    expect(segmentsOf([0])).toEqual([{ from: 0, length: 1 }])
  })

  test('arrows go through a grid as one reads it', () => {
    const steps = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'x']
    expect(steps.map((key) => gridStep(key, 4, false))).toEqual([
      1,
      -1,
      4,
      -4,
      -Infinity,
      Infinity,
      undefined,
    ])
    expect(steps.slice(0, 4).map((key) => gridStep(key, 4, true))).toEqual([-1, 1, 4, -4])
  })
})

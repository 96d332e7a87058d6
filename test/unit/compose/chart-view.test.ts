import { expect, test } from 'vitest'
import { chartView, drawLines } from '../../../src/compose/chart-view.ts'
import type { DeckSize } from '../../../src/model/recap.ts'
import type { ChartFields } from '../../../src/model/slide.ts'

function line(...values: number[]): ChartFields {
  const written = values.map((value) => ({ value, written: value.toFixed(1) }))
  const categories = values.map((_, index) => String(index + 1))
  return { type: 'line', categories, series: [{ values: written }] }
}

test('Values under a line stand upright where they would run into each other', () => {
  const isDense = (count: number, size: DeckSize): boolean =>
    chartView(line(...Array.from({ length: count }, () => 1)), size).isDense
  expect([12, 20].map((count) => isDense(count, '16:9'))).toEqual([false, false])
  expect([8, 13].map((count) => isDense(count, '4:5'))).toEqual([false, true])
  expect(chartView({ ...line(1, 2), type: 'bar' }, '16:9').isDense).toBe(false)
})

test('A plot has the proportions of its size, and its ground line at zero where values lie below', () => {
  const ground = (chart: ChartFields, size: DeckSize): string =>
    /d="M0 ([\d.]+)H1000"/.exec(drawLines(chart, {}, size))![1]!
  expect(drawLines(line(1, 2), {}, '16:9')).toContain('viewBox="0 0 1000 300"')
  expect(drawLines(line(1, 2), {}, '4:5')).toContain('viewBox="0 0 1000 760"')
  expect(ground(line(1, 2), '16:9')).toBe('299')
  expect(ground(line(-1, 1), '16:9')).toBe('150')
})

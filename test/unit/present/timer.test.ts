import { describe, expect, test } from 'vitest'
import {
  clockText,
  elapsed,
  readMinutes,
  readTimer,
  restingTimer,
  timeLeft,
  toggleTimer,
  writeTimer,
} from '../../../src/present/timer.ts'

describe('the timer', () => {
  test('counts while it runs, and keeps what it counted', () => {
    const running = toggleTimer(restingTimer, 1000)
    expect(elapsed(restingTimer, 9000)).toBe(0)
    expect(elapsed(running, 4000)).toBe(3000)
    const paused = toggleTimer(running, 4000)
    expect(elapsed(paused, 99_000)).toBe(3000)
    expect(elapsed(toggleTimer(paused, 10_000), 12_000)).toBe(5000)
  })

  test('does not run backwards when the clock of the machine is set back', () => {
    expect(elapsed({ since: 5000, before: 200 }, 1000)).toBe(200)
  })

  test('is the same after it was kept', () => {
    for (const timer of [
      restingTimer,
      { since: 1_700_000_000_000, before: 4000 },
      { since: undefined, before: 7 },
    ])
      expect(readTimer(writeTimer(timer))).toEqual(timer)
    for (const text of [undefined, '', 'x', '1', '1+x', '-1+2', '{}', '1+2+3x'])
      expect(elapsed(readTimer(text), 0)).toBeLessThan(3)
  })

  test.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [60_000, '1:00'],
    [3_599_000, '59:59'],
    [3_600_000, '1:00:00'],
    [-65_000, '1:05'],
  ])('writes %i ms as %s', (ms, text) => {
    expect(clockText(ms)).toBe(text)
  })

  test('says what is left of the planned minutes in the seconds that it shows', () => {
    const running = { since: 0, before: 0 }
    expect(timeLeft(running, 1, 999)).toBe(60_000)
    expect(timeLeft(running, 1, 1000)).toBe(59_000)
    expect(timeLeft(running, 1, 61_500)).toBe(-1000)
  })

  test.each([
    ['20', 20],
    [' 7,5 ', 7.5],
    ['0.5', 0.5],
    ['', undefined],
    ['0', undefined],
    ['-3', undefined],
    ['1441', undefined],
    ['soon', undefined],
  ])('takes %j for %j planned minutes', (text, minutes) => {
    expect(readMinutes(text)).toBe(minutes)
  })
})

import { expect, test } from 'vitest'
import { limitGuesses } from '../../../src/preview/guess-limit.ts'

test('who asks wrongly too often is not looked at for the rest of a minute, and others are', () => {
  let now = 0
  const limit = limitGuesses(() => now)
  for (let time = 0; time < 30; time++) {
    expect(limit.isTired('10.0.0.1')).toBe(false)
    limit.count('10.0.0.1')
  }
  expect(limit.isTired('10.0.0.1')).toBe(true)
  expect(limit.isTired('10.0.0.2')).toBe(false)
  now = 59_999
  expect(limit.isTired('10.0.0.1')).toBe(true)
  now = 60_000
  expect(limit.isTired('10.0.0.1')).toBe(false)
})

test('not more than a thousand addresses are remembered', () => {
  const limit = limitGuesses(() => 0)
  for (let time = 0; time < 30; time++) limit.count('first')
  for (let each = 0; each < 1000; each++) limit.count(`address ${each}`)
  expect(limit.isTired('first')).toBe(false)
})

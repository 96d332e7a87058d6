import { expect, test } from 'vitest'
import { within } from '../../../src/browser/within.ts'

const timers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length

test.each([
  ['ends', () => Promise.resolve()],
  ['fails', () => Promise.reject(new Error('no'))],
])('What %s in time leaves no timer that would keep Node alive', async (_, call) => {
  const before = timers()
  await within(60_000, call)
  expect(timers()).toBe(before)
})

test('What never ends is given up', async () => {
  expect(await within(10, () => new Promise(() => {}))).toBeUndefined()
})

import { expect, test, vi } from 'vitest'
import { coalesce } from '../../../src/watch/coalesce.ts'

/** Work that ends when it is told to. */
function heldWork(): { readonly runs: (() => void)[]; readonly work: () => Promise<void> } {
  const runs: (() => void)[] = []
  return { runs, work: () => new Promise<void>((end) => void runs.push(end)) }
}

const delayMs = 5
const ignore = (): void => {}

test('many askings before a run are one run', async () => {
  const { runs, work } = heldWork()
  const { ask } = coalesce(work, { delayMs, failed: ignore })
  for (let count = 0; count < 100; count++) ask()
  await vi.waitFor(() => expect(runs).toHaveLength(1))
  runs[0]!()
  await new Promise((go) => setTimeout(go, 4 * delayMs))
  expect(runs).toHaveLength(1)
})

test('what is asked for during a run gets one more run, and never two at a time', async () => {
  const { runs, work } = heldWork()
  const { ask } = coalesce(work, { delayMs, failed: ignore })
  ask()
  await vi.waitFor(() => expect(runs).toHaveLength(1))
  for (let count = 0; count < 100; count++) ask()
  await new Promise((go) => setTimeout(go, 4 * delayMs))
  expect(runs).toHaveLength(1)
  runs[0]!()
  await vi.waitFor(() => expect(runs).toHaveLength(2))
})

test('askings that never stop do not put a run off', async () => {
  const { runs, work } = heldWork()
  const { ask } = coalesce(work, { delayMs: 20, failed: ignore })
  const timer = setInterval(ask, 2)
  await vi.waitFor(() => expect(runs).toHaveLength(1))
  clearInterval(timer)
})

test('a run that fails is told, and the next one runs', async () => {
  const faults: unknown[] = []
  let runs = 0
  const { ask } = coalesce(
    () => {
      runs++
      return Promise.reject(new Error('no'))
    },
    { delayMs, failed: (error) => void faults.push(error) },
  )
  ask()
  await vi.waitFor(() => expect(faults).toHaveLength(1))
  ask()
  await vi.waitFor(() => expect(faults).toHaveLength(2))
  expect(runs).toBe(2)
})

test('nothing begins after the end', async () => {
  const { runs, work } = heldWork()
  const { ask, stop } = coalesce(work, { delayMs, failed: ignore })
  ask()
  stop()
  ask()
  await new Promise((go) => setTimeout(go, 4 * delayMs))
  expect(runs).toEqual([])
})

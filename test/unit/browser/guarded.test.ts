import { describe, expect, test } from 'vitest'
import { BrowserFault, guardedBy, makeLifeline } from '../../../src/browser/guarded.ts'

const step = { what: 'measure', deadlineMs: 1000 }
const never = (): Promise<never> => new Promise(() => {})

describe('a guarded call', () => {
  test('gives its value', async () => {
    expect(await guardedBy(makeLifeline(), () => Promise.resolve(7), step)).toBe(7)
  })

  test('passes on its own error', async () => {
    const call = guardedBy(makeLifeline(), () => Promise.reject(new Error('ours')), step)
    await expect(call).rejects.toThrow('ours')
  })

  test('ends at its limit, and says which step it was', async () => {
    const fault = await guardedBy(makeLifeline(), never, { what: 'print', deadlineMs: 20 }).catch(
      (error: unknown) => error,
    )
    expect(fault).toBeInstanceOf(BrowserFault)
    expect(fault).toMatchObject({ kind: 'deadline', what: 'print', deadlineMs: 20 })
  })

  test.each(['crashed', 'gone'] as const)(
    'ends when the browser has %s, before or after',
    async (kind) => {
      const lifeline = makeLifeline()
      const waiting = guardedBy(lifeline, never, step).catch((error: unknown) => error)
      lifeline.end(kind)
      expect(await waiting).toMatchObject({ kind, what: 'measure' })
      await expect(guardedBy(lifeline, never, step)).rejects.toMatchObject({ kind })
    },
  )

  test('prefers the news of a crash to the error that came of it', async () => {
    const lifeline = makeLifeline()
    setTimeout(() => lifeline.end('crashed'), 20)
    const call = guardedBy(lifeline, () => Promise.reject(new Error('Target closed')), step)
    await expect(call).rejects.toMatchObject({ kind: 'crashed' })
  })
})

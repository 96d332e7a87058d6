import { expect, it } from 'vitest'
import { whyUnread } from '../../../src/host/why-unread.ts'

it('tells the limit that was passed', () => {
  expect(whyUnread('too-large', 20_000_000)).toContain('20 MB')
})

it('tells each reason in other words', () => {
  const reasons = ['missing', 'not-a-file', 'too-large', 'unreadable', 'empty'] as const
  expect(new Set(reasons.map((reason) => whyUnread(reason, 1_000_000))).size).toBe(reasons.length)
})

import { expect, test } from 'vitest'
import { refusedRequest } from '../../../src/browser/refused-request.ts'

test('A deck that asked for nothing has no finding', () => {
  expect(refusedRequest([])).toBeUndefined()
})

test('A deck that asked for much has one finding, which names the first', () => {
  const found = refusedRequest(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  expect(found).toMatchObject({ code: 'browser/request-refused', severity: 'error' })
  expect(found?.message).toBe(
    'The deck asked for “a”, “b”, “c”, “d”, “e” and 2 more, which was refused.',
  )
})

import { expect, test } from 'vitest'
import { nodeHost } from '../../../src/host/node-host.ts'
import { clickerSecret, readSecret } from '../../../src/preview/clicker-secret.ts'

const hour = 3_600_000
const secret = 'abcdefghij_KLMNOPQ-234'

test('a secret is taken again for half a day', () => {
  const text = `${10 * hour} ${secret}`
  expect(readSecret(text, 10 * hour)).toBe(secret)
  expect(readSecret(text, 21 * hour)).toBe(secret)
  expect(readSecret(text, 22 * hour)).toBeUndefined()
  expect(readSecret(text, 9 * hour)).toBeUndefined()
})

test.each([undefined, '', secret, `1 ${secret}x`, `1 ${secret.slice(1)}`, `x ${secret}`, `1 ${secret}\n`])(
  '%j is no secret that was kept',
  (text) => expect(readSecret(text, 1)).toBeUndefined(),
) // prettier-ignore

test('a secret has 128 bits, is kept, and stays where the machine can’t keep it', async () => {
  let kept: string | undefined
  const host = {
    ...nodeHost,
    now: () => new Date(hour),
    readKept: async () => kept,
    keepText: async (_: string, text: string) => void (kept = text),
  }
  const first = await clickerSecret(host)
  expect(Buffer.from(first, 'base64url')).toHaveLength(16)
  expect(await clickerSecret(host)).toBe(first)
  const forgetful = { ...host, readKept: async () => undefined }
  expect(await clickerSecret(forgetful)).not.toBe(first)
})

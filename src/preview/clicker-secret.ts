// The secret in a clicker's address. It stays the same for half a day, so that a phone finds a preview that was started again.
import { randomBytes } from 'node:crypto'
import type { Host } from '../host/host.ts'

const lastsMs = 12 * 3_600_000
const keptName = 'clicker-secret'

/** The secret of an earlier run of today, else a new one. */
export async function clickerSecret(host: Host): Promise<string> {
  const now = host.now().getTime()
  const kept = readSecret(await host.readKept(keptName), now)
  if (kept !== undefined) return kept
  const secret = randomBytes(16).toString('base64url')
  await host.keepText(keptName, `${now} ${secret}`)
  return secret
}

/** A secret that was kept with the time of its making: nothing where it is too old, or none. */
export function readSecret(text: string | undefined, now: number): string | undefined {
  const [, made, secret] = /^(\d{1,15}) ([\w-]{22})$/.exec(text ?? '') ?? []
  const age = now - Number(made)
  return age >= 0 && age < lastsMs ? secret : undefined
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'

const shown = 5

/** Reports what a deck asked for and did not get; undefined when it asked for nothing. */
export function refusedRequest(blocked: readonly string[]): Diagnostic | undefined {
  if (blocked.length === 0) return undefined
  const named = blocked.slice(0, shown).map((address) => `“${address}”`)
  const rest = blocked.length - named.length
  const addresses = rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ')
  return report('browser/request-refused', { addresses })
}

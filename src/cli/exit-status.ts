import { catalogue } from '../diagnostics/catalogue.ts'
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { CatalogueEntry } from '../diagnostics/entry.ts'

/**
 * The exit status of a run: 0 where nothing is wrong, 1 for bad content, 2 for wrong usage, 3 where the machine
 * lacks something, 70 for a fault of ours. The gravest of what was found counts.
 */
export function exitStatus(diagnostics: readonly Diagnostic[]): number {
  const statuses = diagnostics
    .filter(isError)
    .map(({ code }) => (catalogue[code] as CatalogueEntry).exit ?? 1)
  return Math.max(0, ...statuses)
}

import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { deckSizes } from '../model/canvas.ts'
import type { DeckSize } from '../model/recap.ts'

/** Reads a list of sizes; nothing where none is named. */
export function readSizes(list: string | undefined): Outcome<readonly DeckSize[] | undefined> {
  if (list === undefined) return ok(undefined)
  const names = [...new Set(list.split(',').map((name) => name.trim()))]
  const faults = names
    .filter((name) => !(deckSizes as readonly string[]).includes(name))
    .map((size) => report('usage/unknown-size', { size }, { expected: deckSizes }))
  return faults.length > 0 ? fail(faults) : ok(names as DeckSize[])
}

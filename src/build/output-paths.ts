import { join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { outputStem } from '../host/safe-name.ts'
import type { Format } from '../model/report.ts'
import { sourceName, type BuildOptions, type DeckSource } from './build-options.ts'

const endings: Readonly<Partial<Record<Format, string>>> = {
  html: '.html',
  pdf: '.pdf',
  md: '.md',
  notes: '.notes.txt',
}

/** The name of a deck's results, without folder and ending. */
export function stemOf(source: DeckSource): string {
  return source.kind === 'file' ? outputStem(source.path) : 'recap'
}

/** The file that a format of a deck goes into. */
export function outputPath(source: DeckSource, format: Format, out: string): string {
  return join(out, `${stemOf(source)}${endings[format] ?? `.${format}`}`)
}

/** Faults that no deck can answer for: two inputs for one file, or a result in the place of a source. */
export function checkOutputs(
  sources: readonly DeckSource[],
  { formats, out }: BuildOptions,
): Diagnostic[] {
  const inputs = new Set(
    sources.flatMap((source) => (source.kind === 'file' ? [resolve(source.path)] : [])),
  )
  const owners = new Map<string, DeckSource>()
  const findings: Diagnostic[] = []
  for (const source of sources) {
    for (const format of formats) {
      const path = outputPath(source, format, out)
      // Many file systems take two names that differ in case for one.
      const key = resolve(path).toLowerCase()
      const owner = owners.get(key)
      if (inputs.has(resolve(path))) findings.push(report('usage/source-as-output', { path }))
      if (owner === undefined) owners.set(key, source)
      else if (owner !== source) {
        findings.push(
          report('usage/same-output', {
            first: sourceName(owner),
            second: sourceName(source),
            path,
          }),
        )
      }
    }
  }
  return findings
}

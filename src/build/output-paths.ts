import { basename, dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../host/host.ts'
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
export async function checkOutputs(
  sources: readonly DeckSource[],
  { formats, out }: BuildOptions,
  host: Host,
): Promise<Diagnostic[]> {
  const folder = await host.realPath(out)
  const inputs = new Set((await Promise.all(sources.map((each) => sourceKeys(each, host)))).flat())
  const owners = new Map<string, DeckSource>()
  const findings: Diagnostic[] = []
  for (const source of sources) {
    for (const format of formats) {
      const path = outputPath(source, format, out)
      const key = keyOf(outputPath(source, format, folder))
      const owner = owners.get(key)
      if (inputs.has(key)) findings.push(report('usage/source-as-output', { path }))
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

/** The places that a source must not be written over at: its own, and where it leads if it is a link. */
async function sourceKeys(source: DeckSource, host: Host): Promise<string[]> {
  if (source.kind !== 'file') return []
  const { path } = source
  const own = join(await host.realPath(dirname(path)), basename(path))
  return [keyOf(own), keyOf(await host.realPath(path))]
}

/** Many file systems take two names that differ in case for one. */
function keyOf(path: string): string {
  return path.toLowerCase()
}

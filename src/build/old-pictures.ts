import { basename, dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Host, ResultFile } from '../host/host.ts'

const numbered = /^(.*)\.(\d{3,})\.png$/s

/**
 * Tells of numbered pictures that an earlier, longer deck left: they would be sent along with those of this one.
 * Nothing is removed, since nobody can say whose they are.
 */
export async function findOldPictures(
  files: readonly ResultFile[],
  host: Host,
): Promise<Diagnostic[]> {
  const series = new Map<string, Set<string>>()
  for (const { path } of files) {
    const [, stem] = numbered.exec(path) ?? []
    if (stem !== undefined) series.set(stem, (series.get(stem) ?? new Set()).add(basename(path)))
  }
  const found: Diagnostic[] = []
  for (const [stem, names] of series) {
    const folder = await host.listBelow(dirname(stem), '.')
    if (!folder.ok) continue
    const old = folder.names.filter((name) => {
      const [, own] = numbered.exec(name) ?? []
      return own === basename(stem) && !names.has(name)
    })
    if (old.length === 0) continue
    const [first, last] = [old[0]!, old.at(-1)!]
    const pictures =
      old.length === 1 ? `“${first}”` : `${old.length} pictures, “${first}” to “${last}”,`
    found.push(
      report('output/old-pictures', { path: join(dirname(stem), [...names][0]!), pictures }),
    )
  }
  return found
}

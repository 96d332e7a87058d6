import type { OutputFile } from '../host/host.ts'
import type { WrittenFile } from '../model/report.ts'
import type { DeckSource } from './build-options.ts'
import { exportFormat } from './export-format.ts'
import type { Findings } from './findings.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { outputPath } from './output-paths.ts'

/** Exports all formats, then writes them together: whole files or none. A format that fails leaves the others. */
export async function writeDeck(
  source: DeckSource,
  deck: LaidOutDeck,
  { run, found }: { readonly run: Workshop; readonly found: Findings },
): Promise<WrittenFile[]> {
  const files: OutputFile[] = []
  const written: WrittenFile[] = []
  for (const format of run.options.formats) {
    const path = outputPath(source, format, run.options.out)
    const exported = await exportFormat(deck, { format, path }, run)
    found.add(exported.diagnostics)
    if (!exported.ok) continue
    files.push(...exported.value.files)
    const [main] = exported.value.files
    const { pages } = exported.value
    written.push({
      format,
      size: deck.deck.size,
      path: path.replaceAll('\\', '/'),
      bytes: main!.bytes.length,
      ...(pages === undefined ? {} : { pages }),
    })
  }
  for (const folder of new Set(files.map(({ path }) => path.replace(/[/\\][^/\\]*$/, '')))) {
    const probed = await run.host.probeFolder(folder)
    if (!probed.ok) {
      found.add(probed.diagnostics)
      return []
    }
  }
  const outcome = await run.host.writeFiles(files)
  found.add(outcome.diagnostics)
  return outcome.ok ? written : []
}

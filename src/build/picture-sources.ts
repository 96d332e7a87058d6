// Pictures beside Markdown go into a folder that may hold the very pictures that the recap shows.
import { basename, dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Host, OutputFile } from '../host/host.ts'
import type { DeckSource } from './build-options.ts'
import type { LaidOutDeck } from './laid-out-deck.ts'

/** Files that may be written, and those that would take the place of a picture that the deck is made from. */
export interface SparedSources {
  readonly files: readonly OutputFile[]
  readonly faults: readonly Diagnostic[]
}

/** Leaves out what is there already as a source, and tells what would overwrite one. */
export async function sparePictures(
  files: readonly OutputFile[],
  { source, decks, host }: { source: DeckSource; decks: readonly LaidOutDeck[]; host: Host },
): Promise<SparedSources> {
  const sources = await pictureSources(source, decks, host)
  if (sources.size === 0) return { files, faults: [] }
  const kept: OutputFile[] = []
  const faults: Diagnostic[] = []
  for (const file of files) {
    const base64 = sources.get(await keyOf(file.path, host))
    if (base64 === undefined) kept.push(file)
    else if (base64 !== Buffer.from(file.bytes).toString('base64'))
      faults.push(report('usage/source-as-output', { path: file.path }))
  }
  return { files: kept, faults }
}

/** The pictures that lie in files, by their places. */
async function pictureSources(
  source: DeckSource,
  decks: readonly LaidOutDeck[],
  host: Host,
): Promise<ReadonlyMap<string, string>> {
  const folder = source.kind === 'file' ? dirname(source.path) : '.'
  const places = new Map<string, string>()
  for (const { src, base64 } of decks.flatMap(({ markdown }) =>
    [...(markdown?.images ?? [])].map(([, image]) => image),
  )) {
    if (src.startsWith('data:')) continue
    places.set(await keyOf(join(folder, src), host), base64)
    places.set((await host.realPath(join(folder, src))).toLowerCase(), base64)
  }
  return places
}

/** Many file systems take two names that differ in case for one. */
async function keyOf(path: string, host: Host): Promise<string> {
  return join(await host.realPath(dirname(path)), basename(path)).toLowerCase()
}

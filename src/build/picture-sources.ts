// Pictures beside Markdown go into a folder that may hold the very pictures that the recap shows; and a transcript or a
// stylesheet may have the name of a result.
import { basename, dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Host, ResultFile } from '../host/host.ts'
import type { DeckSource } from './build-options.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import type { ThemeOutput } from './write-shared.ts'

/** Files that may be written, and those that would take the place of what the deck is made from. */
export interface SparedSources {
  readonly files: readonly ResultFile[]
  readonly faults: readonly Diagnostic[]
}

interface Made {
  readonly source: DeckSource
  readonly decks: readonly LaidOutDeck[]
  readonly themes: readonly ThemeOutput[]
  readonly run: Pick<Workshop, 'host' | 'options'>
}

/** Leaves out pictures that are there already as a source, and tells what would overwrite one. */
export async function sparePictures(
  files: readonly ResultFile[],
  made: Made,
): Promise<SparedSources> {
  const { host } = made.run
  const pictures = await pictureSources(made)
  const texts = await textSources(made)
  const kept: ResultFile[] = []
  const faults: Diagnostic[] = []
  const refuse = (path: string): void => {
    faults.push(report('usage/source-as-output', { path }))
  }
  for (const file of files) {
    const key = await keyOf(file.path, host)
    const base64 = pictures.get(key)
    if (texts.has(key)) refuse(file.path)
    else if (base64 === undefined) kept.push(file)
    else if ('temp' in file || base64 !== Buffer.from(file.bytes).toString('base64'))
      refuse(file.path)
  }
  for (const path of new Set(made.themes.map((theme) => theme.path))) {
    if (texts.has(await keyOf(path, host))) refuse(path)
  }
  return { files: kept, faults }
}

/** The pictures that lie in files, by their places. */
async function pictureSources({
  source,
  decks,
  run: { host },
}: Made): Promise<ReadonlyMap<string, string>> {
  const folder = folderOf(source)
  const places = new Map<string, string>()
  for (const { src, base64 } of decks.flatMap(({ markdown }) =>
    [...(markdown?.images ?? [])].map(([, image]) => image),
  )) {
    if (src.startsWith('data:')) continue
    for (const place of await keysOf(join(folder, src), host)) places.set(place, base64)
  }
  return places
}

/** The places of the transcript and of the stylesheet. */
async function textSources({ source, decks, run }: Made): Promise<ReadonlySet<string>> {
  const recap = decks[0]?.recap?.value
  const theme = recap?.deck?.theme
  const named = [recap?.talk.transcript, typeof theme === 'string' ? theme : theme?.css]
  const paths = named.flatMap((path) => (path === undefined ? [] : [join(folderOf(source), path)]))
  const ordered = run.options.theme === undefined ? [] : [run.options.theme]
  const keys = [...paths, ...ordered].map((path) => keysOf(path, run.host))
  return new Set((await Promise.all(keys)).flat())
}

function folderOf(source: DeckSource): string {
  return source.kind === 'file' ? dirname(source.path) : '.'
}

/** The place that a path names, and the one that it leads to where it is a link. */
async function keysOf(path: string, host: Host): Promise<string[]> {
  return [await keyOf(path, host), (await host.realPath(path)).toLowerCase()]
}

/** Many file systems take two names that differ in case for one. */
async function keyOf(path: string, host: Host): Promise<string> {
  return join(await host.realPath(dirname(path)), basename(path)).toLowerCase()
}

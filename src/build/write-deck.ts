import { dirname } from 'node:path'
import type { Outcome } from '../diagnostics/outcome.ts'
import type { ResultFile } from '../host/host.ts'
import type { Format, WrittenFile } from '../model/report.ts'
import { reportedPath, type DeckSource } from './build-options.ts'
import { exportFormat, type ExportedFormat, type ListedFile } from './export-format.ts'
import type { Findings } from './findings.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { isSizeless, outputPath, reportedSize, stemOf } from './output-paths.ts'
import { findOldPictures } from './old-pictures.ts'
import { sparePictures } from './picture-sources.ts'
import { writeShared, type ThemeOutput } from './write-shared.ts'

/**
 * Exports all formats in all sizes, then writes them together: whole files or none.
 * A format that fails leaves the others.
 */
export async function writeDeck(
  source: DeckSource,
  decks: readonly LaidOutDeck[],
  { run, found }: { readonly run: Workshop; readonly found: Findings },
): Promise<WrittenFile[]> {
  const made: Exported = { files: [], themes: [], written: [] }
  try {
    await exportAll(source, decks, { run, found, made })
    return (await writeAll(source, decks, { run, found, made })) ? made.written : []
  } finally {
    await run.host.dropStaged(made.files)
  }
}

/** What was made so far. */
interface Exported {
  readonly files: ResultFile[]
  readonly themes: ThemeOutput[]
  readonly written: WrittenFile[]
}

interface Scope {
  readonly run: Workshop
  readonly found: Findings
  readonly made: Exported
}

async function exportAll(
  source: DeckSource,
  decks: readonly LaidOutDeck[],
  { run, found, made }: Scope,
): Promise<void> {
  const { formats, out } = run.options
  for (const deck of decks) {
    const size = decks.length > 1 ? deck.deck.size : undefined
    for (const format of formats) {
      if (deck !== decks[0] && isSizeless(format)) continue
      const path = outputPath(source, format, { out, size })
      run.counter.begin(source, format)
      const exported: Outcome<ExportedFormat> = await exportFormat(deck, { format, path }, run)
      found.add(exported.diagnostics)
      if (!exported.ok) continue
      const { files: listed, beside = [] } = exported.value
      made.files.push(...listed, ...beside)
      if (exported.value.theme !== undefined) made.themes.push(exported.value.theme)
      made.written.push(...listed.map((file) => entryOf(format, deck, file)))
    }
  }
}

/** Gives all files their names, or none; whether it did. */
async function writeAll(
  source: DeckSource,
  decks: readonly LaidOutDeck[],
  { run, found, made: { files, themes } }: Scope,
): Promise<boolean> {
  const spared = await sparePictures(files, { source, decks, run, themes })
  found.add(spared.faults)
  if (spared.faults.length > 0) return false
  const folders = new Set(spared.files.map(({ path }) => dirname(path)))
  for (const folder of folders) {
    const probed = await run.host.probeFolder(folder)
    if (probed.ok) continue
    found.add(probed.diagnostics)
    return false
  }
  const isOurs = (deck: string): boolean => run.sources.some((each) => isMarkdownOf(deck, each))
  const output = { files: spared.files, themes, isOurs, written: run.themes }
  const outcome = await writeShared(output, run.host)
  found.add(outcome.diagnostics)
  if (outcome.ok) found.add(await findOldPictures(spared.files, run.host))
  return outcome.ok
}

/** What the report says of a file. */
function entryOf(format: Format, { deck }: LaidOutDeck, file: ListedFile): WrittenFile {
  const size = reportedSize(format, deck.size)
  return {
    format,
    ...(size === undefined ? {} : { size }),
    path: reportedPath(file.path),
    bytes: 'temp' in file ? file.length : file.bytes.length,
    ...(file.pages === undefined ? {} : { pages: file.pages }),
    ...(file.fonts === undefined ? {} : { fonts: file.fonts }),
  }
}

/** Whether a Markdown file is one of those that a source is written to, in whatever size. */
function isMarkdownOf(deck: string, source: DeckSource): boolean {
  return deck.replace(/(?:\.\d+x\d+)?\.md$/, '') === stemOf(source)
}

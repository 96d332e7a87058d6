import { dirname } from 'node:path'
import { fail, type Outcome } from '../diagnostics/outcome.ts'
import type { Host } from '../host/host.ts'
import { decodeSource } from '../load/decode-source.ts'
import { treeFromValue } from '../load/tree-from-value.ts'
import { loadKatex } from '../package-files.ts'
import { readRecap, understandRecap, type ReadRecap } from '../pipeline.ts'
import { sourceName, type DeckSource } from './build-options.ts'

/** A recap, the text it was read from, and the folder that its paths start at. */
export interface DeckContent extends ReadRecap {
  readonly folder: string
}

/** What came of reading: the text is there for code frames even where the recap is not. */
export interface ReadDeckSource {
  readonly text: string
  readonly outcome: Outcome<DeckContent>
}

/** Reads and validates one recap, from wherever it comes. */
export async function readDeckSource(source: DeckSource, host: Host): Promise<ReadDeckSource> {
  const file = sourceName(source)
  if (source.kind === 'value') {
    const tree = treeFromValue(source.value, file)
    return {
      text: '',
      outcome: tree.ok
        ? inFolder(understandRecap(tree.value, { earlier: tree.diagnostics, loadKatex }), '.')
        : tree,
    }
  }
  const bytes = source.kind === 'stdin' ? await host.readStdin() : await host.readInput(source.path)
  if (!bytes.ok) return { text: '', outcome: fail(bytes.diagnostics) }
  const text = decodeSource(bytes.value, file)
  if (!text.ok) return { text: '', outcome: fail(text.diagnostics) }
  const folder = source.kind === 'stdin' ? '.' : dirname(source.path)
  const read = inFolder(readRecap(text.value, loadKatex), folder)
  return {
    text: text.value.text,
    outcome: { ...read, diagnostics: [...text.diagnostics, ...read.diagnostics] },
  }
}

function inFolder(read: Outcome<ReadRecap>, folder: string): Outcome<DeckContent> {
  return read.ok ? { ...read, value: { ...read.value, folder } } : read
}

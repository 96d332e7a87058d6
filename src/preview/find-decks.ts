// The decks that a preview is for: files as they are named, and what a folder has in it, which may change while the preview runs.
import { join } from 'node:path'
import { isHandwritten } from '../build/build-options.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../host/host.ts'

/** Decks, and the folders that they were found in. */
export interface FoundDecks {
  readonly files: readonly string[]
  /** Those of them that the command line names one by one. */
  readonly named: readonly string[]
  readonly folders: readonly string[]
}

/** Finds the decks of the words of a command line. What is not there, or is no file, is told as a build tells it. */
export async function findDecks(
  words: readonly string[],
  host: Host,
): Promise<Outcome<FoundDecks>> {
  const files: string[] = []
  const named: string[] = []
  const folders: string[] = []
  const found: Diagnostic[] = []
  for (const word of words) {
    if (word === '-') {
      found.push(report('watch/no-stdin', {}))
      continue
    }
    const read = await host.readInput(word)
    const isFolder = !read.ok && read.diagnostics.some(({ code }) => code === 'source/folder')
    if (!isFolder) {
      // A deck with pictures inside may be longer than a recap.
      const isLong = isHandwritten({ kind: 'file', path: word })
      if (!read.ok && !(isLong && read.diagnostics.every(({ code }) => code === 'source/too-large'))) found.push(...read.diagnostics) // prettier-ignore
      files.push(word)
      named.push(word)
      continue
    }
    const inside = await decksIn(word, host)
    if (inside.length === 0) found.push(report('preview/no-deck', { folder: word }, { file: word }))
    files.push(...inside)
    folders.push(word)
  }
  return found.length > 0 ? fail(found) : ok({ files: [...new Set(files)], named, folders })
}

/** The recaps and decks right in a folder, sorted by their names. */
export async function decksIn(folder: string, host: Host): Promise<string[]> {
  const listed = await host.listBelow(folder, '.')
  const names = listed.ok ? listed.names.filter((name) => endings.test(name)) : []
  const decks: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    const read = await host.readInput(path)
    if (read.ok && isDeck(path, new TextDecoder().decode(read.value.subarray(0, lookBytes))))
      decks.push(path)
  }
  return decks
}

const endings = /^[^.].*\.(?:ya?ml|json|md|markdown)$/i
const lookBytes = 100_000

/** A folder has other files of these endings: a recap says of a talk, a deck that it is one for Marp. */
function isDeck(path: string, text: string): boolean {
  if (isHandwritten({ kind: 'file', path }))
    return /^\ufeff?---\r?\n[\s\S]*?\bmarp:\s*true\b/.test(text)
  return /^(?:\ufeff?\{?\s*)?["']?talk["']?\s*:/m.test(text)
}

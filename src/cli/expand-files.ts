// In: the files of a command line. Out: the same, with patterns replaced by the files that they stand for.
// Shells do this themselves, but none on Windows does, and none where the pattern is in quotes.
import process from 'node:process'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { isThere, listFolder, type FolderEntry } from '../host/list-folder.ts'

/** What is asked of the file system; replaceable in tests. */
export interface Folders {
  list(path: string): Promise<readonly FolderEntry[]>
  isThere(path: string): Promise<boolean>
  /** Whether a backslash divides folders. */
  readonly backslash: boolean
}

const thisMachine: Folders = { list: listFolder, isThere, backslash: process.platform === 'win32' }

const mostFiles = 10_000
const mostFolders = 100_000
const mostAlternatives = 1000

/**
 * Replaces every pattern (`*`, `?`, `**`, `{a,b}`) by its files, sorted. A word that names an existing
 * file is that file, whatever signs it has, and so is a word without such signs.
 */
export async function expandFiles(
  words: readonly string[],
  folders: Folders = thisMachine,
): Promise<Outcome<readonly string[]>> {
  const files: string[] = []
  const faults: Diagnostic[] = []
  for (const word of words) {
    const found = await expandWord(word, folders)
    if (found.ok) files.push(...found.value)
    else faults.push(...found.diagnostics)
  }
  return faults.length > 0 ? fail(faults) : ok([...new Set(files)])
}

async function expandWord(word: string, folders: Folders): Promise<Outcome<readonly string[]>> {
  const pattern = folders.backslash ? word.replaceAll('\\', '/') : word
  const alternatives = expandBraces(pattern)
  if (alternatives === undefined) return tooMany(word, `${grouped(mostAlternatives)} alternatives`)
  const isPattern = alternatives.length > 1 || isWild(pattern)
  if (!isPattern || (await folders.isThere(word))) return ok([word])
  const named: string[] = []
  const walk: Walk = { folders, found: new Set(), seen: new Set(), excess: undefined }
  for (const alternative of alternatives) {
    if (isWild(alternative)) await search(walk, '', segmentsOf(alternative))
    else if (await folders.isThere(alternative)) walk.found.add(alternative)
    else named.push(alternative)
  }
  if (walk.excess !== undefined) return tooMany(word, walk.excess)
  if (walk.found.size === 0) return fail([report('usage/no-match', { pattern: word })])
  // A name in braces that is not there is told as missing later on: it was asked for.
  return ok([...walk.found, ...named].sort(byCodePoint))
}

function tooMany(pattern: string, limit: string): Outcome<never> {
  return fail([report('usage/too-many-files', { pattern, limit })])
}

interface Walk {
  readonly folders: Folders
  readonly found: Set<string>
  /** Folders together with what is sought in them. */
  readonly seen: Set<string>
  /** The limit that was passed, which ends the walk. */
  excess: string | undefined
}

/** Adds what matches the segments in and below a folder, whose path ends with a slash or is empty. */
async function search(walk: Walk, folder: string, segments: readonly string[]): Promise<void> {
  const [segment = '', ...rest] = segments
  const isLast = rest.length === 0
  if (!isWild(segment)) {
    const path = folder + segment
    if (!isLast) await search(walk, `${path}/`, rest)
    else if (await walk.folders.isThere(path)) walk.found.add(path)
    return
  }
  const place = `${folder}\0${segments.join('/')}`
  if (walk.excess !== undefined || walk.seen.has(place)) return
  walk.seen.add(place)
  if (walk.seen.size > mostFolders) walk.excess = `${grouped(mostFolders)} folders`
  if (segment === '**') {
    await search(walk, folder, rest)
    for (const { name, kind } of await walk.folders.list(folder)) {
      const isSought = kind === 'folder' && !name.startsWith('.') && name !== 'node_modules'
      if (isSought) await search(walk, `${folder}${name}/`, segments)
    }
    return
  }
  for (const { name, kind } of await walk.folders.list(folder)) {
    if (!matches(name, segment)) continue
    if (isLast && kind === 'file') walk.found.add(folder + name)
    if (!isLast && kind.endsWith('folder')) await search(walk, `${folder}${name}/`, rest)
  }
  if (walk.found.size > mostFiles) walk.excess = `${grouped(mostFiles)} files`
}

/** `a/**` means all files below `a`; two `**` in a row mean no more than one. */
function segmentsOf(pattern: string): string[] {
  const segments = pattern
    .split('/')
    .filter((segment, index, all) => segment !== '**' || all[index + 1] !== '**')
  return segments.at(-1) === '**' ? [...segments, '*'] : segments
}

function isWild(text: string): boolean {
  return /[*?]/.test(text)
}

/** Whether a name fits a segment; names that begin with a dot do so only where the segment does, too. */
export function matches(name: string, segment: string): boolean {
  if (name.startsWith('.') && !segment.startsWith('.')) return false
  const signs = Array.from(name)
  const wanted = Array.from(segment)
  let at = 0
  let next = 0
  let star = -1
  let mark = 0
  while (at < signs.length) {
    if (wanted[next] === '*') {
      star = next++
      mark = at
    } else if (next < wanted.length && (wanted[next] === '?' || wanted[next] === signs[at])) {
      at++
      next++
    } else if (star !== -1) {
      // The last star takes one sign more, and the rest is tried again.
      next = star + 1
      at = ++mark
    } else {
      return false
    }
  }
  return wanted.slice(next).every((sign) => sign === '*')
}

/** Writes out `{a,b}`, also within each other; braces without a comma are ordinary signs. Nothing where there are too many. */
export function expandBraces(pattern: string): readonly string[] | undefined {
  const group = firstGroup(pattern)
  if (group === undefined) return [pattern]
  const { before, parts, after } = group
  const all: string[] = []
  const ends = expandBraces(after)
  for (const part of parts) {
    const middles = expandBraces(part)
    if (middles === undefined || ends === undefined) return undefined
    if (all.length + middles.length * ends.length > mostAlternatives) return undefined
    for (const middle of middles) for (const end of ends) all.push(before + middle + end)
  }
  return all
}

interface Group {
  readonly before: string
  readonly parts: readonly string[]
  readonly after: string
}

function firstGroup(pattern: string): Group | undefined {
  for (let open = pattern.indexOf('{'); open !== -1; open = pattern.indexOf('{', open + 1)) {
    const parts: string[] = []
    let depth = 0
    let from = open + 1
    for (let at = open; at < pattern.length; at++) {
      const sign = pattern[at]
      if (sign === '{') depth++
      if (sign === '}') depth--
      const ends = depth === 0
      if (ends || (sign === ',' && depth === 1)) {
        parts.push(pattern.slice(from, at))
        from = at + 1
      }
      if (!ends) continue
      if (parts.length > 1) {
        return { before: pattern.slice(0, open), parts, after: pattern.slice(at + 1) }
      }
      break
    }
  }
  return undefined
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function grouped(count: number): string {
  return count.toLocaleString('en')
}

import { randomBytes } from 'node:crypto'
import { rmdirSync, unlinkSync } from 'node:fs'
import { lstat, mkdir, open, rename, rmdir, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { OutputFile, ResultFile, StagedFile } from './host.ts'
import { codeOf } from './open-file.ts'
import { reasonFor } from './reasons.ts'

interface Written {
  readonly path: string
  readonly temp: string
}

/** Temporary files in progress, and folders that were made, for whoever has to end the program. */
const temporary = new Set<string>()
const made = new Set<string>()

/**
 * Writes results so that nobody ever sees half of one: all of them under temporary names first, then
 * renamed. Until the first rename a failure leaves everything as it was.
 */
export async function writeFiles(
  files: readonly ResultFile[],
): Promise<Outcome<readonly string[]>> {
  const written: Written[] = []
  let path = ''
  try {
    for (const file of files) {
      path = file.path
      if (await isInTheWay(path)) return await undo(written, folderInTheWay(path))
      written.push({ path, temp: 'temp' in file ? file.temp : await writeTemporary(file) })
    }
    for (const { path: target, temp } of written) {
      path = target
      await rename(temp, target)
      temporary.delete(temp)
    }
    return ok(files.map((file) => file.path))
  } catch (error) {
    return undo(written, explain(error, path))
  }
}

/** Puts a result beside its place under a temporary name; nothing where there is no room for it, or no folder. */
export async function stageFile(file: OutputFile): Promise<StagedFile | undefined> {
  try {
    const temp = await writeTemporary(file)
    return { path: file.path, temp, length: file.bytes.length }
  } catch (error) {
    if (codeOf(error) === '') throw error
    return undefined
  }
}

/** Removes those results that were put beside their places and never got a name. */
export async function dropStaged(files: readonly ResultFile[]): Promise<void> {
  for (const file of files) if ('temp' in file) await removeTemporary(file.temp)
}

/**
 * Makes a folder for results if it is not there, and tries whether it can be written to, and whether no folder
 * has one of their names. Returns the folders it made, outermost first; after a failure none of them is left.
 */
export async function probeFolder(
  folder: string,
  names: readonly string[] = [],
): Promise<Outcome<readonly string[]>> {
  const full = resolve(folder)
  const own: string[] = []
  let path = full
  try {
    for (path of await missingFolders(full)) {
      if (!(await makeFolder(path))) continue
      own.push(path)
      made.add(path)
    }
    path = full
    const probe = { path: join(full, 'afterdeck'), bytes: new Uint8Array() }
    await removeTemporary(await writeTemporary(probe))
    for (const name of names) {
      if (await isInTheWay(join(full, name))) return fail([folderInTheWay(join(folder, name))])
    }
    return ok(own)
  } catch (error) {
    await removeEmptyFolders(own)
    return fail([explain(error, path === full ? folder : path)])
  }
}

/** Removes those of the folders, outermost first, that nothing was written to. */
export async function removeEmptyFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders.toReversed()) {
    // One that is not empty stays.
    await rmdir(folder).catch(() => undefined)
    made.delete(folder)
  }
}

/** Removes what is half written, and folders made for nothing, at once. For handlers of signals, which cannot wait. */
export function removeTemporaryFiles(): void {
  for (const temp of temporary) attempt(() => unlinkSync(temp))
  for (const folder of [...made].toReversed()) attempt(() => rmdirSync(folder))
  temporary.clear()
  made.clear()
}

function attempt(remove: () => void): void {
  try {
    remove()
  } catch {
    // It was renamed or removed in the meantime, or it is not empty.
  }
}

async function undo(
  written: readonly Written[],
  diagnostic: Diagnostic,
): Promise<Outcome<readonly string[]>> {
  for (const { temp } of written) await removeTemporary(temp)
  return fail([diagnostic])
}

async function writeTemporary({ path, bytes }: OutputFile): Promise<string> {
  const name = basename(path)
  // File systems take 255 bytes; the longest names lose theirs for the while.
  const short = Buffer.byteLength(name) > 200 ? 'output' : name
  const temp = join(dirname(path), `.${short}.${randomBytes(6).toString('hex')}.tmp`)
  temporary.add(temp)
  try {
    const handle = await open(temp, 'wx', 0o666)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return temp
  } catch (error) {
    await removeTemporary(temp)
    throw error
  }
}

async function removeTemporary(temp: string): Promise<void> {
  // A failure to remove must not hide why it has to be removed.
  if (temporary.has(temp)) await unlink(temp).catch(() => undefined)
  temporary.delete(temp)
}

/** A link to a folder is not in the way: renaming replaces it. */
async function isInTheWay(path: string): Promise<boolean> {
  const stats = await lstat(path).catch(() => undefined)
  return stats?.isDirectory() ?? false
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** The folders that have to be made, outermost first. `mkdir` with `recursive` never returns below /proc. */
async function missingFolders(full: string): Promise<string[]> {
  const missing: string[] = []
  for (let path = full; !(await isThere(path)); path = dirname(path)) missing.unshift(path)
  // What is there may be a file; making the folder again tells so.
  return missing.length === 0 && !(await isFolder(full)) ? [full] : missing
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    // ENOTDIR: a part of the path is a file, which is found on the way up.
    if (/^ENO(ENT|TDIR)$/.test(codeOf(error)) && dirname(path) !== path) return false
    throw error
  }
}

/** Whether this call made the folder. Another run may have made it a moment before. */
async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await isFolder(path))) return false
    throw error
  }
}

function folderInTheWay(path: string): Diagnostic {
  return report('output/folder-in-the-way', { path })
}

function explain(error: unknown, path: string): Diagnostic {
  const code = codeOf(error)
  // Without a code of the system it is a mistake of ours; but a NUL in a path comes from outside.
  const isOurs = code === '' || code.startsWith('ERR_')
  if (isOurs && code !== 'ERR_INVALID_ARG_VALUE') throw error
  const words = { path, reason: reasonFor(code) }
  if (code === 'ENOSPC' || code === 'EDQUOT') return report('output/disk-full', words)
  if (code === 'EISDIR') return folderInTheWay(path)
  if (code === 'EEXIST') return report('output/file-in-the-way', { path })
  if (code === 'ENOTDIR') return report('output/file-in-the-way', { path: dirname(path) })
  return report('output/not-writable', words)
}

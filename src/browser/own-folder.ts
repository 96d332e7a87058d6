// Programs that we run must lie where nobody else can put or change them. These functions make such
// folders, and say why one that is there already is not to be trusted.
import { lstatSync, mkdirSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'

/** Why a folder is not to be trusted, as the end of a sentence that starts with its name. */
type FolderProblem = string

/** Says what is wrong with a folder that must be ours alone; undefined when nothing is. */
export function folderProblem(
  folder: string,
  userId: number | undefined,
): FolderProblem | undefined {
  const found = look(folder)
  if (found === 'hidden') return 'cannot be looked at'
  if (found === undefined) return 'is missing'
  if (!found.isDirectory()) return 'is not a folder'
  if (userId !== undefined && found.uid !== userId) return 'belongs to another user'
  return (found.mode & 0o022) === 0 ? undefined : 'can be written by other users'
}

/**
 * Tells whether new folders below this one are safe: the nearest that exists is ours, and others
 * cannot rename what we put there. With `sudo` the home folder is often another user's.
 */
export function isSafeParent(folder: string, userId: number | undefined): boolean {
  const found = look(folder)
  if (found === 'hidden') return false
  if (found === undefined) {
    return dirname(folder) !== folder && isSafeParent(dirname(folder), userId)
  }
  // A group may write here, as umask 002 has it: what it put in our folder's place would not be ours.
  return found.isDirectory() && found.uid === userId && (found.mode & 0o002) === 0
}

/** Makes a folder and those above it, one level at a time: a recursive mkdir never returns below /proc. */
export function makeFolders(folder: string): void {
  if (look(folder) !== undefined) return
  if (dirname(folder) !== folder) makeFolders(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process was faster.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** What lies there, links not followed; `hidden` below a folder that may not be looked into. */
function look(path: string): Stats | 'hidden' | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return 'hidden'
  }
}

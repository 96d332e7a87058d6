// What a run keeps for later ones lies in the user's cache folder. All of it can be deleted at any time, and nothing
// depends on it.
import { lstatSync, mkdirSync, type Stats } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import process from 'node:process'

/**
 * A folder below `afterdeck` in the cache, made if need be: ours, and nobody else may write to it. Throws where the
 * machine has no such place.
 */
export function ownCacheFolder(name: string): string {
  const base = cacheBase()
  let folder = base
  // One level at a time, and none above the cache itself: a home folder that is not there is no invitation to make one.
  if (process.env['XDG_CACHE_HOME'] !== base) makeFolder(base)
  for (const step of ['afterdeck', name]) {
    folder = join(folder, step)
    makeFolder(folder)
  }
  const found = lstatSync(folder)
  if (!found.isDirectory() || !isOurs(found)) throw new Error('The cache folder is not ours.')
  return folder
}

/** Whether something belongs to us, and to nobody else. */
export function isOurs({ uid, mode }: Stats): boolean {
  const userId = process.getuid?.()
  return userId === undefined || (uid === userId && (mode & 0o022) === 0)
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch {
    // It is there already, or can't be made: a look at it tells.
  }
}

function cacheBase(): string {
  const configured = process.env['XDG_CACHE_HOME']
  if (configured !== undefined && isAbsolute(configured)) return configured
  const local = process.env['LOCALAPPDATA']
  if (process.platform === 'win32' && local !== undefined && isAbsolute(local)) return local
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache')
}

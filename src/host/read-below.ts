import { readlink, realpath, stat, type FileHandle } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep, win32 } from 'node:path'
import type { BelowFault, BelowFile, BelowRequest } from './host.ts'
import { codeOf, openForReading, readUpTo } from './open-file.ts'

/**
 * Reads a file that a recap names. The recap may be hostile: whatever it writes, only an ordinary file
 * that lies in or below `root`, after all links are followed, is read. What counts is where the file lies
 * once it is open, so that a link put in its place after the first look is of no use.
 */
export async function readBelow({ root, path, limitBytes }: BelowRequest): Promise<BelowFile> {
  if (path === '' || path.includes('\0')) return refuse('missing')
  const full = resolve(root, path)
  // Drive letters and UNC paths are refused on every system, so that a recap means the same on all.
  if (isAbsolute(path) || win32.isAbsolute(path) || !isBelow(resolve(root), full)) {
    return refuse('outside')
  }
  let handle: FileHandle | undefined
  try {
    const realRoot = await realpath(root)
    // Looked at before it is opened, because opening alone has effects on some devices.
    const real = await realpath(full)
    if (!isBelow(realRoot, real)) return refuse('outside')
    if (!(await stat(real)).isFile()) return refuse('not-a-file')
    handle = await openForReading(real)
    if (!(await handle.stat()).isFile()) return refuse('not-a-file')
    if (!isBelow(realRoot, await placeOf(handle, real))) return refuse('outside')
    const bytes = await readUpTo(handle, limitBytes)
    if (bytes === undefined) return refuse('too-large')
    return bytes.length === 0 ? refuse('empty') : { ok: true, bytes }
  } catch (error) {
    return refuse(faultOf(codeOf(error)))
  } finally {
    await handle?.close()
  }
}

function refuse(reason: BelowFault): BelowFile {
  return { ok: false, reason }
}

export function isBelow(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/**
 * Where an open file really lies. Linux tells it of the descriptor itself. Elsewhere the path is followed
 * again, and must lead to the same file.
 */
async function placeOf(handle: FileHandle, path: string): Promise<string> {
  if (process.platform === 'linux') {
    try {
      return await readlink(`/proc/self/fd/${handle.fd}`)
    } catch {
      // Without /proc there is the way of the other systems.
    }
  }
  const real = await realpath(path)
  const [opened, found] = [await handle.stat(), await stat(real)]
  return opened.ino === found.ino && opened.dev === found.dev ? real : ''
}

function faultOf(code: string): BelowFault {
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'missing'
  return code === 'ENXIO' || code === 'EISDIR' ? 'not-a-file' : 'unreadable'
}

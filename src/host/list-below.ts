import { readdir, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { BelowFolder } from './host.ts'
import { codeOf } from './open-file.ts'
import { isBelow } from './read-below.ts'

/** The names in a folder that is `root` or lies below it, after all links are followed; sorted. */
export async function listBelow(root: string, path: string): Promise<BelowFolder> {
  if (path.includes('\0')) return { ok: false, reason: 'missing' }
  try {
    const realRoot = await realpath(root)
    const real = await realpath(resolve(root, path))
    if (real !== realRoot && !isBelow(realRoot, real)) return { ok: false, reason: 'outside' }
    return { ok: true, names: (await readdir(real)).sort() }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return { ok: false, reason: 'missing' }
    return { ok: false, reason: code === 'ENOTDIR' ? 'not-a-folder' : 'unreadable' }
  }
}

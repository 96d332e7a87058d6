import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** The path with all links resolved; of what does not exist yet, as far as it exists. */
export async function realPath(path: string): Promise<string> {
  const full = resolve(path)
  const parent = dirname(full)
  try {
    return await realpath(full)
  } catch {
    return parent === full ? full : join(await realPath(parent), basename(full))
  }
}

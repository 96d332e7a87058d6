import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What stands in a folder. A link is what it leads to; one to a folder is told apart, because it may lead in a circle. */
export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'linked folder' | 'other'
}

/** Lists a folder, in no order; nothing where it can't be read. */
export async function listFolder(path: string): Promise<readonly FolderEntry[]> {
  try {
    const entries = await readdir(path === '' ? '.' : path, { withFileTypes: true })
    return await Promise.all(
      entries.map(async (entry): Promise<FolderEntry> => {
        const { name } = entry
        if (entry.isFile()) return { name, kind: 'file' }
        if (entry.isDirectory()) return { name, kind: 'folder' }
        if (!entry.isSymbolicLink()) return { name, kind: 'other' }
        const kind = await kindOf(join(path, name))
        return { name, kind: kind === 'folder' ? 'linked folder' : kind }
      }),
    )
  } catch {
    return []
  }
}

/** Whether there is something of this name. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other'> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    return found.isFile() ? 'file' : 'other'
  } catch {
    return 'other'
  }
}

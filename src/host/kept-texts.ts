// Texts that a run keeps for later ones: where the machine has no safe place, or a text can't be read, there is nothing,
// and that is no fault.
import { randomBytes } from 'node:crypto'
import { lstat, readdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ownCacheFolder } from './own-cache.ts'

/** What is kept at most; the oldest makes room. */
const most = { files: 60, bytes: 20_000_000, fileBytes: 2_000_000 } as const
/** A file that a run has left half written is swept after an hour. */
const leftoverMs = 3_600_000

/** Reads what an earlier run has kept under a name. */
export async function readKept(name: string): Promise<string | undefined> {
  try {
    const path = join(ownFolder(), name)
    const { size } = await stat(path)
    if (size > most.fileBytes) return undefined
    const text = await readFile(path, 'utf8')
    // What is used stays.
    const now = new Date()
    await utimes(path, now, now).catch(() => undefined)
    return text
  } catch {
    return undefined
  }
}

/** Keeps a text under a name: written beside its place, then renamed, so that runs at the same time never see half of it. */
export async function keepText(name: string, text: string): Promise<void> {
  let temp: string | undefined
  try {
    const folder = ownFolder()
    temp = join(folder, `.${name}.${randomBytes(6).toString('hex')}.tmp`)
    await writeFile(temp, text, { flag: 'wx', mode: 0o600 })
    await rename(temp, join(folder, name))
    await makeRoom(folder)
  } catch {
    if (temp !== undefined) await unlink(temp).catch(() => undefined)
  }
}

function ownFolder(): string {
  return ownCacheFolder('fits')
}

async function makeRoom(folder: string): Promise<void> {
  const names = await readdir(folder)
  const files = await Promise.all(
    names.map(async (name) => {
      const found = await lstat(join(folder, name)).catch(() => undefined)
      return { path: join(folder, name), name, time: found?.mtimeMs ?? 0, bytes: found?.size ?? 0 }
    }),
  )
  let [count, bytes] = [0, 0]
  for (const file of files.toSorted((a, b) => b.time - a.time)) {
    const isLeftover = file.name.endsWith('.tmp')
    if (isLeftover && Date.now() - file.time < leftoverMs) continue
    count++
    bytes += file.bytes
    if (isLeftover || count > most.files || bytes > most.bytes)
      await unlink(file.path).catch(() => undefined)
  }
}

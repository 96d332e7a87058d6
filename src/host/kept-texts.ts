// What a run keeps for later ones: texts in the user's cache folder. All of it can be deleted at any time, and nothing
// depends on it: where the machine has no safe place, or a text can't be read, there is nothing, and that is no fault.
import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises' // prettier-ignore
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** What is kept at most; the oldest makes room. */
const most = { files: 60, bytes: 20_000_000, fileBytes: 2_000_000 } as const
/** A file that a run has left half written is swept after an hour. */
const leftoverMs = 3_600_000

/** Reads what an earlier run has kept under a name. */
export async function readKept(name: string): Promise<string | undefined> {
  try {
    const path = join(await ownFolder(), name)
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
    const folder = await ownFolder()
    temp = join(folder, `.${name}.${randomBytes(6).toString('hex')}.tmp`)
    await writeFile(temp, text, { flag: 'wx', mode: 0o600 })
    await rename(temp, join(folder, name))
    await makeRoom(folder)
  } catch {
    if (temp !== undefined) await unlink(temp).catch(() => undefined)
  }
}

/** The folder, made if need be: ours, and nobody else may write to it. */
async function ownFolder(): Promise<string> {
  const base = cacheBase()
  let folder = base
  // One level at a time, and none above the cache itself: a home folder that is not there is no invitation to make one.
  for (const step of ['', 'afterdeck', 'fits']) {
    folder = join(folder, step)
    if (step === '' && process.env['XDG_CACHE_HOME'] !== base)
      await mkdir(folder).catch(() => undefined)
    if (step !== '') await mkdir(folder, { mode: 0o700 }).catch(() => undefined)
  }
  const found = await lstat(folder)
  const userId = process.getuid?.()
  const isOurs = userId === undefined || (found.uid === userId && (found.mode & 0o022) === 0)
  if (!found.isDirectory() || !isOurs) throw new Error('The cache folder is not ours.')
  return folder
}

function cacheBase(): string {
  const configured = process.env['XDG_CACHE_HOME']
  if (configured !== undefined && isAbsolute(configured)) return configured
  const local = process.env['LOCALAPPDATA']
  if (process.platform === 'win32' && local !== undefined && isAbsolute(local)) return local
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache')
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

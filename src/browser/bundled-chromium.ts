// In: the packed files of @sparticuz/chromium. Out: an executable in the user's cache, with the
// environment that it needs. A folder is filled under another name and then renamed, so that a
// half-written one is never used, and processes that start together do not disturb each other.
import { createReadStream, createWriteStream, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { childEnvironment, type ChildEnvironment } from './bundled-environment.ts'
import { bundledVersion } from './bundled-package.ts'
import { rememberLeftover, removeFolderNow } from './leftovers.ts'
import type { Machine } from './machine.ts'
import { folderProblem, isSafeParent, makeFolders } from './own-folder.ts'
import { makeTempFolder, sweepTempFolders } from './temp-folder.ts'
import { untar } from './untar.ts'

/** The bundled Chromium, ready to start. */
export interface UnpackedChromium {
  readonly executable: string
  readonly environment: ChildEnvironment
}

/** Unpacks the bundled Chromium, unless the cache has it, and finds out what this machine lacks. */
export async function unpackChromium(
  packageFolder: string,
  machine: Machine,
): Promise<Outcome<UnpackedChromium>> {
  const place = cachePlace(machine)
  const folder =
    place === undefined
      ? ok(await unpackForThisRun(packageFolder, machine))
      : await unpackIntoCache(packageFolder, place, machine)
  if (!folder.ok) return folder
  const executable = join(folder.value, 'chromium')
  return ok({ executable, environment: await childEnvironment(executable, machine) })
}

/** The folder of the cache that is ours; undefined where the machine has no safe, writable one. */
export function cachePlace(machine: Machine): string | undefined {
  const base = cacheBase(machine)
  if (base === undefined || !isSafeParent(base, machine.userId)) return undefined
  const place = join(base, 'afterdeck')
  try {
    makeFolders(place)
    // Finds out whether it is writable; a check of the mode knows nothing of read-only disks.
    rmSync(mkdtempSync(join(place, '.probe-')), { recursive: true })
    return place
  } catch {
    // A folder of ours that somebody else may change is said, not avoided in silence.
    const problem = folderProblem(place, machine.userId)
    return problem === undefined || problem === 'is missing' ? undefined : place
  }
}

/** A home folder that does not exist is no invitation to make one: system users have such. */
function cacheBase(machine: Machine): string | undefined {
  const configured = machine.env['XDG_CACHE_HOME']
  if (configured?.startsWith('/')) return configured
  if (machine.home === undefined || machine.fileState(machine.home) !== 'a folder') return undefined
  return join(machine.home, '.cache')
}

async function unpackIntoCache(
  packageFolder: string,
  place: string,
  machine: Machine,
): Promise<Outcome<string>> {
  const target = join(place, `chromium-${bundledVersion}`)
  const placeProblem = folderProblem(place, machine.userId)
  if (placeProblem !== undefined) return unsafe(place, placeProblem)
  const before = folderProblem(target, machine.userId)
  const isWhole = machine.fileState(join(target, 'chromium')) === 'executable'
  // Programs that tidy caches take single files.
  if (before === undefined && !isWhole) removeFolderNow(target)
  if (before === 'is missing' || (before === undefined && !isWhole)) {
    await fillAndRename(packageFolder, target, machine)
  }
  const problem = folderProblem(target, machine.userId)
  return problem === undefined ? ok(target) : unsafe(target, problem)
}

async function fillAndRename(
  packageFolder: string,
  target: string,
  machine: Machine,
): Promise<void> {
  await sweepTempFolders(machine, dirname(target))
  const filling = makeTempFolder(machine, 'chromium', dirname(target))
  const remove = (): void => removeFolderNow(filling)
  const forget = rememberLeftover(remove)
  try {
    await fill(packageFolder, filling)
    renameSync(filling, target)
  } catch (error) {
    // ENOTEMPTY, EEXIST: another process was faster, and its folder is as good.
    if (!isTaken(error)) throw error
  } finally {
    remove()
    forget()
  }
}

const unpackedForThisRun = new Map<string, Promise<string>>()

/** Without a cache: one private folder that goes when this process ends. */
function unpackForThisRun(packageFolder: string, machine: Machine): Promise<string> {
  const known = unpackedForThisRun.get(machine.temp)
  if (known !== undefined) return known
  const unpacking = unpackIntoTemp(packageFolder, machine)
  unpackedForThisRun.set(machine.temp, unpacking)
  unpacking.catch(() => unpackedForThisRun.delete(machine.temp))
  return unpacking
}

async function unpackIntoTemp(packageFolder: string, machine: Machine): Promise<string> {
  const folder = makeTempFolder(machine, 'chromium')
  rememberLeftover(() => removeFolderNow(folder))
  await fill(packageFolder, folder)
  return folder
}

async function fill(packageFolder: string, folder: string): Promise<void> {
  // One after the other: a failure must not leave another still writing.
  await unpackArchive(join(packageFolder, 'al2023.tar.br'), folder)
  await unpackArchive(join(packageFolder, 'fonts.tar.br'), folder)
  // The package's own fonts.conf looks into shared temporary folders.
  await writeFile(join(folder, 'fonts.conf'), fontSettings, { mode: 0o600 })
  await pipeline(
    createReadStream(join(packageFolder, 'chromium.br'), { highWaterMark: 1 << 22 }),
    createBrotliDecompress({ chunkSize: 1 << 21 }),
    createWriteStream(join(folder, 'chromium'), { mode: 0o700, flags: 'wx', flush: true }),
  )
}

async function unpackArchive(path: string, folder: string): Promise<void> {
  await untar(await promisify(brotliDecompress)(await readFile(path)), folder)
}

/** Paths relative to the settings file keep them right after the folder is renamed. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

function unsafe(folder: string, problem: string): Outcome<never> {
  return fail([report('browser/unsafe-cache', { folder, problem })])
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOTEMPTY' || error.code === 'EEXIST')
  )
}

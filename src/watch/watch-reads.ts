// Watches files by the folders that they lie in: editors save by putting another file in the place of the old one, and a file that
// is not there yet can't be watched itself. A look at all of them every second makes up for what systems don't tell: network
// drives, a folder that was replaced, a machine that slept.
import { realpathSync, statSync, watch, type FSWatcher } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileStamp } from './file-stamp.ts'
import type { Reads } from './record-reads.ts'

/** Watches what was read. */
export interface ReadsWatcher {
  /** Says what is to be watched from now on, with what each was like when it was read. */
  readonly watch: (reads: Reads) => void
  readonly close: () => void
}

const lookEveryMs = 1000

/** Calls back for each change of a watched path. The same change may be told twice. */
export function watchReads(changed: (path: string) => void): ReadsWatcher {
  const folders = new Map<string, FSWatcher>()
  let watched: Reads = new Map()

  function onEvent(folder: string, name: string | null): void {
    const path = name === null ? folder : join(folder, name)
    if (watched.has(path)) changed(path)
    else if (watched.has(folder)) changed(folder)
    // It may be what a link leads to.
    else look()
  }

  function look(): void {
    for (const [path, stamp] of watched) {
      const now = fileStamp(path)
      if (now === stamp) continue
      watched.set(path, now)
      changed(path)
    }
  }

  function open(folder: string): void {
    if (folders.has(folder)) return
    try {
      const watcher = watch(folder, { persistent: true }, (_, name) => onEvent(folder, name))
      watcher.on('error', () => close(folder))
      folders.set(folder, watcher)
    } catch {
      // It is not there, or may not be watched: the look every second is left.
    }
  }

  function close(folder: string): void {
    folders.get(folder)?.close()
    folders.delete(folder)
  }

  // A folder that was removed and made again has another watcher.
  const identities = new Map<string, string>()
  function follow(): void {
    const wanted = new Set([...watched.keys()].flatMap(placesOf))
    for (const folder of folders.keys()) if (!wanted.has(folder)) close(folder)
    for (const folder of wanted) {
      const [identity] = fileStamp(folder).split(' ')
      if (identities.get(folder) !== identity) close(folder)
      identities.set(folder, identity!)
      open(folder)
    }
  }

  const timer = setInterval(() => {
    follow()
    look()
  }, lookEveryMs)

  return {
    watch(reads) {
      watched = new Map(reads)
      follow()
      // What changed while it was read.
      look()
    },
    close() {
      clearInterval(timer)
      for (const folder of folders.keys()) close(folder)
    },
  }
}

/** The folders whose events tell of a path: its own, the one that a link leads to, and itself where it is one. */
function placesOf(path: string): string[] {
  const own = dirname(path)
  try {
    const real = realpathSync(path)
    return [own, dirname(real), path].filter((each, index) => index < 2 || isFolder(each))
  } catch {
    return [own]
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

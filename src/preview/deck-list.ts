// The decks that there are to choose from: those that were named, and those that folders have in them, now or later.
import { resolve } from 'node:path'
import type { Host } from '../host/host.ts'
import { coalesce } from '../watch/coalesce.ts'
import { fileStamp } from '../watch/file-stamp.ts'
import { watchReads } from '../watch/watch-reads.ts'
import { decksIn, type FoundDecks } from './find-decks.ts'

/** A list that follows what is in folders. */
export interface DeckList {
  readonly files: readonly string[]
  listen(listener: () => void): () => void
  readonly close: () => void
}

const gatherMs = 100

/** Follows the folders of what was found. Nothing is watched where only files were named. */
export function followDecks({ files: found, folders, named }: FoundDecks, host: Host): DeckList {
  let files = found
  const listeners = new Set<() => void>()
  const work = coalesce(
    async () => {
      const inside = await Promise.all(folders.map((folder) => decksIn(folder, host)))
      const next = [...new Set([...named, ...inside.flat()])]
      if (next.join('\n') === files.join('\n')) return
      files = next
      for (const listener of listeners) listener()
    },
    { delayMs: gatherMs, failed: () => {} },
  )
  const watcher = folders.length === 0 ? undefined : watchReads(work.ask)
  watcher?.watch(new Map(folders.map((folder) => [resolve(folder), fileStamp(folder)])))
  return {
    get files() {
      return files
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      work.stop()
      watcher?.close()
    },
  }
}

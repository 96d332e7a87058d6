// What must be gone when we are: browser processes and temporary folders. Everything in here is
// synchronous, because a signal handler and the `exit` event wait for nothing.
import { rmSync } from 'node:fs'

const leftovers = new Set<() => void>()

/** Registers how to remove something at once; returns how to forget it. */
export function rememberLeftover(remove: () => void): () => void {
  if (leftovers.size === 0) process.once('exit', killAllBrowsers)
  leftovers.add(remove)
  return () => {
    leftovers.delete(remove)
    if (leftovers.size === 0) process.off('exit', killAllBrowsers)
  }
}

/** Kills every browser of this process and removes its folders, at once. For signal handlers. */
export function killAllBrowsers(): void {
  for (const remove of leftovers) {
    leftovers.delete(remove)
    remove()
  }
  process.off('exit', killAllBrowsers)
}

/** Removes a folder. A process that was just killed may still write for a moment, hence the retries. */
export function removeFolderNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
  } catch {
    // What cannot be removed now is swept by a later run.
  }
}

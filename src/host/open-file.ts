import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

/** The code of a system error, such as `ENOENT`; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Opens for reading without waiting: a FIFO would hold up an ordinary open until somebody writes to it. */
export function openForReading(path: string): Promise<FileHandle> {
  // Windows has neither of the last two; undefined counts as 0 here.
  const { O_RDONLY, O_NONBLOCK, O_NOCTTY } = constants
  return open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
}

/**
 * Reads to the end of a file, or undefined as soon as it is more than the limit. The size that the system
 * tells is not trusted: it is 0 in /proc, and files grow.
 */
export async function readUpTo(
  handle: FileHandle,
  limitBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let total = 0
  for (;;) {
    const { size } = chunks.length === 0 ? await handle.stat() : { size: 0 }
    const chunk = new Uint8Array(Math.max(65_536, Math.min(size, limitBytes) + 1))
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, null)
    if (bytesRead === 0) return Buffer.concat(chunks)
    total += bytesRead
    if (total > limitBytes) return undefined
    chunks.push(chunk.subarray(0, bytesRead))
  }
}

import type { Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { codeOf, openForReading, readUpTo } from './open-file.ts'
import { reasonFor } from './reasons.ts'

const recapBytes = 5_000_000

/**
 * Reads a file that the command line names. It is opened once, and looked at only when it is open, so that
 * nothing can be put in its place between the look and the reading.
 */
export async function readInput(
  path: string,
  limitBytes: number = recapBytes,
): Promise<Outcome<Uint8Array>> {
  const file = nameFor(path)
  let handle: FileHandle | undefined
  try {
    handle = await openForReading(path)
    const stats = await handle.stat()
    if (stats.isDirectory()) return fail([report('source/folder', { file }, { file })])
    if (!stats.isFile()) {
      return fail([report('source/not-a-file', { file, kind: kindOf(stats) }, { file })])
    }
    const bytes = await readUpTo(handle, limitBytes)
    return bytes === undefined ? tooLarge(file, limitBytes) : ok(bytes)
  } catch (error) {
    return explain(error, file)
  } finally {
    await handle?.close()
  }
}

/** Reads standard input to its end, and stops where it is too much. */
export function readStdin(limitBytes: number = recapBytes): Promise<Outcome<Uint8Array>> {
  return readStream(process.stdin, limitBytes)
}

/** Reads a stream that comes in pieces, such as standard input. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  limitBytes: number,
): Promise<Outcome<Uint8Array>> {
  const file = '-'
  const chunks: Uint8Array[] = []
  let total = 0
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      total += bytes.length
      if (total > limitBytes) return tooLarge(file, limitBytes)
      chunks.push(bytes)
    }
    return ok(Buffer.concat(chunks))
  } catch (error) {
    return explain(error, file)
  }
}

function nameFor(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a pipe'
  return stats.isSocket() ? 'a socket' : 'a device'
}

function tooLarge(file: string, limitBytes: number): Outcome<Uint8Array> {
  const limit = limitBytes < 1_000_000 ? `${limitBytes} bytes` : `${limitBytes / 1_000_000} MB`
  return fail([report('source/too-large', { limit }, { file })])
}

function explain(error: unknown, file: string): Outcome<Uint8Array> {
  const code = codeOf(error)
  // ENOTDIR: a part of the path is a file. ERR_INVALID_ARG_VALUE: the path has a NUL in it.
  if (['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'].includes(code)) {
    return fail([report('source/missing', { file }, { file })])
  }
  if (code === 'EISDIR') return fail([report('source/folder', { file }, { file })])
  if (code === 'ENXIO' || code === 'ENODEV') {
    return fail([report('source/not-a-file', { file, kind: 'a socket or a device' }, { file })])
  }
  return fail([report('source/unreadable', { file, reason: reasonFor(code) }, { file })])
}

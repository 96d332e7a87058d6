import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceText } from '../model/source.ts'
import { loadLimits } from './limits.ts'
import { binaryKind, wideEncoding } from './signatures.ts'

/** Reads the bytes of a recap as UTF-8 text. Anything else is refused with its name, never guessed at. */
export function decodeSource(
  bytes: Uint8Array,
  file: string,
  limits: { readonly bytes: number } = loadLimits,
): Outcome<SourceText> {
  if (bytes.length > limits.bytes) {
    return fail([report('source/too-large', { limit: megabytes(limits.bytes) }, { file })])
  }
  const encoding = wideEncoding(bytes)
  if (encoding !== undefined) {
    return fail([report('source/wrong-encoding', { encoding }, { file })])
  }
  const kind = binaryKind(bytes)
  if (kind !== undefined) return fail([report('source/binary', { kind }, { file })])
  const bad = firstBadByte(bytes)
  if (bad !== undefined) return fail([reportBadByte(bytes, bad, file)])
  const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  // A CR alone ends a line in YAML as in Markdown; that it is one sign for another keeps all places.
  const text = decoded.replaceAll(/\r(?!\n)/g, '\n')
  return isBlank(text) ? fail([report('source/empty', {}, { file })]) : ok({ file, text })
}

/** A size as people say it: 5000000 → `5 MB`. */
function megabytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${bytes / 1000} kB` : `${bytes / 1_000_000} MB`
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

function reportBadByte(bytes: Uint8Array, at: number, file: string) {
  const before = bytes.subarray(0, at)
  const line = before.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1)
  const lineStart = before.lastIndexOf(0x0a) + 1
  const column = new TextDecoder('utf-8').decode(before.subarray(lineStart)).length + 1
  const byte = bytes[at]!.toString(16).toUpperCase().padStart(2, '0')
  const range = { start: { line, column }, end: { line, column: column + 1 } }
  return report('source/not-utf8', { byte, line }, { file, range })
}

/** Where the first sequence begins that UTF-8 does not allow (table 3-7 of the Unicode standard). */
function firstBadByte(bytes: Uint8Array): number | undefined {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return undefined
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  if (first < 0x80) return 1
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4) return 0
  for (let index = 1; index < length; index++) {
    const [low, high] = index === 1 ? secondByteRange(first) : [0x80, 0xbf]
    const byte = bytes[at + index] ?? 0
    if (byte < low || byte > high) return 0
  }
  return length
}

/** Overlong forms, surrogates and what lies past U+10FFFF show in the second byte. */
function secondByteRange(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf]
  if (first === 0xed) return [0x80, 0x9f]
  if (first === 0xf0) return [0x90, 0xbf]
  if (first === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}

// Comes in: the bytes of a font file. Goes out: its tables by name, each unpacked when it is asked for. TrueType and
// OpenType have them plain, WOFF has each compressed with zlib, WOFF2 all together with Brotli. Throws a RangeError
// where the bytes lead out of the file, and an error of zlib's where they can't be unpacked.
import { brotliDecompressSync, inflateSync } from 'node:zlib'
import type { FontFormat } from '../model/theme.ts'

export type FontTables = ReadonlyMap<string, () => Uint8Array>

/** What a file may become when it is unpacked: more is no font, but a trap. */
const maxOutputLength = 60_000_000

const formats: Readonly<Record<string, FontFormat>> = {
  wOF2: 'woff2',
  wOFF: 'woff',
  '\0\x01\0\0': 'truetype',
  true: 'truetype',
  OTTO: 'opentype',
}

/** The kind of a font file by its first bytes. */
export function fontFormat(bytes: Uint8Array): FontFormat | undefined {
  return formats[Buffer.from(bytes.subarray(0, 4)).toString('latin1')]
}

/** The tables of a font file. */
export function fontTables(bytes: Uint8Array, format: FontFormat): FontTables {
  if (format === 'woff2') return packedTogether(bytes)
  return format === 'woff' ? packedOneByOne(bytes) : plain(bytes)
}

/** The whole file as numbers, to be read at any place. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function plain(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes)
  return directory(view.getUint16(4), (index) => {
    const at = 12 + 16 * index
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    return [tag(view, at), () => part(bytes, start, length)]
  })
}

function packedOneByOne(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes)
  return directory(view.getUint16(12), (index) => {
    const at = 44 + 20 * index
    const packed = view.getUint32(at + 8)
    const read = (): Uint8Array => part(bytes, view.getUint32(at + 4), packed)
    const isPlain = packed === view.getUint32(at + 12)
    return [tag(view, at), isPlain ? read : () => inflateSync(read(), { maxOutputLength })]
  })
}

/** Names of tables that WOFF2 has a number for, as far as they matter here. */
const numbered: Readonly<Record<number, string>> = {
  0: 'cmap',
  1: 'head',
  2: 'hhea',
  3: 'hmtx',
  4: 'maxp',
  10: 'glyf',
  11: 'loca',
  47: 'fvar',
}
const ownName = 63

function packedTogether(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes)
  const packedLength = view.getUint32(20)
  let at = 48
  let start = 0
  const readNumber = (): number => {
    const number = base128(view, at)
    at += number.size
    return number.value
  }
  const entries = directoryOf(view.getUint16(12), () => {
    const flags = view.getUint8(at++)
    let name = numbered[flags & 63] ?? String(flags & 63)
    if ((flags & 63) === ownName) {
      name = tag(view, at)
      at += 4
    }
    const whole = readNumber()
    // Outlines are rewritten unless the file says 3, all others only where it says something.
    const isRewritten = name === 'glyf' || name === 'loca' ? flags >> 6 !== 3 : flags >> 6 !== 0
    const length = isRewritten ? readNumber() : whole
    const entry = { name, start, length }
    start += length
    return entry
  })
  const packed = part(bytes, at, packedLength)
  const all = once(() => brotliDecompressSync(packed, { maxOutputLength }))
  return new Map(entries.map(({ name, ...place }) => [name, () => part(all(), place.start, place.length)])) // prettier-ignore
}

function directory(
  count: number,
  entry: (index: number) => readonly [string, () => Uint8Array],
): FontTables {
  return new Map(directoryOf(count, entry))
}

function directoryOf<T>(count: number, entry: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => entry(index))
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)))
}

function part(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.length) throw new RangeError('A table leads out of its file.')
  return bytes.subarray(start, start + length)
}

/** A number in groups of seven bits, the last one without the eighth bit. */
function base128(view: DataView, at: number): { readonly value: number; readonly size: number } {
  let value = 0
  for (let size = 1; size <= 5; size++) {
    const byte = view.getUint8(at + size - 1)
    value = value * 128 + (byte & 127)
    if (byte < 128) return { value, size }
  }
  throw new RangeError('A number has too many digits.')
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

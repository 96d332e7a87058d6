import { brotliCompressSync, constants, deflateSync } from 'node:zlib'

/** A part of a character map: code points from `start` to `end`, and the glyph of the first. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly glyph: number
}

/** A character map of format 12, for code points of all planes. */
export function fullMap(runs: readonly Run[], platform = 3, encoding = 10): Buffer {
  const groups = runs.flatMap(({ start, end, glyph }) => [u32(start), u32(end), u32(glyph)])
  const length = 16 + 12 * runs.length
  return cmap(Buffer.concat([u16(12), u16(0), u32(length), u32(0), u32(runs.length), ...groups]), [
    platform,
    encoding,
  ])
}

/**
 * A character map of format 4. A run with `glyphs` names the glyph of each code point in a list behind the segments,
 * 0 for those that it lacks.
 */
export function basicMap(
  runs: readonly (Run & { readonly glyphs?: readonly number[] })[],
  encoding = 1,
): Buffer {
  const all = [...runs, { start: 0xffff, end: 0xffff, glyph: 0 }]
  const list: number[] = []
  const offsets = all.map((run, index) => {
    if (!('glyphs' in run) || run.glyphs === undefined) return 0
    const offset = 2 * (all.length - index + list.length)
    list.push(...run.glyphs)
    return offset
  })
  const deltas = all.map(({ start, glyph }, index) => (offsets[index] === 0 ? glyph - start : 0))
  const words = [
    ...all.map(({ end }) => end),
    0,
    ...all.map(({ start }) => start),
    ...deltas.map((delta) => delta & 0xffff),
    ...offsets,
    ...list,
  ]
  const length = 14 + 2 * words.length
  const head = [4, length, 0, 2 * all.length, 0, 0, 0]
  return cmap(Buffer.concat([...head, ...words].map(u16)), [3, encoding])
}

function cmap(table: Buffer, [platform, encoding]: readonly [number, number]): Buffer {
  return Buffer.concat([u16(0), u16(1), u16(platform), u16(encoding), u32(12), table])
}

/** The tables that no font is without, all but the character map empty. */
export function tablesWith(map: Buffer, more: readonly string[] = []): Map<string, Buffer> {
  const names = ['head', 'hhea', 'hmtx', 'maxp', ...more]
  return new Map([['cmap', map], ...names.map((name) => [name, Buffer.alloc(4)] as const)])
}

/** A TrueType or OpenType file of these tables, without any shapes. */
export function plainFont(tables: ReadonlyMap<string, Buffer>, signature = '\0\x01\0\0'): Buffer {
  let at = 12 + 16 * tables.size
  const entries = [...tables].map(([name, table]) => {
    const entry = Buffer.concat([latin(name), u32(0), u32(at), u32(table.length)])
    at += table.length
    return entry
  })
  const head = Buffer.concat([latin(signature), u16(tables.size), Buffer.alloc(6)])
  return Buffer.concat([head, ...entries, ...tables.values()])
}

/** The same as WOFF. */
export function woffFont(tables: ReadonlyMap<string, Buffer>): Buffer {
  const packed = [...tables].map(([name, table]) => {
    const small = deflateSync(table)
    return { name, table, bytes: small.length < table.length ? small : table }
  })
  let at = 44 + 20 * packed.length
  const entries = packed.map(({ name, table, bytes }) => {
    const sizes = [u32(at), u32(bytes.length), u32(table.length), u32(0)]
    at += bytes.length
    return Buffer.concat([latin(name), ...sizes])
  })
  const head = Buffer.concat([latin('wOFF'), Buffer.alloc(8), u16(packed.length), Buffer.alloc(30)])
  return Buffer.concat([head, ...entries, ...packed.map(({ bytes }) => bytes)])
}

/** The same as WOFF2, every table by its full name. */
export function woff2Font(tables: ReadonlyMap<string, Buffer>, flavour = '\0\x01\0\0'): Buffer {
  const entries = [...tables].map(([name, table]) =>
    Buffer.concat([Buffer.from([63]), latin(name), base128(table.length)]),
  )
  const params = { [constants.BROTLI_PARAM_QUALITY]: 2 }
  const packed = brotliCompressSync(Buffer.concat([...tables.values()]), { params })
  const counts = [Buffer.alloc(4), u16(tables.size), Buffer.alloc(6), u32(packed.length)]
  const head = Buffer.concat([latin('wOF2'), latin(flavour), ...counts, Buffer.alloc(24)])
  return Buffer.concat([head, ...entries, packed])
}

function base128(value: number): Buffer {
  const bytes = [value & 127]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 127) | 128)
  return Buffer.from(bytes)
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

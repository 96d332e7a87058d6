import { crc32, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { qrModules } from '../../../src/compose/qr.ts'
import { drawPng } from '../../../src/pptx/png.ts'

/** The chunks of a PNG file, each with whether its checksum is right. */
function chunksOf(png: Uint8Array): { name: string; data: Buffer; isWhole: boolean }[] {
  const file = Buffer.from(png)
  const chunks = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    const named = file.subarray(at + 4, at + 8 + length)
    const isWhole = crc32(named) === file.readUInt32BE(at + 8 + length)
    chunks.push({ name: named.toString('latin1', 0, 4), data: named.subarray(4), isWhole })
    at += 12 + length
  }
  return chunks
}

describe('drawPng', () => {
  const modules = qrModules('https://example.org/talk')
  const chunks = chunksOf(drawPng(modules, 3))

  it('makes a file whose chunks are whole', () => {
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'IDAT', 'IEND'])
    expect(chunks.every(({ isWhole }) => isWhole)).toBe(true)
  })

  it('draws every dot as many px wide and high as it is told', () => {
    const [header, data] = chunks
    const size = header!.data.readUInt32BE(0)
    expect(size).toBe(modules.length * 3)
    const rows = inflateSync(data!.data)
    const perRow = Math.ceil(size / 8) + 1
    for (let y = 0; y < size; y++) {
      const drawn = Array.from(
        { length: size },
        (_, x) => (rows[y * perRow + 1 + (x >> 3)]! & (0x80 >> (x & 7))) === 0,
      )
      const wanted = modules[Math.floor(y / 3)]!.flatMap((dark) => [dark, dark, dark])
      expect(drawn).toEqual(wanted)
    }
  })
})

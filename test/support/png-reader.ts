import { inflateSync } from 'node:zlib'

/** A picture without loss, read back. */
export interface ReadPng {
  readonly width: number
  readonly height: number
  /** Red, green and blue of a pixel. */
  readonly at: (x: number, y: number) => readonly number[]
}

/** Reads a PNG of eight bits a channel, with or without alpha, as browsers write it. */
export function readPng(bytes: Uint8Array): ReadPng {
  const file = Buffer.from(bytes)
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is no PNG.')
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const channels = { 2: 3, 6: 4 }[file[25]!]
  if (file[24] !== 8 || channels === undefined || file[28] !== 0) throw new Error('Not read here.')
  const rows = unfilter(inflateSync(dataOf(file)), { width, height, channels })
  return {
    width,
    height,
    at: (x, y) => [...rows.subarray((y * width + x) * channels).subarray(0, 3)],
  }
}

function dataOf(file: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return Buffer.concat(parts)
}

function unfilter(
  data: Buffer,
  { width, height, channels }: { width: number; height: number; channels: number },
): Buffer {
  const stride = width * channels
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const kind = data[y * (stride + 1)]!
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : out[y * stride + x - channels]!
      const above = y === 0 ? 0 : out[(y - 1) * stride + x]!
      const corner = y === 0 || x < channels ? 0 : out[(y - 1) * stride + x - channels]!
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][kind]!
      out[y * stride + x] = (data[y * (stride + 1) + 1 + x]! + guess) & 255
    }
  }
  return out
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(guess - each))
  if (toLeft! <= toAbove! && toLeft! <= toCorner!) return left
  return toAbove! <= toCorner! ? above : corner
}

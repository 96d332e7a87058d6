// Whether a picture is all there. A browser draws one that was cut off or damaged as far as it gets, or leaves a hole,
// and tells nobody. Only the frame of each kind of file is read, nothing is decoded.

/** Whether the file of a picture has its end and, where its kind has sums, is undamaged. */
export function isWhole(mediaType: string, bytes: Uint8Array): boolean {
  const check = checks[mediaType]
  return check === undefined || check(bytes)
}

const checks: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  'image/png': isWholePng,
  'image/jpeg': isWholeJpeg,
  'image/webp': (bytes) => viewOf(bytes).getUint32(4, true) + 8 <= bytes.length,
}

/** Chunks, each with a sum, up to the one that is called IEND (https://www.w3.org/TR/png-3/#5Chunk-layout). */
function isWholePng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > bytes.length) return false
    const type = view.getUint32(at + 4)
    // Programs pass over chunks that they need not know, whatever their sums.
    const isNeeded = (bytes[at + 4]! & 0x20) === 0
    if (isNeeded && crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false
    if (type === 0x49454e44) return true
    at = end + 4
  }
  return false
}

/** Segments up to the first scan, and an end of image somewhere behind it. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1]!
    if (marker === 0xda) return hasEnd(bytes, at)
    // A fill byte, or a marker without a length.
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else at += 2 + view.getUint16(at + 2)
  }
  return false
}

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from + 2); at !== -1; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return true
  return false
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1
  return sum
})

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = crcTable[(sum ^ byte) & 0xff]! ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

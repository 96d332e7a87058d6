/**
 * How a JPEG is to be turned, from 1 (not at all) to 8, as cameras note it in its Exif data. Browsers heed it,
 * other programs may not. 5 and more mean that it lies on its side.
 */
export function jpegTurn(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Segments follow each other, each with its mark and length, until the picture itself begins.
  let at = 2
  while (at + 10 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const length = view.getUint16(at + 2)
    const isExif = bytes[at + 1] === 0xe1 && view.getUint32(at + 4) === 0x45_78_69_66
    if (isExif) return turnIn(bytes.subarray(at + 10, at + 2 + length))
    at += 2 + length
  }
  return 1
}

const turnTag = 0x01_12

/** The tag in the first directory of Exif data, which may have its bytes in either order. */
function turnIn(exif: Uint8Array): number {
  if (exif.length < 8) return 1
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
  const isLittle = view.getUint16(0) === 0x49_49
  const start = view.getUint32(4, isLittle)
  if (start + 2 > exif.length) return 1
  const count = view.getUint16(start, isLittle)
  for (let index = 0; index < count; index++) {
    const entry = start + 2 + 12 * index
    if (entry + 12 > exif.length) return 1
    if (view.getUint16(entry, isLittle) !== turnTag) continue
    const turn = view.getUint16(entry + 8, isLittle)
    return turn >= 1 && turn <= 8 ? turn : 1
  }
  return 1
}

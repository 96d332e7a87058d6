/** Kinds of file that people confuse with a recap, by how their bytes begin. */
const signatures: readonly {
  readonly kind: string
  readonly bytes: string
  readonly at?: number
}[] = [
  { kind: 'a PNG picture', bytes: '\x89PNG' },
  { kind: 'a JPEG picture', bytes: '\xff\xd8\xff' },
  { kind: 'a GIF picture', bytes: 'GIF8' },
  { kind: 'a WebP picture', bytes: 'WEBP', at: 8 },
  { kind: 'an AVIF, HEIC or MP4 file', bytes: 'ftyp', at: 4 },
  { kind: 'a PDF', bytes: '%PDF-' },
  { kind: 'a ZIP archive or an Office document', bytes: 'PK\x03\x04' },
  { kind: 'an old Office document', bytes: '\xd0\xcf\x11\xe0' },
  { kind: 'an RTF document', bytes: '{\\rtf' },
  { kind: 'a gzip archive', bytes: '\x1f\x8b' },
  { kind: 'a WAV file', bytes: 'WAVE', at: 8 },
  { kind: 'an MP3 file', bytes: 'ID3' },
  { kind: 'a WebM or Matroska file', bytes: '\x1a\x45\xdf\xa3' },
  { kind: 'an SQLite database', bytes: 'SQLite format 3\0' },
  { kind: 'a program', bytes: '\x7fELF' },
]

/** Recognises a picture, document or archive: “a PNG picture”. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const found = signatures.find(({ bytes: wanted, at = 0 }) =>
    beginsWith(bytes.subarray(at), wanted),
  )
  if (found !== undefined) return found.kind
  return bytes.includes(0) ? 'binary data (it has a NUL byte)' : undefined
}

/** Recognises the wide encodings by their mark, or by the NUL in every other byte of plain letters. */
export function wideEncoding(bytes: Uint8Array): 'UTF-16' | 'UTF-32' | undefined {
  if (beginsWith(bytes, '\xff\xfe\0\0') || beginsWith(bytes, '\0\0\xfe\xff')) return 'UTF-32'
  if (beginsWith(bytes, '\xff\xfe') || beginsWith(bytes, '\xfe\xff')) return 'UTF-16'
  const head = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1
  })
  const [fewer, more] = zeros.sort((a, b) => a - b)
  const pairs = head.length / 2
  return pairs >= 2 && more! > pairs * 0.6 && fewer! < pairs * 0.1 ? 'UTF-16' : undefined
}

function beginsWith(bytes: Uint8Array, wanted: string): boolean {
  if (bytes.length < wanted.length) return false
  return Array.from(wanted).every((char, index) => bytes[index] === char.charCodeAt(0))
}

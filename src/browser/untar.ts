import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'

const blockSize = 512

/** Unpacks the plain files of a tar archive (no links, no long names) below a folder. */
export async function untar(archive: Buffer, folder: string): Promise<void> {
  let offset = 0
  while (offset + blockSize <= archive.length) {
    const header = archive.subarray(offset, offset + blockSize)
    const name = text(header, 0, 100)
    if (name === '') return
    const size = Number.parseInt(text(header, 124, 12), 8)
    if (!Number.isSafeInteger(size)) throw new Error(`the archive is damaged at byte ${offset}`)
    const start = offset + blockSize
    if (start + size > archive.length) throw new Error(`the archive ends within ${name}`)
    if (isPlainFile(header)) await writeBelow(folder, name, archive.subarray(start, start + size))
    offset = start + Math.ceil(size / blockSize) * blockSize
  }
}

async function writeBelow(folder: string, name: string, bytes: Buffer): Promise<void> {
  const inside = normalize(name)
  if (inside.startsWith('..') || inside.startsWith('/')) {
    throw new Error(`the archive names a file outside its folder: ${name}`)
  }
  const path = join(folder, inside)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(path, bytes, { mode: 0o700, flag: 'wx' })
}

/** The type is '0', or a zero byte in old archives. */
function isPlainFile(header: Buffer): boolean {
  return header[156] === 0x30 || header[156] === 0
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end === -1 ? length : end).trim()
}

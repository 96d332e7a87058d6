import { statSync } from 'node:fs'

/** What tells a file from what it was: another file in its place, another length, another time. */
export function fileStamp(path: string): string {
  try {
    const { ino, size, mtimeNs } = statSync(path, { bigint: true })
    return `${ino} ${size} ${mtimeNs}`
  } catch {
    return 'missing'
  }
}

import { strToU8, zipSync, type Zippable } from 'fflate'

/** Zips parts in their order: deflated, without folders, and to the same bytes for the same parts and date. */
export function zipParts(parts: ReadonlyMap<string, string | Uint8Array>, date: Date): Uint8Array {
  // A zip file holds local times: the digits of the date are those of UTC on every machine.
  const mtime = localDigits(date)
  const files: Zippable = {}
  for (const [path, content] of parts) {
    files[path] = [typeof content === 'string' ? strToU8(content) : content, { level: 9, mtime }]
  }
  return zipSync(files)
}

/** A date whose local digits are the UTC digits of another; zip files know the years 1980 to 2099. */
function localDigits(date: Date): Date {
  const year = Math.min(2099, Math.max(1980, date.getUTCFullYear()))
  return new Date(
    year,
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  )
}

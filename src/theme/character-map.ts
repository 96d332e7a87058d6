// Comes in: the table `cmap` of a font. Goes out: the code points that it has a glyph for. Of the forms that the table
// may have, fonts of today use two: 4 for the first 65,536 code points, 12 for all.
import { viewOf } from './font-tables.ts'

export type CodeRange = readonly [start: number, end: number]

/** The ranges of code points of a character map, in order; none where it has no Unicode map that can be read. */
export function codePointsOf(cmap: Uint8Array): CodeRange[] {
  const view = viewOf(cmap)
  const maps = Array.from({ length: view.getUint16(2) }, (_, index) => {
    const at = 4 + 8 * index
    const start = view.getUint32(at + 4)
    return {
      isUnicode: isUnicode(view.getUint16(at), view.getUint16(at + 2)),
      start,
      format: view.getUint16(start),
    }
  }).filter((map) => map.isUnicode)
  const full = maps.find(({ format }) => format === 12)
  if (full !== undefined) return joined(groupsOf(view, full.start))
  const basic = maps.find(({ format }) => format === 4)
  return basic === undefined ? [] : joined(segmentsOf(view, basic.start))
}

/** Platform 0 is Unicode; of platform 3, Windows, 1 and 10 are. */
function isUnicode(platform: number, encoding: number): boolean {
  return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))
}

function* groupsOf(view: DataView, start: number): Generator<CodeRange> {
  const count = view.getUint32(start + 12)
  let next = 0
  for (let index = 0; index < count; index++) {
    const at = start + 16 + 12 * index
    // Groups stand in order; what overlaps in a broken font is not looked at twice.
    const first = Math.max(next, view.getUint32(at))
    const last = Math.min(0x10ffff, view.getUint32(at + 4))
    // Glyph 0 is the box for what is not there.
    const isBox = view.getUint32(at + 8) === 0 && first === view.getUint32(at)
    if (first <= last) yield [isBox ? first + 1 : first, last]
    next = Math.max(next, last + 1)
  }
}

function* segmentsOf(view: DataView, start: number): Generator<CodeRange> {
  const size = view.getUint16(start + 6)
  const [ends, starts] = [start + 14, start + 16 + size]
  const [deltas, offsets] = [starts + size, starts + 2 * size]
  let next = 0
  for (let at = 0; at < size; at += 2) {
    const last = view.getUint16(ends + at)
    const delta = view.getUint16(deltas + at)
    const offset = view.getUint16(offsets + at)
    const first = view.getUint16(starts + at)
    for (let point = Math.max(next, first); point <= last; point++) {
      if (glyphOf(point) !== 0) yield [point, point]
    }
    next = Math.max(next, last + 1)

    function glyphOf(point: number): number {
      if (offset === 0) return (point + delta) & 0xffff
      const place = offsets + at + offset + 2 * (point - first)
      // The last segment of many fonts points behind the table.
      const glyph = place + 2 <= view.byteLength ? view.getUint16(place) : 0
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
  }
}

/** Neighbours as one range; controls and noncharacters are in some fonts by mistake. */
function joined(ranges: Iterable<CodeRange>): CodeRange[] {
  const found: [number, number][] = []
  for (const [start, end] of ranges) {
    const last = found.at(-1)
    if (last !== undefined && last[1] + 1 === start) last[1] = end
    else found.push([start, end])
  }
  return found.flatMap(([start, end]): CodeRange[] => {
    const from = Math.max(start, 0x20)
    const to = (end & 0xffff) >= 0xfffe ? end - ((end & 0xffff) - 0xfffd) : end
    return from <= to ? [[from, to]] : []
  })
}

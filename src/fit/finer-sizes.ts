import { evenSizes } from '../plan/stretch.ts'

/** A piece of a slide: how many parts its items have, and how far it runs over. */
export interface Group {
  readonly parts: readonly number[]
  readonly overPx: number
}

/**
 * How many parts the pieces of a slide have next. Where most of them run over, all are made anew, so that they are
 * balanced; where few do, only those are divided, at items and then within the one that is left. Undefined where
 * none can be.
 */
export function finerSizes(groups: readonly Group[], bodyPx: number): number[] | undefined {
  const crowded = groups.filter((group) => group.overPx > 0 && sum(group.parts) > 1)
  if (crowded.length === 0) return undefined
  // Rather one piece too few now, and another round, than slides that are half empty.
  const share = ({ overPx }: Group): number => 1 + overPx / bodyPx
  const all = groups.flatMap(({ parts }) => parts)
  if (crowded.length * 2 > groups.length && groups.length < all.length) {
    const wanted = Math.ceil(groups.length * Math.max(...crowded.map(share)))
    const anew = piecesOf(all, Math.max(groups.length + 1, wanted))
    if (anew.length > groups.length) return anew
  }
  return groups.flatMap((group) =>
    crowded.includes(group)
      ? piecesOf(group.parts, Math.max(2, Math.ceil(share(group))))
      : [sum(group.parts)],
  )
}

/** Pieces of whole items as long as there are several. Where some are much longer than others they get more room. */
function piecesOf(parts: readonly number[], pieces: number): number[] {
  if (parts.length === 1) return evenSizes(parts, pieces)
  const count = Math.min(pieces, parts.length)
  const isUneven = Math.max(...parts) > 2 * Math.min(...parts) + 1
  const weighed = isUneven ? weighedSizes(parts, count) : []
  return weighed.length > 1 ? weighed : evenSizes(parts, count)
}

/** Pieces of whole items with about as many parts each; fewer of them, where an item is longer than a piece. */
function weighedSizes(parts: readonly number[], pieces: number): number[] {
  const most = sum(parts) / pieces
  const sizes: number[] = []
  let size = 0
  for (const count of parts) {
    if (size > 0 && size + count > most) {
      sizes.push(size)
      size = 0
    }
    size += count
  }
  return [...sizes, size]
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, count) => total + count, 0)
}

// Bodies are divided by their parts, counted from the first of the first item to the last of the last.
import type { Grain } from './item-grains.ts'

/** What a piece has of one item. */
export interface Bit {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly isWhole: boolean
}

/** What a piece has of a body, and whether it is its first or its last. */
export interface Stretch {
  readonly bits: readonly Bit[]
  readonly starts: boolean
  readonly ends: boolean
}

/** How a body is divided: at its items, and within those that are too long. */
export interface Division<Fields> {
  /** How many items one slide takes at most. */
  readonly most: number
  /** How many parts each of its items has. */
  readonly items: (fields: Fields) => readonly number[]
  readonly cut: (fields: Fields, stretch: Stretch) => Fields
}

interface ListDivision<Fields, Item> {
  readonly most: number
  readonly of: (fields: Fields) => readonly Item[]
  readonly grain: Grain<Item>
  readonly put: (fields: Fields, items: readonly Item[], stretch: Stretch) => Fields
}

/** The division of a body that is a list. */
export function divided<Fields, Item>(list: ListDivision<Fields, Item>): Division<Fields> {
  const { most, of, grain, put } = list
  return {
    most,
    items: (fields) => of(fields).map(grain.parts),
    cut: (fields, stretch) => put(fields, cutList(of(fields), grain, stretch.bits), stretch),
  }
}

/** The bits of some items. */
export function cutList<Item>(
  items: readonly Item[],
  grain: Grain<Item>,
  bits: readonly Bit[],
): Item[] {
  return bits.map(({ index, from, to, isWhole }) => {
    const item = items[index]!
    return isWhole ? item : grain.cut(item, from, to)
  })
}

/** The stretches of a body whose items have so many parts, when its pieces have so many. */
export function stretchesOf(parts: readonly number[], sizes: readonly number[]): Stretch[] {
  const total = parts.reduce((sum, count) => sum + count, 0)
  const ends = endsOf(sizes).filter((end) => end < total)
  return [...ends, total].map((end, index, all): Stretch => {
    const start = all[index - 1] ?? 0
    return { bits: bitsBetween(parts, start, end), starts: start === 0, ends: end === total }
  })
}

function bitsBetween(parts: readonly number[], start: number, end: number): Bit[] {
  let before = 0
  return parts.flatMap((count, index) => {
    const [from, to] = [Math.max(start - before, 0), Math.min(end - before, count)]
    before += count
    return from < to ? [{ index, from, to, isWhole: to - from === count }] : []
  })
}

function endsOf(sizes: readonly number[]): number[] {
  let end = 0
  return sizes.map((size) => (end += size))
}

/** The sizes of so many balanced pieces: of whole items, and where there are fewer of them, of parts. */
export function evenSizes(parts: readonly number[], pieces: number): number[] {
  const total = parts.reduce((sum, count) => sum + count, 0)
  const byItems = pieces <= parts.length
  const count = Math.max(1, Math.min(pieces, byItems ? parts.length : total))
  const ends = endsOf(parts)
  const endOf = (index: number): number =>
    byItems
      ? (ends[Math.round((index * parts.length) / count) - 1] ?? 0)
      : Math.round((index * total) / count)
  return Array.from({ length: count }, (_, index) => endOf(index + 1) - endOf(index))
}

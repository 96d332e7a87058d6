import type { OwnFields } from '../model/slide.ts'
import { listGrains, type Grain } from './item-grains.ts'
import { cutList, type Division } from './stretch.ts'

/**
 * A layout of the author's own is divided by the longest of its lists; everything else stands on each piece, as the
 * template may ask for it.
 */
export const divideOwn: Division<OwnFields> = {
  most: Number.POSITIVE_INFINITY,
  items: (fields) => longestList(fields)?.parts ?? [1],
  cut: (fields, { bits }) => {
    const list = longestList(fields)
    return list === undefined
      ? fields
      : { ...fields, [list.kind]: cutList(list.items, list.grain, bits) }
  },
}

interface OwnList {
  readonly kind: string
  readonly items: readonly unknown[]
  readonly grain: Grain<unknown>
  readonly parts: readonly number[]
}

function longestList(fields: OwnFields): OwnList | undefined {
  const lists = Object.entries(listGrains).flatMap(([kind, of]): OwnList[] => {
    const items = fields[kind as keyof typeof listGrains]
    // That a grain belongs to its list is known, but not to the compiler.
    const grain = of as Grain<unknown>
    return items === undefined ? [] : [{ kind, items, grain, parts: items.map(grain.parts) }]
  })
  const sizeOf = ({ parts }: OwnList): number => parts.reduce((sum, count) => sum + count, 0)
  return lists.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
}

import type { LayoutFields, LayoutName, Slide } from '../model/slide.ts'
import { divisions } from './divisions.ts'
import { columnGroups } from './split-columns.ts'
import { evenSizes, stretchesOf, type Division } from './stretch.ts'

/** How many parts each item of a slide has: it can be divided between all of them. */
export function itemParts(slide: Slide): readonly number[] {
  return divisionOf(slide.layout)?.items(slide.fields) ?? [1]
}

/** How many pieces a slide could be divided into at most: one item each, or one sentence. */
export function partCount(slide: Slide): number {
  return itemParts(slide).reduce((sum, count) => sum + count, 0)
}

/** How a slide is to be divided, where its layout does not ask for more. */
export interface WantedPieces {
  /** How many balanced pieces there are at least. */
  readonly pieces?: number | undefined
  /** How many parts each piece has, in the place of balanced ones. */
  readonly sizes?: readonly number[] | undefined
  /** How many columns of a table stand side by side at most. */
  readonly columns?: number | undefined
}

/**
 * Divides a slide into pieces: as it is wanted, or into balanced ones of whole items, as many as its layout's room
 * asks for. Nothing is dropped; the pieces stand in order and say which they are.
 */
export function splitSlide(slide: Slide, wanted: WantedPieces = {}): Slide[] {
  const bodies = bodiesOf(slide, wanted).flatMap((fields, stretch) => {
    const isTable = slide.layout === 'table'
    const groups = isTable
      ? columnGroups(fields as typeof slide.fields, wanted.columns, stretch > 0)
      : [fields]
    return groups.map((each) => ({ fields: each, stretch }))
  })
  if (bodies.length === 1) return [slide]
  return bodies.map(
    (body, index) =>
      ({
        ...slide,
        ...body,
        notes: index === 0 ? slide.notes : [],
        fullClaim: index === 0 ? slide.fullClaim : undefined,
        part: { number: index + 1, total: bodies.length },
        continued: slide.continued || index > 0,
      }) as Slide,
  )
}

function bodiesOf(
  { layout, fields }: Slide,
  { pieces = 1, sizes }: WantedPieces,
): readonly Slide['fields'][] {
  const division = divisionOf(layout)
  if (division === undefined) return [fields]
  const parts = division.items(fields)
  const usual = Math.ceil(parts.length / division.most)
  const stretches = stretchesOf(parts, sizes ?? evenSizes(parts, Math.max(pieces, usual)))
  return stretches.length === 1
    ? [fields]
    : stretches.map((stretch) => division.cut(fields, stretch))
}

// One table for all layouts: that a slide's fields belong to its layout is known, but not to the compiler.
function divisionOf(layout: LayoutName): Division<LayoutFields[LayoutName]> | undefined {
  return divisions[layout] as Division<LayoutFields[LayoutName]> | undefined
}

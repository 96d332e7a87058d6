import type { LayoutName, Slide } from '../model/slide.ts'
import { divisions, type Division } from './divisions.ts'
import { columnGroups } from './split-columns.ts'

/** How many pieces a slide could be divided into at most: one item each, or one sentence. */
export function itemCount(slide: Slide): number {
  const division = divisionOf(slide.layout)
  if (division === undefined) return 1
  return Math.max(division.count(slide.fields), division.fine?.count(slide.fields) ?? 0)
}

/** How a slide is to be divided, where its layout does not ask for more: into so many pieces at least. */
export interface WantedPieces {
  readonly pieces?: number | undefined
  /** How many columns of a table stand side by side at most. */
  readonly columns?: number | undefined
}

/**
 * Divides a slide at item boundaries into balanced pieces: as many as its layout's room asks for, and at least as
 * many as are wanted. Nothing is dropped; the pieces stand in order and say which they are.
 */
export function splitSlide(slide: Slide, { pieces = 1, columns }: WantedPieces = {}): Slide[] {
  const bodies = bodiesOf(slide, pieces).flatMap((fields) =>
    slide.layout === 'table' ? columnGroups(fields as typeof slide.fields, columns) : [fields],
  )
  if (bodies.length === 1) return [slide]
  return bodies.map(
    (fields, index) =>
      ({
        ...slide,
        fields,
        notes: index === 0 ? slide.notes : [],
        fullClaim: index === 0 ? slide.fullClaim : undefined,
        part: { number: index + 1, total: bodies.length },
        continued: slide.continued || index > 0,
      }) as Slide,
  )
}

function bodiesOf({ layout, fields }: Slide, pieces: number): readonly Slide['fields'][] {
  const division = divisionOf(layout)
  if (division === undefined) return [fields]
  const count = division.count(fields)
  const wanted = Math.max(pieces, Math.ceil(count / division.most), 1)
  // Within items only where that gives more pieces.
  const fineCount = division.fine?.count(fields) ?? 0
  const isFine = wanted > count && fineCount > count
  const grain = isFine && division.fine ? division.fine : division
  const items = isFine ? fineCount : count
  const total = Math.min(wanted, Math.max(items, 1))
  return Array.from({ length: total }, (_, index) =>
    grain.cut(
      fields,
      Math.round((index * items) / total),
      Math.round(((index + 1) * items) / total),
    ),
  )
}

// One table for all layouts: that a slide's fields belong to its layout is known, but not to the compiler.
function divisionOf(layout: LayoutName): Division<LayoutName> | undefined {
  return divisions[layout] as Division<LayoutName> | undefined
}

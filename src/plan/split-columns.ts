import type { Table } from '../model/evidence.ts'
import type { Slide } from '../model/slide.ts'

/** More columns than this are not read side by side. */
const mostColumns = 8
/** A group has the first column, which says what a row is about, and one more. */
export const fewestColumns = 2

/** How many columns a slide has that could stand on several slides. */
export function columnCount(slide: Slide): number {
  return slide.layout === 'table' ? slide.fields.columns.length : 1
}

/**
 * Divides a table into groups of at most so many columns, each with the first column before it, which says what a row
 * is about. The caption stands below the last. Of further rows those groups are left out that have nothing to say: a row
 * that goes on may do so in few of its cells.
 */
export function columnGroups(table: Table, most = mostColumns, isMore = false): Table[] {
  const others = table.columns.length - 1
  const side = Math.max(Math.min(most, mostColumns), fewestColumns) - 1
  const total = Math.ceil(others / side)
  if (total <= 1) return [table]
  const groups = Array.from({ length: total }, (_, index) => {
    const from = 1 + Math.round((index * others) / total)
    const to = 1 + Math.round(((index + 1) * others) / total)
    const cut = <T>(cells: readonly T[]): T[] => [...cells.slice(0, 1), ...cells.slice(from, to)]
    return {
      ...table,
      columns: cut(table.columns),
      rows: table.rows.map(cut),
      caption: index === total - 1 ? table.caption : undefined,
    }
  })
  const saying = groups.filter(
    ({ rows, caption }) =>
      caption !== undefined || rows.some((row) => row.slice(1).some((cell) => cell.length > 0)),
  )
  return isMore && saying.length > 0 ? saying : groups
}

import type { Chart, Code, Quote, Table } from '../model/evidence.ts'
import type { Path } from '../model/source.ts'
import type { SummaryItem, Takeaway } from '../model/recap.ts'
import type { Inline } from '../model/inline.ts'
import { checkTakeaway } from './check-takeaway.ts'
import type { RuleName } from './spec.ts'
import { tell, type Validation } from './validation.ts'
import { capitalize, counted, nameOf } from './wording.ts'

/** An object as far as it could be read. */
export interface ReadFields<T> {
  readonly value: Partial<T>
  /** Its keys whose values could not be read. */
  readonly failed: ReadonlySet<string>
  readonly path: Path
}

type Rule<T> = (fields: ReadFields<T>, validation: Validation) => Partial<T>

interface Rules extends Record<RuleName, unknown> {
  readonly takeaway: Rule<Takeaway>
  readonly quote: Rule<Quote>
  readonly table: Rule<Table>
  readonly chart: Rule<Chart>
  readonly code: Rule<Code>
  readonly summaryItem: Rule<SummaryItem>
}

const rules: Rules = {
  takeaway: checkTakeaway,
  quote: checkQuote,
  table: padTable,
  chart: checkChart,
  code: checkCode,
  summaryItem: checkSummaryItem,
}

/** Checks what must hold between the fields of an object; gives it back, completed where the format says so. */
export function applyRule(
  name: RuleName | undefined,
  fields: ReadFields<Readonly<Record<string, unknown>>>,
  validation: Validation,
): Readonly<Record<string, unknown>> {
  if (name === undefined) return fields.value
  // The spec that names a rule is typed by the same interface as the rule.
  const rule = rules[name] as Rule<Readonly<Record<string, unknown>>>
  return rule(fields, validation)
}

function checkQuote({ value, path }: ReadFields<Quote>, validation: Validation): Partial<Quote> {
  const { text, trimmed } = value
  const isMarked = text?.some((line) => line.includes('[…]') || line.includes('[...]')) ?? true
  if (trimmed === true && !isMarked) {
    const spot = { path: [...path, 'trimmed'] }
    tell(validation, 'recap/trimmed-without-mark', { words: {}, spot })
  }
  return value
}

function padTable({ value, path }: ReadFields<Table>, validation: Validation): Partial<Table> {
  const { columns, rows } = value
  if (columns === undefined || rows === undefined) return value
  const width = columns.length
  const padded = rows.map((row: readonly Inline[] | undefined, index) => {
    if (row === undefined || row.length === width) return row ?? []
    const spot = { path: [...path, 'rows', index] }
    const words = {
      Name: capitalize(nameOf(spot.path)),
      count: counted(row.length, 'cell'),
      columns: counted(width, 'column'),
    }
    const code = row.length < width ? 'recap/row-short' : 'recap/row-long'
    tell(validation, code, { words, spot })
    return [...row, ...Array.from({ length: Math.max(0, width - row.length) }, (): Inline => [])]
  })
  return { ...value, rows: padded }
}

function checkChart({ value, path }: ReadFields<Chart>, validation: Validation): Partial<Chart> {
  const { categories, series } = value
  if (categories === undefined) return value
  for (const [index, one] of (series ?? []).entries()) {
    const count = (one as typeof one | undefined)?.values?.length ?? categories.length
    if (count === categories.length) continue
    const spot = { path: [...path, 'series', index, 'values'] }
    const words = {
      Name: capitalize(nameOf(spot.path)),
      count: counted(count, 'value'),
      categories: counted(categories.length, 'category', 'categories'),
    }
    tell(validation, 'recap/value-count', { words, spot })
  }
  return value
}

function checkCode({ value, path }: ReadFields<Code>, validation: Validation): Partial<Code> {
  const last = value.highlight?.at(-1)
  if (value.text === undefined || last === undefined) return value
  const count = value.text.replace(/\n$/, '').split('\n').length
  if (last <= count) return value
  const spot = { path: [...path, 'highlight'] }
  const words = { Name: capitalize(nameOf(spot.path)), line: last, lines: counted(count, 'line') }
  tell(validation, 'recap/highlight-past-end', { words, spot })
  return value
}

function checkSummaryItem(
  { value, failed, path }: ReadFields<SummaryItem>,
  validation: Validation,
): Partial<SummaryItem> {
  if (value.head !== undefined || value.text !== undefined || failed.size > 0) return value
  const words = { Name: capitalize(nameOf(path)), wanted: '“head” or “text”' }
  tell(validation, 'recap/empty-entry', { words, spot: { path } })
  return value
}

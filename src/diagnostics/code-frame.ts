import type { Range } from '../model/source.ts'
import type { Paint } from './colour.ts'
import { cellsOf, type Cell } from './text-width.ts'

const frameWidth = 100
/** UTF-16 units of a line that are looked at around the fault: enough for the frame, whatever the line has. */
const reach = 400

/** Shows the line of a fault with `^^^^` under it, and the line before. */
export function formatFrame(source: string, range: Range, paint: Paint): string[] {
  const { line } = range.start
  const [before, text] = linesAt(source, line)
  if (text === undefined) return []
  const digits = String(line).length
  const gutter = (label: string) => paint('faint', `  ${label.padStart(digits)} |`)
  const from = range.start.column - 1
  const to = range.end.line === line ? range.end.column - 1 : text.length
  const window = windowAround(text, from, Math.max(to, from + 1))
  const shown = [`${gutter(String(line))} ${textOf(window.cells)}`.trimEnd()]
  shown.push(`${gutter('')} ${' '.repeat(window.indent)}${paint('mark', '^'.repeat(window.marks))}`)
  if (before !== undefined && before.trim() !== '' && !window.isCut) {
    const cells = fitting(cellsOf(before.slice(0, reach)), frameWidth)
    const end = cells.length > 0 && cells.at(-1)!.end < before.length ? '…' : ''
    shown.unshift(`${gutter(String(line - 1))} ${textOf(cells)}${end}`)
  }
  return shown
}

interface Window {
  readonly cells: readonly Cell[]
  readonly indent: number
  readonly marks: number
  /** Whether the beginning of the line is left out. */
  readonly isCut: boolean
}

const dots: Cell = { shown: '…', width: 1, start: 0, end: 0 }

function windowAround(text: string, from: number, to: number): Window {
  const first = from < frameWidth * 0.6 ? 0 : from - Math.floor(frameWidth * 0.4)
  const start = first > 0 && isLowSurrogate(text, first) ? first - 1 : first
  const all = cellsOf(text.slice(start, start + reach)).map((cell) => ({
    ...cell,
    start: cell.start + start,
    end: cell.end + start,
  }))
  const isCut = start > 0
  const kept = fitting(all, frameWidth - (isCut ? 1 : 0))
  const isLonger = (kept.at(-1)?.end ?? start) < text.length
  const cells = [...(isCut ? [dots] : []), ...kept, ...(isLonger ? [dots] : [])]
  const indent = (isCut ? 1 : 0) + widthOf(kept.filter(({ end }) => end <= from))
  const marks = widthOf(kept.filter((cell) => cell.end > from && cell.start < to))
  return { cells, indent, marks: Math.max(1, marks), isCut }
}

function fitting(cells: readonly Cell[], width: number): Cell[] {
  let room = width
  const end = cells.findIndex((cell) => (room -= cell.width) < 0)
  return end === -1 ? [...cells] : cells.slice(0, end)
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.shown).join('')
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at))
}

/** The line before, and the line itself; found without dividing all of a large text. */
function linesAt(source: string, line: number): [string | undefined, string | undefined] {
  let previous: string | undefined
  let start = 0
  for (let count = 1; ; count++) {
    const end = source.indexOf('\n', start)
    const text = source.slice(start, end === -1 ? source.length : end).replace(/\r$/, '')
    if (count === line) return [previous, text]
    if (end === -1) return [undefined, undefined]
    if (count === line - 1) previous = text
    start = end + 1
  }
}

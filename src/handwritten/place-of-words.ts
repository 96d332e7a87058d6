import type { Place } from '../diagnostics/report.ts'

type Found = Pick<Place, 'range'>

/** Where a deck has these words, as an address where they stand as one. */
export function placeOfWords(words: string, text: string): Found {
  const opened = ['(', '"', "'", '='].map((sign) => text.indexOf(sign + words) + 1)
  const offset = opened.find((place) => place > 0) ?? text.indexOf(words)
  return placeAt(words === '' ? -1 : offset, words.length, text)
}

/** Where a deck has a formula, from a line on. */
export function placeOfFormula(latex: string, text: string, line: number): Found {
  let start = 0
  for (let number = 1; number < line; number++) start = text.indexOf('\n', start) + 1
  const offset = text.indexOf(`$${latex}$`, start)
  return offset === -1 ? placeAt(start, 0, text) : placeAt(offset, latex.length + 2, text)
}

function placeAt(offset: number, length: number, text: string): Found {
  if (offset === -1) return {}
  return { range: { start: spotAt(offset, text), end: spotAt(offset + length, text) } }
}

function spotAt(offset: number, text: string): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

import { expect, test } from 'vitest'
import { locate } from '../../../src/load/locate.ts'
import { parseSource } from '../../../src/load/parse-source.ts'

/** Where “part” stands in the value of `a`, as the text that is there. */
function found(text: string, before: string, part: string): string | undefined {
  const parsed = parseSource({ file: 'a.yaml', text })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  const range = locate(parsed.value, ['a'], { before, text: part })
  if (range === undefined) return undefined
  const starts = text
    .split('\n')
    .map((_, index, lines) => lines.slice(0, index).join('\n').length + Number(index > 0))
  const offset = ({ line, column }: { line: number; column: number }): number =>
    starts[line - 1]! + column - 1
  return text.slice(offset(range.start), offset(range.end))
}

test.each([
  ['a: one two three', 'one', 'two', 'two'],
  ['a: one\n   two\n   three', 'one', 'two three', 'two\n   three'],
  ['a: one\r\n   two\r\n   three', 'one', 'two three', 'two\r\n   three'],
  ["a: 'it''s two'", 'i', "t's", "t''s"],
  ['a: "\\u00e4\\"\\x41\\\n   b"', 'ä', '"A', '\\"\\x41'],
  ['a: "\\U0001F600x"', '😀', 'x', 'x'],
  ['a: "one\\ntwo"', 'one', 'two', 'two'],
  ['a: |-\n  one\n    two\n\n  three', 'one', 'two three', 'two\n\n  three'],
  ['a: >2 # one\n   one\n  two', 'one', 'two', 'two'],
  ['{"a": "one\\/two"}', 'one', '/', '\\/'],
])('in %j, what follows %j', (text, before, part, written) => {
  expect(found(text, before, part)).toBe(written)
})

test('what an alias stands for is looked for where it was written', () => {
  expect(found('b: &b one two\na: *b', 'one', 'two')).toBe('two')
})

test.each([
  ['a: [one]', '', 'one'],
  ['a: 12', '1', '2'],
  ['a: one', 'one', 'two'],
])('in %j there is no such part', (text, before, part) => {
  expect(found(text, before, part)).toBeUndefined()
})

import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeSource } from '../../src/load/decode-source.ts'
import { parseSource } from '../../src/load/parse-source.ts'
import type { Position, SourceNode, Span } from '../../src/model/source.ts'

const pieces = [
  'a',
  'b: ',
  '- ',
  '? ',
  ': ',
  '\n',
  '\n  ',
  '\n\t',
  ' ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '~',
  '&a ',
  '*a',
  '!!str ',
  '!x ',
  '|\n',
  '>-\n',
  '# c',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '\\',
  '@',
  '<<: ',
  '__proto__: ',
  '12:30',
  '2.50',
  '`',
  '\r\n',
  '\r',
  '\uFEFF',
  '\0',
  '\u001f',
  '😀',
  '\ud800',
  'null',
  'true',
  '.nan',
  '\u2028',
  'src: ',
]
const yamlLike = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(''))
const anyText = fc.oneof(yamlLike, fc.string({ unit: 'binary', maxLength: 200 }))

it('parseSource never throws, and every place lies inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const outcome = parseSource({ file: 'f.yaml', text })
      const lines = text.split('\n')
      for (const { range, file, message } of outcome.diagnostics) {
        expect(file).toBe('f.yaml')
        expect(message).not.toMatch(/\{\w+\}|Maximum call stack/)
        if (range !== undefined) expectInside(lines, [range.start, range.end])
      }
      expect(outcome.diagnostics.some(({ severity }) => severity === 'error')).toBe(!outcome.ok)
      if (outcome.ok) expectSpansInside(outcome.value.root, text)
    }),
    { numRuns: 3000 },
  )
})

it('decodeSource takes exactly the bytes that are UTF-8 text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const outcome = decodeSource(bytes, 'f.yaml')
      const text = outcome.ok ? Buffer.from(outcome.value.text) : undefined
      expect(text?.equals(withLineFeeds(withoutMark(bytes))) ?? true).toBe(true)
      expect(outcome.diagnostics).toHaveLength(outcome.ok ? 0 : 1)
    }),
    { numRuns: 2000 },
  )
})

it('parseSource reads back every JSON value with its places', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), (value) => {
      const keys = JSON.stringify(value)
      fc.pre(!/"(__proto__|constructor|prototype|)":/.test(keys) && keys !== '{}')
      const outcome = parseSource({ file: 'f.json', text: JSON.stringify(value, null, '\t') })
      expect(outcome.diagnostics).toEqual([])
      expect(outcome.ok && toValue(outcome.value.root)).toEqual(JSON.parse(keys))
    }),
    { numRuns: 500 },
  )
})

/** A CR that stands alone is read as the end of a line. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (byte === 13 && bytes[index + 1] !== 10 ? 10 : byte))
}

function expectInside(lines: readonly string[], [start, end]: readonly [Position, Position]): void {
  for (const { line, column } of [start, end]) {
    expect(line).toBeLessThanOrEqual(lines.length)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1 + (line < lines.length ? 1 : 0))
  }
  expect(end.line * 1e6 + end.column).toBeGreaterThanOrEqual(start.line * 1e6 + start.column)
}

function expectSpansInside(node: SourceNode, text: string): void {
  const check = (span: Span | undefined) => {
    expect(span).toBeDefined()
    expect(span!.start).toBeGreaterThanOrEqual(0)
    expect(span!.end).toBeGreaterThanOrEqual(span!.start)
    expect(span!.end).toBeLessThanOrEqual(text.length)
  }
  check(node.span)
  if (node.kind === 'list') for (const item of node.items) expectSpansInside(item, text)
  if (node.kind !== 'map') return
  for (const { keySpan, value } of node.entries) {
    check(keySpan)
    expectSpansInside(value, text)
  }
}

function toValue(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(toValue)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, toValue(value)]))
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return hasMark ? bytes.subarray(3) : bytes
}

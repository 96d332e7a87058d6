import { describe, expect, it } from 'vitest'
import { toJson } from '../../../src/diagnostics/format-json.ts'
import { formatDiagnostic, formatDiagnostics } from '../../../src/diagnostics/format-text.ts'
import { printable } from '../../../src/diagnostics/printable.ts'
import { report } from '../../../src/diagnostics/report.ts'

const rangeOf = (line: number, from: number, to: number) => ({
  start: { line, column: from },
  end: { line, column: to },
})
const fault = (range = rangeOf(2, 3, 8), file = 'talk.yaml') =>
  report('source/missing-comma', {}, { file, range })
const frameOf = (source: string, range = rangeOf(2, 3, 8)) =>
  formatDiagnostic(fault(range), { source }).split('\n').slice(1, -1)

describe('formatDiagnostic', () => {
  it('says where and what, shows the lines, and says what to do', () => {
    expect(formatDiagnostic(fault(), { source: 'talk:\n  titel: x\n' })).toBe(
      [
        'talk.yaml:2:3: error source/missing-comma: A comma is missing between two items in brackets.',
        '  1 | talk:',
        '  2 |   titel: x',
        '    |   ^^^^^',
        '  hint: Add the comma, or put the text in quotes.',
      ].join('\n'),
    )
  })

  it('needs neither a place nor a file nor a hint', () => {
    expect(formatDiagnostic(report('source/missing', { file: 'a' }, { hint: 'Look.' }))).toBe(
      'error source/missing: There is no file “a”.\n  hint: Look.',
    )
  })

  it('marks wide letters, tabs and escapes in line', () => {
    expect(frameOf('\t漢字: @x', rangeOf(1, 6, 7))).toEqual(['  1 |   漢字: @x', '    |         ^'])
    expect(frameOf('a\u202eb@', rangeOf(1, 4, 5))).toEqual([
      '  1 | a\\u{202e}b@',
      '    |           ^',
    ])
    expect(frameOf('👩‍👩‍👧‍👦@', rangeOf(1, 12, 13))).toEqual(['  1 | 👩‍👩‍👧‍👦@', '    |   ^'])
  })

  it('marks the first line of a range over several, and at least one column', () => {
    const overLines = { start: { line: 1, column: 2 }, end: { line: 2, column: 2 } }
    expect(frameOf('ab\ncd', overLines)).toEqual(['  1 | ab', '    |  ^'])
    expect(frameOf('ab', rangeOf(1, 3, 3))).toEqual(['  1 | ab', '    |   ^'])
    expect(frameOf('ab\n', rangeOf(2, 1, 1))).toEqual(['  1 | ab', '  2 |', '    | ^'])
  })

  it('shows a window of long lines', () => {
    const line = `${'x'.repeat(5000)}@${'y'.repeat(5_000_000)}`
    const [text, marks] = frameOf(`short\n${line}`, rangeOf(2, 5001, 5002))
    expect(text).toMatch(/^ {2}2 \| …x{40}@y{58}…$/)
    expect(marks).toBe(`    | ${' '.repeat(41)}^`)
    expect(frameOf('x'.repeat(500), rangeOf(1, 1, 400))[1]).toBe(`    | ${'^'.repeat(100)}`)
  })

  it('shows no lines that are not there', () => {
    expect(frameOf('one', rangeOf(7, 1, 2))).toEqual([])
  })

  it('lets nothing of a file reach the terminal as a command', () => {
    const hostile = '\u001b[2J\r\u009b\u202e\ud800\u2028'
    const one = report('source/tag', { tag: hostile }, { file: hostile, range: rangeOf(1, 1, 3) })
    const text = formatDiagnostic({ ...one, hint: hostile }, { source: hostile })
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2028]|\p{Surrogate}/u)
    expect(text.split('\n')).toHaveLength(4)
  })

  it('colours only when asked', () => {
    expect(formatDiagnostic(fault())).not.toContain('\u001b')
    expect(formatDiagnostic(fault(), { colour: true })).toContain('\u001b[31merror\u001b[39m')
  })
})

describe('formatDiagnostics', () => {
  it('finds the text of each file', () => {
    const list = [fault(rangeOf(1, 1, 2), 'a'), fault(rangeOf(1, 1, 2), 'b')]
    const text = formatDiagnostics(list, { sources: new Map([['b', 'bbb']]) })
    expect(text.split('\n\n').map((one) => one.includes('bbb'))).toEqual([false, true])
  })
})

describe('printable', () => {
  it('shows controls, directions and lone surrogates, and keeps letters', () => {
    expect(printable('a\u001bb\u0085\u061c\u200f\u2066\ufeff\ud800\udc00')).toBe(
      'a\\u{1b}b\\u{85}\\u{61c}\\u{200f}\\u{2066}\\u{feff}\ud800\udc00',
    )
    expect(printable('\udc00Größe 漢 👩‍👧 שלום')).toBe('\\u{dc00}Größe 漢 👩‍👧 שלום')
  })

  it('cuts between characters', () => {
    expect(printable('abcdef', 3)).toBe('abc…')
    expect(printable('ab😀', 3)).toBe('ab…')
    expect(printable('ab😀', 4)).toBe('ab😀')
  })
})

describe('toJson', () => {
  it('has the keys of the contract, and none that is not known', () => {
    expect(JSON.stringify(toJson(report('source/missing', { file: 'a' })))).toBe(
      '{"code":"source/missing","severity":"error","message":"There is no file “a”.","hint":"Check the name and the folder."}',
    )
    const full = { ...fault(), path: ['talk', 0], expected: ['title'], slide: 3 }
    expect(Object.keys(toJson(full))).toEqual([
      'code',
      'severity',
      'message',
      'hint',
      'file',
      'range',
      'path',
      'expected',
      'slide',
    ])
  })
})

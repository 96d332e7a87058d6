import { describe, expect, it } from 'vitest'
import { locate } from '../../../src/load/locate.ts'
import { parseSource } from '../../../src/load/parse-source.ts'
import type { SourceNode } from '../../../src/model/source.ts'
import { cpuSeconds } from '../../support/cpu-time.ts'

const parse = (text: string) => parseSource({ file: 'talk.yaml', text })

function faultsOf(text: string): string[] {
  return parse(text).diagnostics.map(({ code, range }) => {
    if (range === undefined) return code
    const { start, end } = range
    return `${code} ${start.line}:${start.column}-${end.line}:${end.column}`
  })
}

function rootOf(text: string): SourceNode {
  const outcome = parse(text)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value.root
}

function plain(node: SourceNode): unknown {
  if (node.kind === 'list') return node.items.map(plain)
  if (node.kind === 'map') return node.entries.map(({ key, value }) => [key, plain(value)])
  return node.written === node.value ? node.value : { value: node.value, written: node.written }
}

describe('values', () => {
  it('keep numbers as they were written', () => {
    expect(plain(rootOf('[2.50, 0x1F, 1e3, 12345678901234567890, .inf, -0]'))).toEqual([
      { value: 2.5, written: '2.50' },
      { value: 31, written: '0x1F' },
      { value: 1000, written: '1e3' },
      { value: Number('12345678901234567890'), written: '12345678901234567890' },
      { value: Infinity, written: '.inf' },
      { value: -0, written: '-0' },
    ])
  })

  it('stay text where only YAML 1.1 sees something else', () => {
    const texts = ['13:10', 'yes', 'off', '2024-05-01', '0o8', '1_000']
    expect(plain(rootOf(`[${texts.join(', ')}]`))).toEqual(texts)
  })

  it('are true, false and null of the core schema only', () => {
    expect(plain(rootOf('[true, False, null, ~, ]'))).toEqual([
      { value: true, written: 'true' },
      { value: false, written: 'False' },
      { value: null, written: 'null' },
      { value: null, written: '~' },
    ])
  })

  it('take quoted and block texts as their value', () => {
    expect(plain(rootOf('a: "2.50"\nb: |\n  one\n  two\nc: !!str 3\n'))).toEqual([
      ['a', '2.50'],
      ['b', 'one\ntwo\n'],
      ['c', '3'],
    ])
  })

  it('may be named by numbers, which are taken as written', () => {
    expect(plain(rootOf('1.0: a\ntrue: b'))).toEqual([
      ['1.0', 'a'],
      ['true', 'b'],
    ])
  })

  it('come the same from JSON with tabs', () => {
    expect(plain(rootOf('{\n\t"a": [1, {"b": null}],\n\t"c": "d"\n}'))).toEqual([
      ['a', [{ value: 1, written: '1' }, [['b', { value: null, written: 'null' }]]]],
      ['c', 'd'],
    ])
  })

  it('stand in for their aliases, the last anchor before them', () => {
    expect(plain(rootOf('a: &x one\nb: &y [*x]\nc: &x two\nd: [*y, *x]'))).toEqual([
      ['a', 'one'],
      ['b', ['one']],
      ['c', 'two'],
      ['d', [['one'], 'two']],
    ])
  })

  it('take YAML 1.2 when the file says so', () => {
    expect(plain(rootOf('%YAML 1.2\n---\na: b\n...\n'))).toEqual([['a', 'b']])
  })
})

describe('places', () => {
  const text =
    'talk:\r\n  title: Größe 😀\r\n  speakers:\r\n    - name: A\r\n      role: B\r\n\r\n# end\r\n'
  const outcome = parse(text)
  if (!outcome.ok) throw new Error('does not parse')
  const at = (path: (string | number)[], what: 'key' | 'value') => {
    const range = locate(outcome.value, path, what)
    return (
      range && `${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}`
    )
  }

  it('are those of keys and of values', () => {
    expect(at(['talk', 'title'], 'key')).toBe('2:3-2:8')
    expect(at(['talk', 'title'], 'value')).toBe('2:10-2:18')
    expect(at(['talk', 'speakers', 0, 'role'], 'value')).toBe('5:13-5:14')
  })

  it('of a mapping or list end with its last value', () => {
    expect(at(['talk', 'speakers'], 'value')).toBe('4:5-5:14')
    expect(at([], 'value')).toBe('1:1-5:14')
  })

  it('are undefined where the path leads nowhere', () => {
    expect(at(['talk', 'subtitle'], 'value')).toBeUndefined()
    expect(at(['talk', 'speakers', 0], 'key')).toBeUndefined()
    expect(at(['talk', 'title', 'x'], 'value')).toBeUndefined()
  })
})

describe('syntax faults', () => {
  it.each([
    ['talk:\n\ttitle: x', 'source/tab-indentation 2:1-2:2'],
    ['claim: "abc\nb: 1', 'source/unclosed-quote 1:8-1:12'],
    ["claim: 'abc\n  def", 'source/unclosed-quote 1:8-1:12'],
    ["claim: 'It''s", 'source/unclosed-quote 1:8-1:14'],
    ['claim: Foo: bar', 'source/colon-in-text 1:8-1:16'],
    ['a: 1\n  b: 2', 'source/bad-indentation 2:3-2:4'],
    ['a:\n  b: 1\n c: 2', 'source/bad-indentation 3:2-3:3'],
    ['a:\n    - x\n  - y', 'source/bad-indentation 3:3-3:4'],
    ['- a\nb: 1', 'source/bad-indentation 2:1-2:2'],
    ['a: [1, 2\nb: 3', 'source/unclosed-bracket 1:4-1:5'],
    ['a: [1, {b: 2]', 'source/unclosed-bracket 1:8-1:9'],
    ["{'a': 1", 'source/unclosed-bracket 1:1-1:2'],
    ['a: 1\nfoo\nb: 2', 'source/missing-colon 2:1-2:4'],
    ['a: 1\nb:2', 'source/missing-colon 2:1-2:4'],
    ['a: "x" y', 'source/text-after-quote 1:8-1:9'],
    ["a: 'It's good'", 'source/text-after-quote 1:8-1:15'],
    ['a: *em* text', 'source/needs-quotes 1:4-1:13'],
    ['a:\n  - b: *Every* thing', 'source/needs-quotes 2:8-2:21'],
    ['a: **bold**', 'source/needs-quotes 1:4-1:12'],
    ['a: & x', 'source/needs-quotes 1:4-1:5'],
    ['a: @foo', 'source/needs-quotes 1:4-1:5'],
    ['a: `code` x', 'source/needs-quotes 1:4-1:5'],
    ['a: >50% of', 'source/needs-quotes 1:4-1:7'],
    ['a: [Music] plays', 'source/needs-quotes 1:12-1:17'],
    ['a: "C:\\path"', 'source/bad-escape 1:7-1:8'],
    ['{"a": 1 "b": 2}', 'source/missing-comma 1:7-1:15'],
    ['a: }x', 'source/stray-bracket 1:4-1:5'],
    ['a: {b: 1}}\nc: {d: 2}\ne:\n  - f', 'source/stray-bracket 1:10-1:11'],
    ['a: [b]]\nc: d: e', 'source/stray-bracket 1:7-1:8'],
    ['a:\n  - x\n - y', 'source/bad-indentation 3:2-3:3'],
    ['[1,,2]', 'source/extra-comma 1:4-1:5'],
    ['a: - x', 'source/list-beside-key 1:4-1:5'],
    ['a: "x"#c', 'source/comment-blank 1:7-1:9'],
    ['a: 1\na: 2', 'source/duplicate-key 2:1-2:2'],
    ['{"a": 1, "a": 2}', 'source/duplicate-key 1:10-1:13'],
    ['a: *b', 'source/unknown-anchor 1:4-1:6'],
    ['a: &x [*x]', 'source/cyclic-alias 1:8-1:10'],
    ['<<: {a: 1}', 'source/merge-key 1:1-1:3'],
    ['__proto__: 1', 'source/forbidden-key 1:1-1:10'],
    ['a: {constructor: 1}', 'source/forbidden-key 1:5-1:16'],
    ['? [a]\n: 1', 'source/key-not-text 1:3-1:6'],
    ['null: 1', 'source/key-not-text 1:1-1:5'],
    ['a: 1\n---\nb: 2', 'source/several-documents 2:1-2:4'],
    ['%YAML 1.1\n---\na: 1', 'source/directive 1:1-1:10'],
    ['%TAG ! x\n---\na: 1', 'source/directive 1:1-1:9'],
    ['a: !foo b', 'source/tag 1:4-1:8'],
    ['a: !!binary aGk=', 'source/tag 1:4-1:12'],
    ['a: !!int b', 'source/tag 1:4-1:9'],
  ])('of %j are told in place', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault])
  })

  it('are all told, one for each line', () => {
    expect(faultsOf('a: @x\nb: `y`\nc: [1')).toEqual([
      'source/needs-quotes 1:4-1:5',
      'source/needs-quotes 2:4-2:5',
      'source/unclosed-bracket 3:4-3:5',
    ])
  })

  it('past a hundred are counted', () => {
    const { diagnostics } = parse('- @x\n'.repeat(150))
    expect(diagnostics).toHaveLength(101)
    expect(diagnostics.at(-1)?.message).toBe('There are 50 more faults in this file.')
  })

  it('of equal keys say where the first one is', () => {
    expect(parse('a: 1\nb:\n  c: 1\n  c: 2').diagnostics[0]).toMatchObject({
      message: 'The key “c” is here for the second time; the first is in line 3.',
      path: ['b', 'c'],
    })
  })

  it('of an unused anchor are only a warning', () => {
    expect(parse('a: &co text')).toMatchObject({
      ok: true,
      diagnostics: [{ code: 'source/unused-anchor', severity: 'warning' }],
    })
  })

  it('are one error where there is no content', () => {
    for (const text of ['', ' \n', '# only this\n', '---\n', 'null', '""']) {
      expect(faultsOf(text)).toEqual(['source/empty'])
    }
  })
})

describe('limits', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: 1`).join('\n')
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x, x]',
    'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
    'c: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
  ].join('\n')

  it.each([
    ['[ forty-one deep', '['.repeat(41) + ']'.repeat(41), 'source/too-deep'],
    ['brackets without an end', '['.repeat(100_000), 'source/too-deep'],
    ['pairs in brackets', `${'[a: '.repeat(30)}x${']'.repeat(30)}`, 'source/too-deep'],
    ['lists in a line', `${'- '.repeat(1000)}x`, 'source/too-deep'],
    ['1001 keys', keys(1001), 'source/too-many-keys'],
    ['20000 keys', keys(20_000), 'source/too-many-keys'],
    ['an alias bomb', bomb, 'source/too-many-aliases'],
    ['101 anchors', `[${'&a x, '.repeat(101)}]`, 'source/too-many-anchors'],
    ['too many parts', '- a\n'.repeat(300_000), 'source/too-many-parts'],
    ['a long text', `a: ${'x'.repeat(20_001)}`, 'source/text-too-long'],
    ['much text', `- ${'x'.repeat(20_000)}\n`.repeat(101), 'source/too-much-text'],
  ])('are told of %s', (_name, text, code) => {
    const seconds = cpuSeconds(() =>
      expect(parse(text).diagnostics.map((one) => one.code)).toContain(code),
    )
    expect(seconds).toBeLessThan(5)
  })

  it('let through what just keeps them', () => {
    for (const text of [
      '['.repeat(40) + ']'.repeat(40),
      keys(1000),
      `a: ${'x'.repeat(20_000)}`,
      `a: &a x\nb: [${Array(1000).fill('*a').join(',')}]`,
    ]) {
      expect(parse(text)).toMatchObject({ ok: true, diagnostics: [] })
    }
  })

  it('count the depth of an alias where it stands', () => {
    const deep = `a: &a ${'['.repeat(30)}${']'.repeat(30)}\nb: ${'['.repeat(15)}*a${']'.repeat(15)}`
    expect(faultsOf(deep)[0]).toMatch(/^source\/too-deep 2:/)
  })

  it('do not count pictures as text', () => {
    const picture = `data:image/png;base64,${'A'.repeat(30_000)}`
    expect(faultsOf(`src: ${picture}`)).toEqual([])
    expect(faultsOf(`claim: ${picture}`)).toHaveLength(1)
    expect(faultsOf(`src: "${picture}["`)).toHaveLength(1)
  })

  it('can be lowered', () => {
    const limits = { bytes: 1, tokens: 9, nesting: 9, keys: 9, anchors: 9, aliasNodes: 9 }
    const outcome = parseSource(
      { file: 'a', text: 'a: hello' },
      { ...limits, textLength: 4, totalText: 99 },
    )
    expect(outcome.diagnostics[0]?.message).toBe('This text has 5 characters; the limit is 4.')
  })

  it('end the reading of a text that is nothing but faults', () => {
    for (const unit of ['\\q', '] ', '!a ', '%A\n', '---\n', '"a" "b" ', '- *a b\n', '?\n:\n']) {
      const text = unit === '\\q' ? `a: "${unit.repeat(1_000_000)}"` : unit.repeat(100_000)
      expect(cpuSeconds(() => expect(parse(text).ok).toBe(false))).toBeLessThan(8)
    }
  })
})

describe('what has no words of its own', () => {
  it('is told in those of YAML, at its place', () => {
    expect(parse('--- a: b').diagnostics).toMatchObject([
      { code: 'source/syntax', range: { start: { line: 1 } } },
    ])
  })

  it('is cut off where there is too much of it', () => {
    const many = Array.from({ length: 150 }, (_, line) => `k${line}: "a" b`).join('\n')
    const said = parse(many).diagnostics.map(({ code }) => code)
    expect(said).toHaveLength(101)
    expect(said.at(-1)).toBe('source/more-faults')
  })
})

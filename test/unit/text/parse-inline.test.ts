import { describe, expect, test } from 'vitest'
import { parseInline } from '../../../src/text/parse-inline.ts'
import { showInline } from '../../support/inline-marks.ts'

function shown(source: string, math = false): string {
  return showInline(parseInline(source, { math }).inline)
}

describe('emphasis', () => {
  test.each([
    ['*x*', '<i>x</i>'],
    ['_x_', '<i>x</i>'],
    ['**x**', '<b>x</b>'],
    ['__x__', '<b>x</b>'],
    ['***x***', '<i><b>x</b></i>'],
    ['**a *b* c**', '<b>a <i>b</i> c</b>'],
    ['*a **b** c*', '<i>a <b>b</b> c</i>'],
    ['a *b* c **d** e', 'a <i>b</i> c <b>d</b> e'],
    ['*a* _b_', '<i>a</i> <i>b</i>'],
    ['(*a*), "**b**"', '(<i>a</i>), "<b>b</b>"'],
    ['*(*a*)*', '<i>(<i>a</i>)</i>'],
    ['“**Zitat.**”', '“<b>Zitat.</b>”'],
    ['**foo.**Bar', '<b>foo.</b>Bar'],
    ['foo-*bar*-baz', 'foo-<i>bar</i>-baz'],
    ['**a**: b', '<b>a</b>: b'],
  ])('marks up %s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test.each([
    'Teilnehmer*innen und Kolleg*innen',
    'snake_case_name and other_name',
    'Участник*ами и друг*ами',
    '3*4*5 = 60',
    'a * b * c',
    '* a *',
    '*a',
    'a*',
    '** a **',
    '*a **',
    'get_(x)_y',
    '**',
    '****',
    '_ _',
  ])('leaves %s as it is', (source) => {
    expect(shown(source)).toBe(source)
  })

  test.each([
    ['これは**重要**です', 'これは<b>重要</b>です'],
    ['**重要。**次', '<b>重要。</b>次'],
    ['これは**「重要」**です', 'これは<b>「重要」</b>です'],
    ['**「A」**と**「B」**', '<b>「A」</b>と<b>「B」</b>'],
    ['使う**API**の', '使う<b>API</b>の'],
    ['**중요**합니다', '<b>중요</b>합니다'],
    ['这是*重点*。', '这是<i>重点</i>。'],
    ['ภาษา**ไทย**สวย', 'ภาษา<b>ไทย</b>สวย'],
    ['これは_重要_です', 'これは<i>重要</i>です'],
  ])('works beside signs of scripts without spaces: %s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test('nests at most 20 deep and loses no sign', () => {
    const { inline } = parseInline(`${'*a '.repeat(50)}b${' c*'.repeat(50)}`, { math: false })
    const text = showInline(inline)
    expect(text.split('<i>')).toHaveLength(21)
    expect(text.replaceAll(/<\/?i>/g, '*')).toBe(`${'*a '.repeat(50)}b${' c*'.repeat(50)}`)
  })
})

describe('code', () => {
  test.each([
    ['`x`', '<code>x</code>'],
    ['``a ` b``', '<code>a ` b</code>'],
    ['`` ` ``', '<code>`</code>'],
    ['` `', '<code> </code>'],
    ['`a\\`b', '<code>a\\</code>b'],
    ['`**x**`', '<code>**x**</code>'],
    ['`https://a.example`', '<code>https://a.example</code>'],
    ['*a `*` b*', '<i>a <code>*</code> b</i>'],
    ['`a', '`a'],
    ['``a`', '``a`'],
    ['\\`a`', '`a`'],
  ])('reads %s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })
})

describe('links', () => {
  test.each([
    ['[a](https://x.example)', '<a https://x.example/>a</a>'],
    ['[a *b* `c`](https://x.example/y)', '<a https://x.example/y>a <i>b</i> <code>c</code></a>'],
    ['[a](<https://x.example/a b>)', '<a https://x.example/a%20b>a</a>'],
    ['[a](https://x.example/(b))', '<a https://x.example/(b)>a</a>'],
    ['[a [b] c](https://x.example/)', '<a https://x.example/>a [b] c</a>'],
    ['[m](mailto:a@x.example)', '<a mailto:a@x.example>m</a>'],
    ['**[a](https://x.example/)**', '<b><a https://x.example/>a</a></b>'],
    ['[https://y.example](https://x.example/)', '<a https://x.example/>https://y.example</a>'],
    [
      '[a [b](https://x.example/) c](https://y.example/)',
      '[a <a https://x.example/>b</a> c](<a https://y.example/>https://y.example/</a>)',
    ],
    ['[a](https://x.example "title")', '[a](<a https://x.example/>https://x.example</a> "title")'],
    ['[](https://x.example)', '[](<a https://x.example/>https://x.example</a>)'],
  ])('reads %s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test.each(['[a]', '[a]()', '[a](', 'a](b)', '[a] (https:)', '[a][b]', '[^1]', '[ ] to do'])(
    'leaves %s as it is',
    (source) => {
      expect(shown(source)).toBe(source)
      expect(parseInline(source, { math: false }).refused).toEqual([])
    },
  )

  test.each(['[*a*](javascript:alert(1))', '[a](/b)', '[a](#b)', '[a](b.example)'])(
    'shows %s as written and tells of it',
    (source) => {
      const { inline, refused } = parseInline(`x ${source} y`, { math: false })
      expect(showInline(inline)).toBe(`x ${source} y`)
      expect(refused).toMatchObject([{ start: 2, end: 2 + source.length }])
    },
  )

  test('shows an image as written', () => {
    const source = '![a *b*](https://x.example/c.png)'
    expect(shown(`${source}, *d*`)).toBe(`${source}, <i>d</i>`)
    expect(shown('[![a](b)](https://x.example/)')).toBe('<a https://x.example/>![a](b)</a>')
  })
})

describe('bare addresses', () => {
  test.each([
    [
      'see https://x.example/a_b_c*d*.',
      'see <a https://x.example/a_b_c*d>https://x.example/a_b_c*d</a>*.',
    ],
    ['(https://x.example/a)', '(<a https://x.example/a>https://x.example/a</a>)'],
    ['https://x.example/a_(b)', '<a https://x.example/a_(b)>https://x.example/a_(b)</a>'],
    ['**https://x.example/**', '<b><a https://x.example/>https://x.example/</a></b>'],
    ['<https://x.example/>', '<<a https://x.example/>https://x.example/</a>>'],
    ['https://x.example/。次', '<a https://x.example/>https://x.example/</a>。次'],
    ['見てhttps://x.example/', '見て<a https://x.example/>https://x.example/</a>'],
    ['“https://x.example/”!', '“<a https://x.example/>https://x.example/</a>”!'],
    ['xhttps://x.example', 'xhttps://x.example'],
    ['https://', 'https://'],
    ['https://…', 'https://…'],
    ['ftp://x.example', 'ftp://x.example'],
    ['http://x.example?', '<a http://x.example/>http://x.example</a>?'],
  ])('reads %s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test('refuses credentials', () => {
    const { inline, refused } = parseInline('https://a:b@x.example', { math: false })
    expect(showInline(inline)).toBe('https://a:b@x.example')
    expect(refused).toMatchObject([{ reason: 'credentials', start: 0, end: 21 }])
  })
})

describe('everything else', () => {
  test.each([
    ['\\*x\\*', '*x*'],
    ['\\a \\ä C:\\temp', '\\a \\ä C:\\temp'],
    ['\\\\', '\\'],
    ['a\\', 'a\\'],
  ])('unescapes %s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test.each([
    '# a',
    '- a',
    '1. a',
    '> a',
    '~~a~~',
    '<b>a</b>',
    '&amp; &#42;',
    ':smile:',
    '| a |',
    '---',
    '{{a}}',
    '$a$',
    '<!-- a -->',
  ])('shows %s as written', (source) => {
    expect(shown(source)).toBe(source)
  })
})

describe('mathematics', () => {
  test.each([
    ['$x^2$', '<math>x^2</math>'],
    ['$a_1*b*c_2$', '<math>a_1*b*c_2</math>'],
    ['$5 to $10', '$5 to $10'],
    ['costs $5, and $x$ is', 'costs $5, and <math>x</math> is'],
    ['\\$5 and \\$6', '$5 and $6'],
    ['$a\\$b$', '<math>a\\$b</math>'],
    ['$ a$', '$ a$'],
    ['$a $', '$a $'],
    ['$a$5', '$a$5'],
    ['$$x$$', '<block>x</block>'],
    ['a $$ x + $y $$ b', 'a <block>x + $y</block> b'],
    ['$$x', '$$x'],
    ['$$ $$ and $$y$$', '$$ <block>and</block>y$$'],
    ['**$x$**', '<b><math>x</math></b>'],
    ['`$x$`', '<code>$x$</code>'],
  ])('reads %s', (source, expected) => {
    expect(shown(source, true)).toBe(expected)
  })
})

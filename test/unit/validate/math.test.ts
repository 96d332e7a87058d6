import { describe, expect, test } from 'vitest'
import { loadKatex } from '../../../src/package-files.ts'
import { cpuSeconds } from '../../support/cpu-time.ts'
import { findings, validateYaml } from '../../support/tree.ts'

const math = 'talk: {title: T}\ndeck: {math: true}\n'
const quoted = (text: string): string => `'${text}'`

/** The reasons why a claim's LaTeX is refused. */
function reasons(claim: string): (string | undefined)[] {
  const { diagnostics } = validateYaml(`${math}takeaways: [{claim: ${quoted(claim)}}]`, {
    loadKatex,
  })
  expect(diagnostics.every(({ code }) => code === 'math/invalid')).toBe(true)
  return diagnostics.map(({ message }) => /”, (.*)\.$/.exec(message)?.[1])
}

describe('LaTeX that can’t be set', () => {
  test('is told at its place, all of it together and with all other faults', () => {
    const text = `talk:
  title: On $\\frac{1}$
  subtitle: 'Fine: $\\frac{1}{2}$, $5 to $10'
  speakers: [Ada $x^1^2$]
deck:
  math: true
  footer: $\\nothing$
takeaways:
  - claim: Good $x$
    points:
      - 'Good: $$\\begin{align*} a &= b \\end{align*}$$'
      - 'Bad: $\\left( x$'
    tabel: {}
  - claim: Table
    table:
      columns: [A, '$\\b$']
      rows: [['$$\\begin{align*} a \\end{align*}$$', '**$\\c$**']]
  - claim: Text
    text: |
      One.

      $$\\begin{matrix}$$
    notes: $\\d$ and $\\e{$
`
    expect(findings(text, { loadKatex })).toEqual([
      '2:13 math/invalid',
      '4:18 math/invalid',
      '7:11 math/invalid',
      '12:15 math/invalid',
      '13:5 recap/unknown-key',
      '16:21 math/invalid',
      '17:16 math/invalid',
      '17:55 math/invalid',
      '22:7 math/invalid',
      '23:12 math/invalid',
      '23:21 math/invalid',
    ])
  })

  test('is told where the formula stands in its field, however the field is written', () => {
    const text = String.raw`talk:
  title: 'It''s $\a$'
  subtitle: "\\$\x41\U0001F600 \t\"\\b\" $\\b\
    \ c$"
deck: {math: true}
takeaways:
  - claim: Plain, and
      over $\nope
      + 1$ lines
    text: >-  # a comment with $\x$
      Fine.

      A ~$\d$~ and [$x$](no) then $\d$ and **$\d$**

      ![$\d$](https://e.org) $x$ $$
      \e
      $$
    notes: |2
         Indented $\f$,
        and $\f$
    points: [&one 'P $\g$', *one]
    quote: {text: "One $\\h$\n\nTwo $\\h$"}
`.replaceAll('~', '`')
    const { diagnostics } = validateYaml(text, { loadKatex })
    const lines = text.split('\n')
    const shown = diagnostics.flatMap(({ code, range }) => {
      if (code !== 'math/invalid') return []
      const { start, end } = range!
      const last = start.line === end.line ? end.column - 1 : undefined
      return [
        `${start.line}:${start.column} ${lines[start.line - 1]!.slice(start.column - 1, last)}`,
      ]
    })
    expect(shown).toEqual(
      String.raw`2:17 $\a$
3:42 $\\b\
8:12 $\nope
13:35 $\d$
13:46 $\d$
15:34 $$
19:19 $\f$
20:13 $\f$
21:22 $\g$
21:22 $\g$
22:24 $\\h$
22:37 $\\h$`.split('\n'),
    )
  })

  test.each([
    ['$\\foo$', 'undefined control sequence: \\foo'],
    ['$x^1^2$', 'double superscript'],
    ['$$\\begin{align*}a\\end{align*}$$', '{align*} can be used only in display mode'],
    ['$\\href{https://example.org}{x}$', '\\href is not allowed on slides'],
    ['$\\href{javascript:alert(1)}{x}$', '\\href is not allowed on slides'],
    ['$\\url{https://example.org}$', '\\url is not allowed on slides'],
    ['$\\includegraphics{x.png}$', '\\includegraphics is not allowed on slides'],
    ['$\\htmlClass{a}{x}$', '\\htmlClass is not allowed on slides'],
    ['$\\htmlStyle{color: red}{x}$', '\\htmlStyle is not allowed on slides'],
    ['$\\def\\a{\\a\\a}\\a$', 'its definitions never end'],
    ['$\\def\\a#1{#1#1#1#1#1#1#1#1#1}\\a{\\a{\\a{\\a{\\a{\\a{x}}}}}}$', 'definitions in a formula can’t have parameters'], // prettier-ignore
    ['$\\gdef\\z{1}\\z$', '\\z can’t be defined for other formulas'],
    [`$${'x'.repeat(2001)}$`, 'it has more than 2000 characters'],
    ['$$\\text{for $x$}$$', 'dollars stand within others, which only a block in “text”, “points” or “notes” may have'], // prettier-ignore
  ])('%s: %s', (claim, reason) => {
    expect(reasons(claim)).toEqual([reason])
  })

  test('is told in the words of its field, with what was written', () => {
    const { diagnostics } = validateYaml(`${math}takeaways: [{claim: 'So $\\foo$'}]`, { loadKatex })
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      message:
        '“claim” has a formula that can’t be set: in “\\foo”, undefined control sequence: \\foo.',
      hint: 'Correct the LaTeX; where a dollar is meant, write \\$.',
    })
  })
})

test.each([
  'Sum $\\sum_{i=1}^n i$ and $$\\frac12$$',
  'Definitions within: $\\def\\a{x}\\a + \\a$',
  'Large, and cut to size: $\\rule{1000em}{1em}$',
  'Colours: $\\color{#ff0000}x$',
  'Text: $\\text{größer als}\\ x$',
  'Prices: $5 to $10, \\$\\foo\\$',
])('%s is fine', (claim) => {
  expect(reasons(claim)).toEqual([])
})

test('a text may be as long and as hostile as a text may be', () => {
  const seconds = cpuSeconds(() => {
    reasons('$a$ '.repeat(4000))
    reasons('$'.repeat(19_000))
    reasons(`$${'{'.repeat(1900)}$`)
  })
  expect(seconds).toBeLessThan(10)
})

test('without deck.math, nothing is LaTeX, and KaTeX is not asked for', () => {
  const never = (): never => {
    throw new Error('KaTeX was loaded.')
  }
  const text = "talk: {title: '$\\foo$'}\ntakeaways: [{claim: '$\\bar$ and $$\\foo$$'}]"
  expect(findings(text, { loadKatex: never })).toEqual([])
  expect(findings(`${math}takeaways: [{claim: 'Costs $5'}]`, { loadKatex: never })).toEqual([])
})

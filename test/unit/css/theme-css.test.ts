import { describe, expect, test } from 'vitest'
import { adaptCss } from '../../../src/css/adapt-css.ts'
import { colourWords, resolveValue } from '../../../src/css/css-values.ts'
import { flatRules, parseCss } from '../../../src/css/flat-rules.ts'
import { openCss } from '../../../src/css/open-css.ts'
import { readLook } from '../../../src/css/read-look.ts'

function rootOf(css: string) {
  const parsed = parseCss(css)
  if (!('root' in parsed)) throw new Error(parsed.reason)
  return parsed.root
}

const adapt = (css: string): string =>
  adaptCss(rootOf(css), { isLegible: () => true, keepsBackground: true }).css

describe('resolveValue', () => {
  const variables = new Map([
    ['--a', 'var(--b)'],
    ['--b', 'light-dark(#fff, rgb(0 0 0))'],
    ['--loop', 'var(--loop) var(--loop)'],
  ])

  test.each([
    ['var(--a)', '#fff'],
    ['1px solid var(--x, var(--a))', '1px solid  #fff'],
    ['var(--none)', ''],
    ['calc(1px + 2px)', 'calc(1px + 2px)'],
  ])('puts variables into %s', (value, expected) => {
    expect(resolveValue(value, variables)).toBe(expected)
  })

  test('takes the part of the scheme', () => {
    expect(resolveValue('var(--a)', variables, 'dark').trim()).toBe('rgb(0 0 0)')
  })

  test('ends where variables name each other in a circle', () => {
    expect(resolveValue('var(--loop)', variables).length).toBeLessThan(1_000_000)
  })
})

test('colourWords passes over mixes and addresses', () => {
  const value = 'linear-gradient(red, color-mix(in srgb, blue 2%, #123)), url(green.png) rgb(1 2 3)'
  expect(colourWords(value)).toEqual(['linear', 'gradient', 'red', 'rgb(1 2 3)'])
})

test('flatRules lays nested rules out', () => {
  const css = 'section { color: red; & h1, h2 { color: blue } @media screen { a { color: tan } } }'
  const rules = flatRules(rootOf(css)).map(({ selectors, groups }) => [...selectors, ...groups])
  expect(rules).toEqual([['section'], ['section h1', 'section h2'], ['section a', '@media screen']])
})

describe('readLook', () => {
  test('reads what a theme says of its slides', () => {
    const css = '/* @theme x */ :root { --c: #123 } section { background: var(--c); color: #eee; font: 12px/1.2 Geist, serif } h1 { color: tan } a { color: gold }' // prettier-ignore
    expect(readLook(rootOf(css))).toMatchObject({
      name: 'x',
      background: ['#123'],
      text: '#eee',
      heading: 'tan',
      link: 'gold',
      fonts: { body: ['Geist', 'serif'] },
    })
  })
})

describe('adaptCss', () => {
  test.each([
    ['section { padding: 0; display: grid; font-size: 9px; width: 1px }', ''],
    ['h4 { position: fixed; margin: 0; float: left; color: red }', 'h4{color:red}'],
    ['footer { background: red } section::after { width: 9px } header { color: red }', ''],
    ['blockquote::before { content: "x" }', ''],
    ['p { color: red !important; opacity: 0; visibility: hidden; filter: blur(9px) }', 'p{color:red}'],
    ['@media print { p { color: red } } @keyframes x { from { color: red } } @page { margin: 0 }', ''],
  ])('keeps of %s only its looks', (css, kept) => {
    const [, rules] = /@layer css\{([\s\S]*)\n\}/.exec(adapt(css))!
    expect(rules!.trim()).toBe(kept)
  }) // prettier-ignore

  test('gives variables names of their own, and leaves ours', () => {
    expect(
      adapt(':root { --text: red } p { color: var(--text) } em { color: var(--accent) }'),
    ).toBe(
      '@layer css{\np{color:var(--css-text)}\nem{color:var(--accent)}\n}\nsection{--css-text:red}',
    )
  })

  test('gives titles of all levels the looks of those that a theme has', () => {
    expect(adapt('h1 { color: red }')).toContain('h3{color:red}')
    expect(adapt('h1 { color: red } h3 { color: tan }')).not.toContain('h3{color:red}')
  })
})

describe('openCss', () => {
  const open = (css: string) => openCss(css, (name) => name === 'default' ? '/* @theme default */ h6 { color: tan }' : undefined) // prettier-ignore

  test.each([
    ['a { background: image-set("a.png" 1x, "https://example.org/b.png" 2x) }', 'remote'],
    ['a { background: \\75rl(http://example.org/x) }', 'remote'],
    ['a { background: url(//example.org/x) }', 'remote'],
    ['@import "//example.org/x.css";', 'web-import'],
    ['@import "x.css";', 'import'],
    ['@namespace url(x);', 'namespace'],
    ['a {', 'syntax'],
  ])('finds what %s may not do', (css, reason) => {
    expect(open(css).faults.map((fault) => fault.reason)).toEqual([reason])
  })

  test('puts imported themes in, without their names', () => {
    const opened = open('@import-theme "default"; p { color: red }')
    if (!('root' in opened)) throw new Error()
    expect(opened.write(() => undefined)).toBe('h6 { color: tan } p { color: red }')
  })

  test('keeps of several sources of a font those that are at hand', () => {
    const opened = open('@font-face { font-family: X; src: url(https://example.org/x.woff2), url(x.woff2) format("woff2") }') // prettier-ignore
    if (!('root' in opened)) throw new Error()
    expect(opened.files).toEqual(['x.woff2'])
    expect(opened.write(() => undefined)).not.toContain('https')
  })
})

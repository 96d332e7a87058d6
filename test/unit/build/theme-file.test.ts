import { expect, test } from 'vitest'
import {
  joinThemes,
  printThemeFile,
  readThemeFile,
  themeFileOf,
} from '../../../src/build/theme-file.ts'

const face = (name: string, range: string): string =>
  `@font-face{font-family:"${name}";src:url(data:font/woff2;base64,AA==) format("woff2");unicode-range:${range}}`
const plain = 'section .katex{letter-spacing:0}'

const a = themeFileOf('/* @theme t */\np{}', `${face('One', 'U+41')}\n${plain}\n`, {
  name: 'a.md',
  language: 'de',
})
const b = themeFileOf(
  '/* @theme t */\np{}',
  `${face('One', 'U+41,U+42')}\n${face('Two', 'U+6f22')}\nsection{--project-fonts:"Two"}\n`,
  { name: 'b.md', language: 'ja' },
)

test('a theme file is read as it was printed', () => {
  expect(readThemeFile(printThemeFile(a))).toEqual({ ...a, rules: a.rules.toSorted() })
  expect(printThemeFile(a)).toMatch(/^\/\* @theme t \*\/\np\{\}\n\/\* Fonts of \["a\.md"\] \*\/\n/)
})

test.each(['', '/* @theme t */', '/* @theme t */\n/* Fonts of many people */\n'])(
  'a file that we did not write is no theme file: %j',
  (text) => {
    expect(readThemeFile(text)).toBeUndefined()
  },
)

test('a theme of two decks has the fonts of both, whichever came first', () => {
  const text = printThemeFile(joinThemes(a, [b]))
  expect(printThemeFile(joinThemes(b, [a]))).toBe(text)
  expect(text).toContain('/* Fonts of ["a.md","b.md"] */')
  expect(text.split('\n').slice(3, -1)).toEqual([
    face('One', 'U+41,U+42'),
    face('Two', 'U+6f22'),
    plain,
    'section:lang(ja){--project-fonts:"Two"}',
  ])
})

test('a language that is no tag of one does not reach into the stylesheet', () => {
  const css = 'section{--project-fonts:"Two"}\n'
  const { rules } = themeFileOf('', css, { name: 'c.md', language: 'x){}' })
  expect(rules).toEqual(['section{--project-fonts:"Two"}'])
})

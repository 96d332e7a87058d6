import { describe, expect, it } from 'vitest'
import { parseFontCss } from '../../../src/theme/parse-font-css.ts'

const rule = (descriptors: string): string => `/* a slice */
@font-face {
  font-family: 'Noto Sans JP';
  font-style: normal;
  font-display: swap;
  font-weight: 400;
  ${descriptors}
}
`
const src =
  "src: url(./files/noto-sans-jp-4-400-normal.woff2) format('woff2'), url(./files/noto-sans-jp-4-400-normal.woff) format('woff');"

describe('parseFontCss', () => {
  it('reads family, weight, file and ranges of each rule', () => {
    const css = rule(`${src}\n  unicode-range: U+25EE8,U+2f804-2F80f;`)
    expect(parseFontCss(css + css)).toEqual(
      Array.from({ length: 2 }, () => ({
        family: 'Noto Sans JP',
        weight: '400',
        style: 'normal',
        file: 'files/noto-sans-jp-4-400-normal.woff2',
        ranges: [
          [0x25ee8, 0x25ee8],
          [0x2f804, 0x2f80f],
        ],
      })),
    )
  })

  it.each([
    ['a rule without a range', rule(src)],
    ['a file elsewhere', rule('src: url(https://example.com/a.woff2); unicode-range: U+41;')],
    ['a file that is no WOFF2', rule('src: url(./files/a.woff); unicode-range: U+41;')],
    ['a range with wildcards', rule(`${src} unicode-range: U+4??;`)],
    ['no CSS', '\0\u0001 <html>'],
  ])('leaves out %s', (_, css) => {
    expect(parseFontCss(css)).toEqual([])
  })
})

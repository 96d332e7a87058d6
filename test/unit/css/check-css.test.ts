import { describe, expect, test } from 'vitest'
import { checkCss } from '../../../src/css/check-css.ts'

const pixel = 'data:image/png;base64,AAAA'

describe('checkCss', () => {
  test.each([
    ['p{background:url(https://example.com/x.png)}', 'remote'],
    ['p{background:url("//example.com/x.png")}', 'remote'],
    ["p{background:url( 'HTTP://example.com/x.png' )}", 'remote'],
    ['p{background:url(file:///etc/passwd)}', 'remote'],
    ['p{background:url(/etc/passwd)}', 'remote'],
    ['p{background:url(javascript:alert(1))}', 'remote'],
    ['p{background:url(data:text/html;base64,AAAA)}', 'remote'],
    ['p{background:\\75rl(https://example.com)}', 'remote'],
    ['p{background:u\\72 l(https://example.com)}', 'remote'],
    ['p{background:url(\\68ttps://example.com)}', 'remote'],
    ['p{background:image-set("https://example.com/x.png" 1x)}', 'remote'],
    ['p{background:-webkit-image-set(url(https://example.com/x.png) 1x)}', 'remote'],
    ['p{--x:url(https://example.com/x.png);background:var(--x)}', 'remote'],
    ['@font-face{font-family:x;src:url(https://example.com/x.woff2)}', 'remote'],
    ['p{cursor:url(https://example.com/c.cur),auto}', 'remote'],
    ['p{filter:url(https://example.com/f.svg#f)}', 'remote'],
    ['@import "https://example.com/x.css";', 'import'],
    ['@IMPORT url(x.css);', 'import'],
    ['@namespace svg url(http://www.w3.org/2000/svg);', 'namespace'],
    ['p{content:"</style><script>"}', 'end-tag'],
    ['p{color:red', 'syntax'],
  ])('refuses %s', (css, reason) => {
    expect(checkCss(css).faults.map((fault) => fault.reason)).toContain(reason)
  })

  test.each([
    'section{background:#fff;color:oklch(0.5 0.1 20)}',
    `p{background:url(${pixel})}`,
    `p{background:url("${pixel}")}`,
    'p{fill:url(#gradient)}',
    '@font-face{font-family:x;src:url(data:font/woff2;base64,AAAA) format("woff2")}',
    '@media print{p{color:red}}',
    'p::before{content:"url and image"}',
  ])('passes %s as it is', (css) => {
    const checked = checkCss(css)
    expect(checked.faults).toEqual([])
    expect(checked.files).toEqual([])
    expect(checked.write(() => undefined)).toBe(css)
  })

  test('names the files of its own folder and puts their data in their place', () => {
    const checked = checkCss('p{background:url("a/b.png")} q{background:url(c.svg) no-repeat}')
    expect(checked.faults).toEqual([])
    expect(checked.files).toEqual(['a/b.png', 'c.svg'])
    expect(checked.write((file) => (file === 'c.svg' ? pixel : undefined))).toBe(
      `p{background:url("a/b.png")} q{background:url("${pixel}") no-repeat}`,
    )
  })

  test('refuses more rules than any theme has', () => {
    expect(checkCss('a{}'.repeat(20_001)).faults[0]?.reason).toBe('too-large')
  })
})

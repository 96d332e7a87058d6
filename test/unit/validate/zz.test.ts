import { test } from 'vitest'
import { parseInline } from '../../../src/text/parse-inline.ts'
import { fillFooter } from '../../../src/text/footer.ts'
import { parseMoment } from '../../../src/text/parse-moment.ts'
import { wordCount, graphemeCount } from '../../../src/text/graphemes.ts'
import { cleanText } from '../../../src/text/clean-text.ts'
import { foldLines, splitParagraphs } from '../../../src/text/fold-lines.ts'
import { safeUrl } from '../../../src/text/safe-url.ts'
import { lineRanges } from '../../../src/validate/line-ranges.ts'
const units = [
  'a',
  '1',
  '1:',
  '-',
  '{',
  '\\',
  '[',
  '](',
  '![',
  '*',
  '_',
  '`',
  '$',
  '$$',
  '\\$',
  'https://',
  '(',
  ')',
  '.',
  ',',
  '1,',
  '1-9,',
  '1-999999,',
  ' ',
  '\n',
  '\u0000',
  'é',
  '重',
  '"',
  '\uD800',
  'a.',
  'mailto:',
  '@',
  '%',
  '<',
  '[a](<',
  '[a](\\',
  '[a]( ',
  '*a_',
  '_a*',
  '**a',
  'a**',
  '*[',
  '[*',
  '[a](https://x.example "',
  'http://[',
  'https://x*',
  'a*"',
  '1;',
]
test('slow', () => {
  const fns: [string, (s: string) => unknown][] = [
    ['inline', (s) => parseInline(s, { math: true })],
    ['footer', (s) => fillFooter(s, {})],
    ['moment', parseMoment],
    ['words', (s) => wordCount(s, 'ja')],
    ['graphemes', graphemeCount],
    ['clean', cleanText],
    ['fold', foldLines],
    ['paras', splitParagraphs],
    ['url', safeUrl],
    ['lines', lineRanges],
  ]
  for (const u of units)
    for (const v of units) {
      const half = u.repeat(50000 / u.length)
      const s = u === v ? half + half : half + v.repeat(50000 / v.length)
      const mix = (u + v).repeat(100000 / (u.length + v.length))
      for (const [n, f] of fns)
        for (const x of [s, mix]) {
          if ((n === 'words' || n === 'graphemes') && units.indexOf(v) > 8) continue
          const t = performance.now()
          f(x)
          const d = performance.now() - t
          if (d > 250)
            console.log(n, JSON.stringify(u), JSON.stringify(v), x === mix, Math.round(d))
        }
    }
})

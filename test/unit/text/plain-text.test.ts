import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../src/text/clean-text.ts'
import { foldLines, splitParagraphs } from '../../../src/text/fold-lines.ts'
import { fillFooter, unknownFooterNames } from '../../../src/text/footer.ts'
import { graphemeCount, wordCount } from '../../../src/text/graphemes.ts'
import { inlineText } from '../../../src/text/inline-text.ts'
import { plainInline } from '../../../src/text/plain-inline.ts'
import { parseInline } from '../../../src/text/parse-inline.ts'
import { hasRtlOrBidiMarks, languageDirection } from '../../../src/text/text-direction.ts'
import { cpuSeconds } from '../../support/cpu-time.ts'

describe('cleanText', () => {
  test('replaces controls, lone surrogates and inner byte order marks', () => {
    expect(cleanText('a\u0000b\u001Bc\u0085d\uFEFFe\uD800f\rg')).toEqual({
      text: 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg',
      replaced: 6,
    })
  })

  test('keeps tabs, line ends, pairs and directional marks', () => {
    const text = 'a\tb\n😀\u200F\u2067c\u2069'
    expect(cleanText(text)).toEqual({ text, replaced: 0 })
    expect(cleanText('a\r\nb')).toEqual({ text: 'a\nb', replaced: 0 })
  })
})

describe('lines', () => {
  test('fold to one, without their indents', () => {
    expect(foldLines('  a\n   b  c\n\nd ')).toBe('a b  c d')
    expect(foldLines(`a${' '.repeat(100_000)}\n b`)).toBe('a b')
  })

  test('make paragraphs where one is blank', () => {
    expect(splitParagraphs('a\nb\n\n \nc\n')).toEqual(['a b', 'c'])
    expect(splitParagraphs(' \n ')).toEqual([])
  })
})

describe('counts', () => {
  test('take a sign as a reader sees it', () => {
    expect(graphemeCount('abc')).toBe(3)
    expect(graphemeCount('é👩‍🚀हि')).toBe(3)
  })

  test('come in time and are right for long texts', () => {
    const seconds = cpuSeconds(() => {
      expect(graphemeCount('👩‍🚀é'.repeat(10_000))).toBe(20_000)
      expect(graphemeCount('e' + '\u0301'.repeat(10_000))).toBeLessThan(50)
      expect(wordCount('große Wörter '.repeat(5_000), 'de')).toBe(10_000)
    })
    expect(seconds).toBeLessThan(1)
  })

  test('know words without spaces', () => {
    expect(wordCount("It's 2.50, isn't it?", 'en')).toBe(4)
    expect(wordCount('“It’s 2.50”', 'en')).toBe(2)
    expect(wordCount('これは重要です', 'ja')).toBeGreaterThan(2)
    expect(wordCount('', 'en')).toBe(0)
  })
})

describe('direction', () => {
  test.each([
    'ar',
    'he',
    'fa',
    'ur',
    'yi',
    'ps',
    'sd',
    'ug',
    'dv',
    'ckb',
    'az-Arab',
    'ar-EG',
    'pa-PK',
  ])('of %s is from right to left', (language) => {
    expect(languageDirection(language)).toBe('rtl')
  })

  test.each(['en', 'de-AT', 'az', 'ja', 'ar-Latn', 'not a tag', ''])(
    'of %j is from left to right',
    (language) => {
      expect(languageDirection(language)).toBe('ltr')
    },
  )

  test('is seen in letters and marks', () => {
    expect(hasRtlOrBidiMarks('abc שלום')).toBe(true)
    expect(hasRtlOrBidiMarks('abc \u202E')).toBe(true)
    expect(hasRtlOrBidiMarks('abc 日本 é 😀')).toBe(false)
  })
})

describe('footers', () => {
  test('are filled in', () => {
    const values = { talk: 'A {b}', section: 'C' }
    expect(fillFooter('{talk} · { section } · {event}', values)).toBe('A {b} · C · ')
    expect(fillFooter(String.raw`\{talk} {x} {{talk}} \ {`, values)).toBe(
      String.raw`{talk} {x} {A {b}} \ {`,
    )
  })

  test('tell the names that nobody knows', () => {
    expect(unknownFooterNames(String.raw`{talk} {tlk} \{x} {} {`)).toEqual(['tlk', ''])
    expect(unknownFooterNames('{'.repeat(100_000))).toEqual([])
    expect(unknownFooterNames('{a'.repeat(50_000))).toEqual([])
  })
})

describe('inlineText', () => {
  test('is what a reader sees', () => {
    const { inline } = parseInline('*a* **b `c`** [d](https://x.example) $e$', { math: true })
    expect(inlineText(inline)).toBe('a b c d e')
    expect(inlineText(plainInline('*a*', { math: false }))).toBe('*a*')
    expect(plainInline('', { math: true })).toEqual([])
  })
})

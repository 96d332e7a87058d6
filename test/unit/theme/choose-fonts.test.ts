import { describe, expect, it } from 'vitest'
import type { FontFace } from '../../../src/model/theme.ts'
import { packageTheme } from '../../../src/package-files.ts'
import { chooseFonts } from '../../../src/theme/choose-fonts.ts'
import { resolveTheme } from '../../../src/theme/resolve-theme.ts'
import { cpuSeconds } from '../../support/cpu-time.ts'

const { fonts } = resolveTheme(packageTheme('folio'))
const choose = (text: string): ReturnType<typeof chooseFonts> => chooseFonts(text, fonts, 3)
const filesFor = (text: string): string[] =>
  choose(text).faces.map(({ file }) => file.replace(/^.*\//, '').replace('.woff2', ''))
const rangesOf = (text: string, file: string): string =>
  choose(text)
    .faces.find((face) => face.file.includes(file))!
    .ranges.map(([start, end]) => `${start.toString(16)}-${end.toString(16)}`)
    .join(' ')

describe('chooseFonts', () => {
  it('takes all raised figures of a text from one family, where no text family has all of them', () => {
    const has = (text: string, sign: string): string[] => [
      ...new Set(
        choose(text)
          .faces.filter(({ ranges }) =>
            ranges.some(
              ([start, end]) => start <= sign.codePointAt(0)! && sign.codePointAt(0)! <= end,
            ),
          )
          .map(({ family }) => family),
      ),
    ]
    expect(has('10³–10⁶', '³')).toEqual(['Open Sans'])
    expect(has('10³–10⁶', '⁶')).toEqual(['Open Sans'])
    expect(has('10³ m²', '³')).toEqual(['Source Serif 4', 'Source Sans 3', 'Source Code Pro'])
  })

  it('takes the Latin files of the three text families for English', () => {
    expect(new Set(filesFor('Hello'))).toEqual(
      new Set([
        'source-serif-4-latin-400-normal',
        'source-serif-4-latin-400-italic',
        'source-serif-4-latin-600-normal',
        'source-sans-3-latin-400-normal',
        'source-sans-3-latin-400-italic',
        'source-sans-3-latin-600-normal',
        'source-code-pro-latin-400-normal',
        'source-code-pro-latin-600-normal',
      ]),
    )
  })

  it('returns signs that no font has, each once, in the order of the text', () => {
    expect(choose('漢字 A 漢 \u{e000}').missing).toEqual(['漢', '字', '\u{e000}'])
  })

  it('wants nothing for blanks, joiners, selectors and marks of direction', () => {
    expect(choose(' \u00a0\u200d\u200c\ufe0f\u200e\u2067\u2028\u00ad\n').missing).toEqual([])
  })

  it.each([
    ['Arabic', 'مُحَمَّدٌ می‌خواهم ١٢٣ ،؟', 'noto-sans-arabic'],
    ['Hebrew', 'בְּרֵאשִׁית צה״ל ₪', 'noto-sans-hebrew'],
    ['Devanagari', 'क्षत्रिय र‍्य ०१२३ ।', 'noto-sans-devanagari'],
    ['Thai', 'ป้ำ ฟื้นฟู ฿๑๒๓', 'noto-sans-thai'],
  ])('takes one file a weight for %s, with its marks and figures', (_, text, name) => {
    const { faces, missing } = choose(text)
    expect(missing).toEqual([])
    expect(
      faces.filter(({ file }) => file.startsWith(`${name}/`)).map((face) => face.weight),
    ).toEqual(['400', '600'])
    expect(faces.every(({ file }) => file.startsWith(name) || file.startsWith('source-'))).toBe(
      true,
    )
  })

  it('takes for letters that one text family lacks a family behind all as well', () => {
    const face = (family: string, text: string): FontFace => ({
      family,
      weight: '400',
      style: 'normal',
      file: family,
      ranges: Array.from(text, (sign) => [sign.codePointAt(0)!, sign.codePointAt(0)!] as const),
    })
    const faces = [face('Title', 'ab'), face('Text', 'abж→ℓ'), face('Behind', 'abж→ℓ')]
    const families = (text: string): unknown =>
      chooseFonts(text, faces, 2).faces.map(({ family }) => family)
    expect(families('ab')).toEqual(['Title', 'Text'])
    expect(families('ж')).toEqual(['Text', 'Behind'])
    // Signs may look different there, and the files that have them are large.
    expect(families('→ℓ')).toEqual(['Text'])
  })

  it('takes the file that has both a letter and its mark', () => {
    expect(filesFor('за́мок')).toContain('source-sans-3-cyrillic-400-normal')
    expect(filesFor('за́мок').filter((file) => /latin|vietnamese/.test(file))).toEqual([])
    expect(filesFor('ẹ́')).toContain('source-sans-3-vietnamese-400-normal')
  })

  it.each([
    ['a woman with a computer', '👩‍💻'],
    ['a family', '👨‍👩‍👧'],
    ['a tone of skin', '👍🏽'],
    ['a flag', '🇩🇪'],
    ['the flag of a region', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['the flag of the rainbow', '🏳️‍🌈'],
    ['a keycap', '1️⃣'],
    ['a heart on fire', '❤️‍🔥'],
    ['a woman with a ball', '⛹️‍♀️'],
    ['a couple', '👩‍❤️‍💋‍👨'],
  ])('takes one file of emoji that has all parts of %s', (_, emoji) => {
    const { faces, missing } = choose(emoji)
    const pictures = faces.filter(({ family }) => family === 'Noto Emoji')
    expect(missing).toEqual([])
    expect(pictures).toHaveLength(1)
    const has = (point: number): boolean => pictures[0]!.ranges.some(([start]) => start === point)
    const points = Array.from(emoji, (sign) => sign.codePointAt(0)!)
    expect(points.filter((point) => !has(point))).toEqual([])
  })

  it('serves a symbol as an emoji only where the deck asks for the picture', () => {
    expect(filesFor('a ↔ b').filter((file) => file.includes('emoji'))).toEqual([])
    expect(filesFor('☀︎').filter((file) => file.includes('emoji'))).toEqual([])
    expect(rangesOf('a ↔ b ☀️', 'noto-emoji')).toBe('2600-2600 fe0f-fe0f')
  })

  it('takes small files of signs before large ones', () => {
    const files = filesFor('CO₂ ≤ 10⁶ → ≈')
    expect(files).toContain('open-sans-math-400-normal')
    expect(files).toContain('noto-sans-symbols-symbols-400-normal')
    expect(files.filter((file) => /noto-sans-math|symbols-2/.test(file))).toEqual([])
  })

  it('is quick with a long text', () => {
    const text = 'नमस्ते दुनिया, привет, 👩‍💻 and plain words. '.repeat(5000)
    expect(cpuSeconds(() => void choose(text))).toBeLessThan(1)
  })
})

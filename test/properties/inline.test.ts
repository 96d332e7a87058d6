import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlineText } from '../../src/text/inline-text.ts'
import { parseInline } from '../../src/text/parse-inline.ts'
import { cpuSeconds } from '../support/cpu-time.ts'

const mathOrNot = fc.boolean().map((math) => ({ math }))
const signs = ['*', '_', '`', '[', ']', '(', ')', '!', '\\', '$', '<', '>', 'a', ' ', '。', '重']
const markup = fc.array(fc.constantFrom(...signs, 'https://x.example', '**'), { maxLength: 60 })

describe('parseInline', () => {
  test('never throws, and merges neighbouring texts', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          markup.map((all) => all.join('')),
        ),
        mathOrNot,
        (source, options) => {
          const { inline } = parseInline(source, options)
          const kinds = inline.map((node) => node.type)
          expect(kinds.every((kind, index) => kind !== 'text' || kinds[index + 1] !== 'text')).toBe(
            true,
          )
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('shows a text whose punctuation is escaped as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), mathOrNot, (text, options) => {
        const source = text.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
        expect(inlineText(parseInline(source, options).inline)).toBe(text)
      }),
    )
  })

  test('shows every letter that was written', () => {
    fc.assert(
      fc.property(markup, (all) => {
        const source = all.join('').replaceAll('https://x.example', '')
        const letters = (text: string): string => text.replaceAll(/[^a重。]/g, '')
        const { inline } = parseInline(source, { math: false })
        const targets = JSON.stringify(inline).match(/"url":"[^"]*"/g) ?? []
        expect(targets).toEqual([])
        expect(letters(inlineText(inline))).toBe(letters(source))
      }),
    )
  })

  const length = 100_000
  test.each([
    '[',
    ']',
    '*',
    '_',
    '`',
    '$',
    '!',
    '\\',
    '(',
    '**a ',
    ' a**',
    '*a _b ',
    '[a](',
    '[a](b',
    '![',
    '[]',
    '](',
    '[a](<b',
    '[](',
    '$$',
    '$$ ',
    '$a ',
    '\\$$',
    '`a``b',
    'https://',
    'https://a(',
    'https://a).',
    '***a*',
    '*a**b*** ',
    '[a](https://x.example) ',
    '[[a](https://x.example) ',
    '**重',
    '_(',
    'a*(',
    '*a** _b__ ',
    '{',
    '<',
    '&',
  ])('reads 100 kB of %s in time', (unit) => {
    const half = unit.repeat(Math.ceil(length / unit.length / 2))
    const mirrored = Array.from(half).toReversed().join('')
    const seconds = cpuSeconds(() => {
      parseInline(half + half, { math: true })
      parseInline(`${half}x${mirrored}`, { math: true })
    })
    expect(seconds).toBeLessThan(1)
  })

  test('reads backtick runs of every length in time', () => {
    const runs = Array.from({ length: 440 }, (_, index) => '`'.repeat(index + 1)).join(' ')
    expect(cpuSeconds(() => void parseInline(runs, { math: false }))).toBeLessThan(1)
  })
})

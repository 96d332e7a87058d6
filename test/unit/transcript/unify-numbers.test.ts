import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../../src/transcript/spoken-words.ts'
import { unifyNumbers } from '../../../src/transcript/unify-numbers.ts'

const unified = (text: string, language: string): string =>
  unifyNumbers(wordsOf(text), language)
    .map(({ key }) => key.replace('#', ''))
    .join(' ')

describe('numbers in words', () => {
  test.each([
    ['en', 'twenty-five boats', '25 boats'],
    ['en', 'ten thousand and a hundred', '10000 and 100'],
    ['en', 'two hundred five thousand twenty', '205020'],
    ['en', 'two thousand three hundred five', '2305'],
    ['en', 'two thousand twenty-four', '2024'],
    ['en', 'a hundred and fifty thousand', '150000'],
    ['en', 'between a hundred and two hundred', 'between 100 and 200'],
    ['en', 'fifty per cent', '50 %'],
    ['de', 'fünfundzwanzig, fuenf', '25 fuenf'],
    ['de', 'zweihundert, dreihundertfünfundzwanzig', '200 325'],
    ['de', 'zweitausend und zwanzigtausend', '2000 und 20000'],
    ['de', 'fünfhunderttausend', '500000'],
    ['de', 'einhundert Tausendfüßler', '100 tausendfüssler'],
    ['fr', 'quatre-vingt-dix-sept', '97'],
    ['fr', 'soixante et onze, vingt et un, quatre-vingts', '71 21 80'],
    ['fr', 'deux mille vingt-quatre', '2024'],
    ['fr', 'cent vingt pour cent', '120 %'],
    ['es', 'treinta y cinco barcos', '35 barcos'],
    ['es', 'doscientos veintidós mil', '222000'],
    ['es', 'mil novecientos ochenta y tres', '1983'],
    ['es', 'el noventa por ciento', 'el 90 %'],
    ['pt', 'cento e vinte e cinco', '125'],
    ['pt', 'dois mil e vinte por cento', '2020 %'],
    ['it', 'ventotto, ventitré, ventitre, centoventi', '28 23 23 120'],
    ['it', 'duemila, cinquantamila', '2000 50000'],
    ['nl', 'vijfentwintig, tweeëntwintig, tweeentwintig', '25 22 22'],
    ['nl', 'driehonderdvijftig, vijfduizend procent', '350 5000 %'],
    ['ja', '船が二十五隻', '船 が 25 隻'],
    ['ja', '二万五千と25万', '25000 と 250000'],
    ['ja', '二〇二四年', '2024 年'],
    ['zh', '一万两千三百四十五', '12345'],
  ])('in %s %j are %j', (language, text, expected) => {
    expect(unified(text, language)).toBe(expected)
  })

  test.each([
    ['en', 'a boat and the one that I had'],
    ['de', 'ein Boot und eine Hundertschaft'],
    ['fr', 'un bateau pour cette année'],
    ['es', 'uno de los barcos'],
    ['it', 'tu sei uno'],
    ['nl', 'een boot'],
    ['ja', '一つだけ万一の千葉'],
    ['ru', 'двадцать пять'],
  ])('in %s %j has none', (language, text) => {
    expect(unified(text, language)).toBe(
      wordsOf(text)
        .map(({ key }) => key.replace('#', ''))
        .join(' ')
        .replace('the one', 'the 1'),
    )
  })

  test('may follow each other without end', () => {
    const text = 'three hundred thousand '.repeat(20_000)
    expect(unifyNumbers(wordsOf(text), 'en').length).toBeGreaterThan(1000)
    const signs = '二千'.repeat(20_000)
    expect(unifyNumbers(wordsOf(signs), 'ja').length).toBeGreaterThan(1000)
  })

  test('keep their place in the text', () => {
    const text = 'we had twenty five boats'
    const [, , number] = unifyNumbers(wordsOf(text), 'en')
    expect(text.slice(number!.start, number!.end)).toBe('twenty five')
  })
})

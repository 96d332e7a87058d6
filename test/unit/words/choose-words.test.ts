import { describe, expect, test } from 'vitest'
import { chooseWords, wordIds } from '../../../src/words/choose-words.ts'
import type { Words } from '../../../src/model/words.ts'

const languages = 'en de fr es pt it nl pl ru ar he hi ja ko zh-Hans zh-Hant'.split(' ')
const english = new Map(Object.entries(chooseWords('en', {})))

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe.each(languages)('the words of %s', (language) => {
  const words = Object.entries(chooseWords(language, {}))

  test('are all there', () => {
    expect(words.map(([id]) => id).sort()).toEqual([...wordIds].sort())
    expect(words.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('have the placeholders of the English ones', () => {
    const ours = words.map(([id, text]) => [id, placeholders(text)])
    expect(ours).toEqual(words.map(([id]) => [id, placeholders(english.get(id) ?? '')]))
  })

  test('are short', () => {
    expect(words.filter(([, text]) => text.length > 32)).toEqual([])
  })

  test('are not the English ones', () => {
    const same = words.filter(([id, text]) => text === english.get(id))
    expect(same.length).toBeLessThan(language === 'en' ? Infinity : words.length / 3)
  })
})

describe('chooseWords', () => {
  test.each([
    ['en-GB', 'At a glance'],
    ['de-AT', 'Auf einen Blick'],
    ['DE', 'Auf einen Blick'],
    ['pt-BR', 'Em resumo'],
    ['iw', 'במבט אחד'],
    ['zh', '要点一览'],
    ['zh-CN', '要点一览'],
    ['zh-SG', '要点一览'],
    ['zh-Hans-TW', '要点一览'],
    ['zh-TW', '重點一覽'],
    ['zh-HK', '重點一覽'],
    ['zh-MO', '重點一覽'],
    ['zh-Hant', '重點一覽'],
    ['tlh', 'At a glance'],
    ['constructor', 'At a glance'],
    ['not a language', 'At a glance'],
    ['', 'At a glance'],
  ])('takes for %j the words that begin with %j', (language, atAGlance) => {
    expect(chooseWords(language, {}).atAGlance).toBe(atAGlance)
  })

  test('takes the words of the author before ours', () => {
    const words: Words = chooseWords('de', { agenda: 'Ablauf' })
    expect(words.agenda).toBe('Ablauf')
    expect(words.sources).toBe('Quellen')
  })

  test('passes over own words that it does not know', () => {
    expect(chooseWords('en', { agneda: 'Plan' })).toEqual(chooseWords('en', {}))
  })
})

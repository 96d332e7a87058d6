import { describe, expect, it } from 'vitest'
import { packagesFor } from '../../../src/theme/font-packages.ts'

describe('packagesFor', () => {
  it.each([
    ['ja', 'noto-sans-jp'],
    ['zh', 'noto-sans-sc'],
    ['zh-Hans', 'noto-sans-sc'],
    ['zh-Hant', 'noto-sans-tc'],
    ['zh-TW', 'noto-sans-tc'],
    ['zh-HK', 'noto-sans-tc'],
    ['ko', 'noto-sans-kr'],
    ['ko-KR', 'noto-sans-kr'],
  ])('begins with the font of the deck’s language, %s', (language, first) => {
    const names = packagesFor(['漢'], language)
    expect(names[0]).toBe(first)
    expect(new Set(names).size).toBe(4)
  })

  it.each([
    ['ひらがな', 'noto-sans-jp'],
    ['한글', 'noto-sans-kr'],
    ['ㄅㄆ', 'noto-sans-tc'],
    ['漢字', 'noto-sans-sc'],
    ['、', 'noto-sans-sc'],
  ])('goes by the signs in decks of other languages: %s', (text, first) => {
    expect(packagesFor(Array.from(text), 'en')[0]).toBe(first)
    expect(packagesFor(Array.from(text), 'not a language')[0]).toBe(first)
  })

  it.each([
    ['বাংলা', 'noto-sans-bengali'],
    ['தமிழ்', 'noto-sans-tamil'],
    ['ქართული', 'noto-sans-georgian'],
    ['հայերեն', 'noto-sans-armenian'],
    ['አማርኛ', 'noto-sans-ethiopic'],
    ['བོད', 'noto-serif-tibetan'],
  ])('knows the font of %s', (text, name) => {
    expect(packagesFor(Array.from(text), 'en')).toEqual([name])
  })

  it('knows none for signs of no script', () => {
    expect(packagesFor(['\u{e000}', '\ufffd'], 'ja')).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { makeMarp, makeSlideMarp } from '../../../src/render/marp-options.ts'

const theme = '/* @theme own */\n/* @size 4:3 960px 720px */'
const markdown = '---\ntheme: own\nsize: 4:3\n---\n\n# One\n\n---\n\n| a |\n| - |\n| b |\n'

test('A Marp for slides knows one theme, and draws slides as a whole Marp does', () => {
  const slides = makeSlideMarp(theme, false, (index) => `${index + 1}`)
  const whole = makeMarp(false)
  whole.themeSet.add(theme)
  expect([...slides.themeSet.themes()].map(({ name }) => name)).toEqual(['own'])
  expect(slides.render(markdown).html).toBe(whole.render(markdown).html)
})

import { expect, test } from 'vitest'
import { compileYaml } from '../../support/deck-of.ts'

test('an empty line of code that stands out has nothing to show, and nothing to copy', () => {
  const { markdown, deck } = compileYaml(
    'talk: {title: T}\ntakeaways: [{claim: C, code: {text: "a\\n\\nb", highlight: "1-3"}}]',
  )
  expect(markdown.markdown).toContain('<mark>a</mark>\n<mark></mark>\n<mark>b</mark>\n')
  expect(deck.slides[1]).toContain('<mark>a</mark>\n<mark></mark>\n<mark>b</mark>\n')
})

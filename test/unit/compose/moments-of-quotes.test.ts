import { expect, test } from 'vitest'
import { compileYaml } from '../../support/deck-of.ts'

function timesOf(at: string, quoteAt: string): number {
  const takeaway = `{ claim: c, at: "${at}", quote: { text: So it is., at: "${quoteAt}" } }`
  const { markdown } = compileYaml(`talk: { title: T }\ntakeaways: [${takeaway}]`).markdown
  return markdown.split('class="at"').length - 1
}

test('The moment of a slide is not said again beside its quote', () => {
  expect(timesOf('01:10', '01:10')).toBe(1)
})

test('The moment of a slide is said where its quote has another', () => {
  expect(timesOf('01:00', '01:10')).toBe(2)
})

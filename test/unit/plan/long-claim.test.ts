import { expect, test } from 'vitest'
import { undecided } from '../../../src/model/deck.ts'
import type { DeckSize } from '../../../src/model/recap.ts'
import { planDeck } from '../../../src/plan/plan-deck.ts'
import { inlineText } from '../../../src/text/inline-text.ts'
import { recapOf } from '../../support/tree.ts'

const sentence = 'The first sentence says *what* matters here, and it ends now.'
const others =
  'The second one goes on for a while, as some people do. The third one ends it, at last, as everybody in the room had hoped.'

function slidesOf(
  takeaway: string,
  size: DeckSize = '16:9',
): (readonly [string, string, string])[] {
  const recap = recapOf(`talk: { title: T }\ntakeaways:\n  - { ${takeaway} }`)
  const { slides } = planDeck(recap, { size })
  return slides.slice(1).map((slide) => {
    const text = slide.layout === 'claim' ? [...slide.fields.text, ...slide.fields.points] : []
    return [slide.layout, inlineText(slide.title), text.map(inlineText).join(' | ')]
  })
}

const first = sentence.replaceAll('*', '')

test('A claim that is too long for a title begins on a slide of its own, with its first sentence as title', () => {
  expect(slidesOf(`claim: "${sentence} ${others}", points: [One]`)).toEqual([
    ['claim', first, others],
    ['claim', first, 'One'],
  ])
  expect(slidesOf(`claim: "${sentence} ${others}"`)).toEqual([['claim', first, others]])
})

test('A short form is its title, and the claim follows whole', () => {
  const whole = `${first} ${others}`
  expect(slidesOf(`claim: "${sentence} ${others}", short: Brief, points: [One]`)).toEqual([
    ['claim', 'Brief', whole],
    ['claim', 'Brief', 'One'],
  ])
})

test('Narrow slides have room for less', () => {
  const two = `${sentence} It has a second one of some length.`
  expect(slidesOf(`claim: "${two}", points: [One]`)).toHaveLength(1)
  expect(slidesOf(`claim: "${two}", points: [One]`, '4:5')).toHaveLength(2)
  expect(slidesOf(`claim: "${two}", short: Brief, points: [One]`, '4:5')).toHaveLength(1)
})

test('One sentence, and one of usual length, stay whole', () => {
  const long = 'word '.repeat(90).trim()
  expect(slidesOf(`claim: ${long}, points: [One]`)).toEqual([['claim', long, 'One']])
  expect(slidesOf(`claim: "${sentence}", points: [One]`)).toEqual([['claim', first, 'One']])
})

test('A claim that fit sets apart has its first words as title, and follows whole', () => {
  const long = 'words of a claim that has no end '.repeat(9).trim()
  const apartOf = (takeaway: string): readonly string[] => {
    const recap = recapOf(`talk: { title: T }\ntakeaways: [{ ${takeaway} }]`)
    const decisions = { ...undecided, apart: new Set(['takeaways.0']) }
    return planDeck(recap, { size: '16:9', decisions }).slides.slice(1).map((slide) => `${inlineText(slide.title)} – ${slide.layout === 'claim' ? [...slide.fields.text, ...slide.fields.points].map(inlineText).join(' ') : ''}`) // prettier-ignore
  }
  const title = 'words of a claim that has no end words of a…'
  expect(apartOf(`claim: ${long}, points: [One]`)).toEqual([`${title} – ${long}`, `${title} – One`])
  expect(apartOf(`claim: ${long}`)).toEqual([`${title} – ${long}`])
  expect(apartOf(`claim: ${'x'.repeat(400)}`)[0]).toMatch(/^x{48}… – x{400}$/)
  expect(apartOf(`claim: ${long}, short: Brief, points: [One]`)).toEqual([`Brief – ${long}`, 'Brief – One']) // prettier-ignore
})

import { expect, test } from 'vitest'
import { undecided } from '../../../src/model/deck.ts'
import type { Step5 } from '../../../src/model/slide.ts'
import { compile } from '../../../src/pipeline.ts'
import { withSteps } from '../../../src/render/with-steps.ts'
import { deckInput } from '../../support/deck-of.ts'

/** A deck compiled anew with a step for each slide, and the same with steps put on the deck without any. */
function bothWays(yaml: string): { anew: unknown; put: unknown } {
  const input = deckInput(yaml)
  const stepless = compile(input)
  if (!stepless.ok) throw new Error(JSON.stringify(stepless.diagnostics))
  const all: readonly Step5[] = ['d1', 'd2', 'd3', 'd4', 'd5']
  const { slides } = stepless.value.plan
  const steps = new Map(slides.map(({ id }, index) => [id, all[index % all.length]!]))
  const tight = new Set(slides.slice(1, 2).map(({ id }) => id))
  expect(withSteps(stepless.value.deck, { steps, tight })).toBeDefined()
  const decisions = { ...undecided, steps, tight }
  return { anew: compile(input, decisions), put: compile(input, decisions, stepless.value) }
}

test.each([
  ['plain slides', 'talk: { title: T }\ntakeaways: [{ claim: A, points: [p] }, { claim: B }]'],
  [
    'a footer and titles that look like what is looked for',
    `talk: { title: 'class="claim --class:cover; <section class="cover">' }
deck: { footer: '--class:claim; class="claim --class:statement data-class="cover {talk}' }
takeaways: [{ claim: '<section class="claim"> --class:claim', points: ['<section>'] }, { claim: B }]`,
  ],
  [
    'slides that are read from the right',
    'talk: { title: T, language: ar }\ntakeaways: [{ claim: A, points: [p, q] }, { claim: B }]',
  ],
])('Steps that are put on give what rendering anew gives: %s', (_, yaml) => {
  const { anew, put } = bothWays(yaml)
  expect(put).toEqual(anew)
})

test('A slide without the classes of its layout is left to be rendered anew', () => {
  const deck = { pages: [{ id: 'a', layout: 'claim' }], slides: ['<svg><section class="claims">'] }
  const decisions = { steps: new Map([['a', 'd2' as const]]), tight: new Set<string>() }
  expect(withSteps(deck as never, decisions)).toBeUndefined()
  const slides = ['<svg><section data-class="claim" class="claim" style="--class:claimant;">']
  expect(withSteps({ ...deck, slides } as never, decisions)).toBeUndefined()
})

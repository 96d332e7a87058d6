import { describe, expect, test } from 'vitest'
import type { DeckPlan } from '../../../src/model/deck.ts'
import type { DeckSize } from '../../../src/model/recap.ts'
import { planDeck } from '../../../src/plan/plan-deck.ts'
import { inlineText } from '../../../src/text/inline-text.ts'
import { recapOf } from '../../support/tree.ts'

function plan(yaml: string, size: DeckSize = '16:9'): DeckPlan {
  return planDeck(recapOf(yaml), { size })
}

function layouts(yaml: string): string[] {
  return plan(yaml).slides.map(({ layout }) => layout)
}

function takeaway(evidence: string): string[] {
  return layouts(
    `talk: { title: T }\ntakeaways:\n  - claim: C\n${evidence.replaceAll(/^/gm, '    ')}`,
  ).slice(1)
}

describe('planDeck', () => {
  test('orders the slides of a whole recap', () => {
    expect(
      layouts(`
talk: { title: T }
summary: [One, Two]
sections:
  - { title: A, takeaways: [{ claim: a }] }
  - { title: B, takeaways: [{ claim: b }] }
  - { title: C, takeaways: [{ claim: c }] }
closing: { message: Go }
resources: [{ label: L, url: "https://example.com" }]
sources: [S]
`),
    ).toEqual(
      'cover tldr agenda section statement section statement section statement closing resources sources'.split(
        ' ',
      ),
    )
  })

  test.each([
    ['auto', 2, false],
    ['auto', 3, true],
    ['true', 1, true],
    ['false', 5, false],
  ])('with agenda %s and %i sections an agenda is there: %s', (agenda, count, there) => {
    const sections = Array.from(
      { length: count },
      (_, index) => `{ title: S${index}, takeaways: [{ claim: c }] }`,
    )
    expect(
      layouts(
        `talk: { title: T }\ndeck: { agenda: ${agenda} }\nsections: [${sections.join(', ')}]`,
      ).includes('agenda'),
    ).toBe(there)
  })

  test('names slides by their content, later ones of a takeaway and doubles by counting', () => {
    const { slides } = plan(`
talk: { title: T }
takeaways:
  - { claim: "Everybody is building the same thing: an OS", points: [p], steps: [a, b] }
  - { claim: "Everybody is building the same thing: an OS" }
  - { claim: "Überstraße naïve", id: own-id }
  - { claim: "Über Straßen, naïve Ideen" }
  - { claim: 日本語の主張 }
`)
    expect(slides.map(({ id }) => id)).toEqual([
      'cover',
      'everybody-is-building-the-same',
      'everybody-is-building-the-same--2',
      'everybody-is-building-the-same-2',
      'own-id',
      'uber-strassen-naive-ideen',
      't5',
    ])
  })

  test('counts on through the pieces of a takeaway and its later evidence', () => {
    const points = Array.from({ length: 20 }, (_, index) => `p${index}`).join(', ')
    const { slides } = plan(
      `talk: { title: T }\ntakeaways: [{ claim: Claim, points: [${points}], steps: [a, b] }]`,
    )
    expect(slides.map(({ id }) => id)).toEqual([
      'cover',
      'claim',
      'claim--2',
      'claim--3',
      'claim--4',
    ])
  })

  test('names a slide in another script by its place', () => {
    const { slides } = plan(`
talk: { title: T }
sections:
  - { title: 第一, takeaways: [{ claim: 一 }, { claim: 二 }] }
`)
    expect(slides.map(({ id }) => id)).toEqual(['cover', 's1', 's1-t1', 's1-t2'])
  })

  test('an agenda leads to the slides of its sections, also where they are called the same', () => {
    const { slides } = plan(`
talk: { title: T }
deck: { agenda: true }
sections:
  - { title: Same, takeaways: [{ claim: a }] }
  - { title: Same, takeaways: [{ claim: b }] }
`)
    const agenda = slides.find((slide) => slide.layout === 'agenda')!
    const targets =
      agenda.layout === 'agenda' ? agenda.fields.items.map(({ target }) => target) : []
    expect(targets).toEqual(['same', 'same-2'])
  })

  test('shows the licence on the closing slide, or on the cover where there is none', () => {
    const cover = plan('talk: { title: T }\ndeck: { license: CC0 }\ntakeaways: [{ claim: c }]')
      .slides[0]!
    expect(cover.fields).toMatchObject({ license: 'CC0' })
    const { slides } = plan(
      'talk: { title: T }\ndeck: { license: CC0 }\ntakeaways: [{ claim: c }]\nclosing: { message: m }',
    )
    expect(slides[0]!.fields).toMatchObject({ license: undefined })
    expect(slides.at(-1)!.fields).toMatchObject({ license: 'CC0' })
  })

  test('gives the notes of a takeaway to its first slide only', () => {
    const { slides } = plan(
      'talk: { title: T }\ntakeaways: [{ claim: c, notes: n, points: [p], steps: [a, b] }]',
    )
    expect(slides.slice(1).map(({ notes }) => notes.map(inlineText))).toEqual([['n'], []])
  })
})

describe('the short form of a claim', () => {
  const recap = `
talk: { title: T }
takeaways:
  - { claim: The *whole* claim, short: In short, points: [p], steps: [a, b] }
  - { claim: Another claim, points: [p] }
`

  function titles(yaml: string, size: DeckSize): (readonly [string, string, string | undefined])[] {
    return plan(yaml, size)
      .slides.slice(1)
      .map(({ id, title, fullClaim }) => [
        id,
        inlineText(title),
        fullClaim === undefined ? undefined : inlineText(fullClaim),
      ])
  }

  test.each(['16:9', '4:3'] as const)('makes no difference at %s', (size) => {
    expect(titles(recap, size)).toEqual([
      ['the-whole-claim', 'The whole claim', undefined],
      ['the-whole-claim--2', 'The whole claim', undefined],
      ['another-claim', 'Another claim', undefined],
    ])
  })

  test.each(['1:1', '4:5'] as const)(
    'is the title at %s, with the whole claim on the first slide, and ids made of the claim',
    (size) => {
      expect(titles(recap, size)).toEqual([
        ['the-whole-claim', 'In short', 'The whole claim'],
        ['the-whole-claim--2', 'In short', undefined],
        ['another-claim', 'Another claim', undefined],
      ])
    },
  )

  test('that is the claim itself stands there once', () => {
    const same = 'talk: { title: T }\ntakeaways: [{ claim: "*Same*", short: Same }]'
    expect(titles(same, '4:5')).toEqual([['same', 'Same', undefined]])
  })

  test('keeps the whole claim on the first piece of a slide that is divided', () => {
    const steps = Array.from({ length: 12 }, (_, index) => `s${index}`).join(', ')
    const long = `talk: { title: T }\ntakeaways: [{ claim: Long, short: L, steps: [${steps}] }]`
    const claims = plan(long, '4:5')
      .slides.slice(1)
      .map(({ fullClaim }) => fullClaim !== undefined)
    expect(claims.length).toBeGreaterThan(1)
    expect(claims).toEqual(claims.map((_, index) => index === 0))
  })
})

describe('the evidence decides the layout', () => {
  test.each([
    ['', ['statement']],
    ['points: [a]', ['claim']],
    ['text: t', ['claim']],
    ['quote: q', ['quote']],
    ['points: [a]\nquote: q', ['claim']],
    ['quote: q\npoints: [a]', ['claim']],
    ['points: [a]\nquote: q\nlayout: quote', ['claim', 'quote']],
    ['points: [a]\nfigures: [{ value: 1, label: l }]', ['claim']],
    ['points: [a]\nfigures: [{ value: 1, label: l }, { value: 2, label: m }]', ['claim', 'stats']],
    ['figures: [{ value: 1, label: l }]\nquote: q', ['stats', 'quote']],
    ['points: [a]\nquote: q\nfigures: [{ value: 1, label: l }]', ['claim', 'stats']],
    ['points: [a]\ntable: { columns: [A], rows: [[1], [2], [3]] }', ['claim']],
    ['points: [a]\ntable: { columns: [A], rows: [[1], [2], [3], [4]] }', ['claim', 'table']],
    ['steps: [a, b]', ['process']],
    ['cycle: [a, b]', ['process']],
    ['timeline: [{ when: 1, what: w }, { when: 2, what: w }]', ['timeline']],
    ['myths: [{ myth: m, reality: r }]\nqa: [{ question: q, answer: a }]', ['myth', 'qa']],
    ['points: [a]\ntext: t', ['claim', 'claim']],
  ])('%j gives %j', (evidence, expected) => {
    expect(takeaway(evidence)).toEqual(expected)
  })

  test('a long claim without evidence is a claim, unless its author asks for a statement', () => {
    const long = 'word '.repeat(25).trim()
    expect(layouts(`talk: { title: T }\ntakeaways: [{ claim: ${long} }]`)[1]).toBe('claim')
    expect(
      layouts(`talk: { title: T }\ntakeaways: [{ claim: ${long}, layout: statement }]`)[1],
    ).toBe('statement')
  })
})

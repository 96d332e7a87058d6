import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeckPlan } from '../../../src/model/deck.ts'
import type { Slide } from '../../../src/model/slide.ts'
import { countWords, upToWords } from '../../../src/plan/card-words.ts'
import { undecided } from '../../../src/model/deck.ts'
import { planCarousel } from '../../../src/plan/plan-carousel.ts'
import { planShare } from '../../../src/plan/plan-share.ts'
import { inlineText } from '../../../src/text/inline-text.ts'
import { slideTexts } from '../../support/slide-texts.ts'
import { recapOf } from '../../support/tree.ts'

const plan = (yaml: string): DeckPlan => planCarousel(recapOf(yaml), { size: '4:5' })
const layouts = (yaml: string): string[] => plan(yaml).slides.map(({ layout }) => layout)
const title = ({ title: inline }: Slide): string => inlineText(inline)

const demo = readFileSync(
  new URL('../../../content/making-ai-accessible.yaml', import.meta.url),
  'utf8',
)

const many = (count: number, more = ''): string =>
  `talk: { title: Talk }\ntakeaways:\n${Array.from(
    { length: count },
    (_, index) => `  - { claim: Claim number ${index + 1}${more} }\n`,
  ).join('')}`

describe('the cards of a carousel', () => {
  test('are eight to ten at 4:5 where a recap has enough, each with its number', () => {
    const { slides, size, footer } = plan(demo)
    expect(slides.length).toBeGreaterThanOrEqual(8)
    expect(slides.length).toBeLessThanOrEqual(10)
    expect({ size, footer }).toEqual({ size: '4:5', footer: '' })
    expect(slides.map(({ kicker }) => kicker)).toEqual(
      slides.map((_, index) => `${index + 1}/${slides.length}`),
    )
  })

  test('begin with a hook and why it matters, and end with what to do and the last word', () => {
    const found = layouts(demo)
    expect(found.slice(0, 2)).toEqual(['cover', 'tldr'])
    expect(found.slice(-2)).toEqual(['checklist', 'closing'])
    const [hook] = plan(demo).slides
    expect(title(hook!)).toBe('Everybody is building an LLM OS')
    expect(hook!.fields).toMatchObject({ talk: { subtitle: 'Making AI accessible' } })
  })

  test('have 35 words at most each, and no notes', () => {
    for (const slide of plan(demo).slides) {
      const words = countWords(...slideTexts({ ...slide, kicker: undefined }))
      expect(words, title(slide)).toBeLessThanOrEqual(35)
      expect(slide.notes).toEqual([])
    }
  })

  test('take the marked takeaways first, then others from every section', () => {
    const sections = ['A', 'B', 'C'].map((name) => ({
      title: name,
      takeaways: [1, 2, 3].map((number) => ({
        claim: `${name}${number}`,
        ...(name === 'B' && number === 3 ? { key: true, short: 'Hook' } : {}),
      })),
    }))
    const recap = { talk: { title: 'T' }, sections }
    const claims = plan(JSON.stringify(recap)).slides.map(title)
    expect(claims).toEqual(['Hook', 'A1', 'A2', 'B1', 'B2', 'B3', 'C1'])
  })

  test('show figures, comparisons, quotes and words in turn', () => {
    const takeaways = [
      { claim: 'Hook' },
      { claim: 'A', quote: 'Said.', figures: [{ value: '1', label: 'l' }] },
      { claim: 'B', quote: 'Said.', figures: [{ value: '1', label: 'l' }] },
      { claim: 'C', quote: 'Said.' },
      {
        claim: 'D',
        compare: { left: { head: 'L', points: ['p', 'q'] }, right: { head: 'R', points: ['r'] } },
      },
    ]
    expect(layouts(JSON.stringify({ talk: { title: 'T' }, takeaways }))).toEqual([
      'cover',
      'stats',
      'quote',
      'statement',
      'versus',
    ])
  })

  test('never cut a quote: one that is too long is shown by its claim', () => {
    const quote = 'word '.repeat(40)
    expect(
      layouts(
        JSON.stringify({
          talk: { title: 'T' },
          takeaways: [{ claim: 'H' }, { claim: 'A', quote }],
        }),
      ),
    ).toEqual(['cover', 'statement'])
  })

  test('do not say the hook twice', () => {
    expect(plan(many(3)).slides.map(title)).toEqual([
      'Claim number 1',
      'Claim number 2',
      'Claim number 3',
    ])
  })

  test('end with a line that says where this comes from', () => {
    const slides = plan(`${many(1)}sources: [A source]\n`).slides
    expect(slides.at(-1)).toMatchObject({ layout: 'closing', source: 'A source' })
  })

  test('are one at least, whatever a recap has', () => {
    expect(layouts('talk: { title: T }\n')).toEqual(['cover'])
  })

  test('keep their number where fit has one divided: what has no room is left out', () => {
    const yaml = `${many(1)}summary: [One, Two, Three, Four]\n`
    const whole = plan(yaml)
    const decisions = { ...undecided, pieces: new Map([['at-a-glance', [2, 2]]]) }
    const divided = planCarousel(recapOf(yaml), { size: '4:5', decisions })
    expect(divided.slides.map(({ id }) => id)).toEqual(whole.slides.map(({ id }) => id))
    expect(divided.slides.every(({ part }) => part === undefined)).toBe(true)
  })
})

test('The picture for sharing has a claim, the talk, its speakers and its event', () => {
  const recap = recapOf(
    'talk: { title: T, speakers: [{ name: Ada, role: R }], event: E }\ntakeaways: [{ claim: A }, { claim: B, key: true }]\n',
  )
  const { slides, size } = planShare(recap)
  expect(size).toBe('16:9')
  expect(slides).toMatchObject([
    {
      layout: 'cover',
      kicker: 'Talk recap',
      fields: { talk: { subtitle: 'T', speakers: [{ name: 'Ada' }], event: 'E' } },
    },
  ])
  expect(title(slides[0]!)).toBe('B')
})

test('Words are counted in scripts without blanks, and lists are kept to what fits', () => {
  expect(countWords('One two, three.')).toBe(3)
  expect(countWords('東京と新大阪の間')).toBeGreaterThan(2)
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (counts, most) => {
      const kept = upToWords(counts, (count) => count, most)
      expect(kept.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(most)
    }),
  )
})

import { describe, expect, test } from 'vitest'
import { ok, type Outcome } from '../../../src/diagnostics/outcome.ts'
import { fitDeck, type FittedDeck, type Measure } from '../../../src/fit/fit-deck.ts'
import type { SlideMeasure } from '../../../src/fit/measure-deck.ts'
import type { FitDecisions } from '../../../src/model/deck.ts'
import type { Slide, Step5 } from '../../../src/model/slide.ts'
import { compile, type Compiled } from '../../../src/pipeline.ts'
import { inlineText } from '../../../src/text/inline-text.ts'
import { deckInput } from '../../support/deck-of.ts'

/** How many items a slide takes at each step, instead of a browser. */
type Room = (slide: Slide, step: Step5) => number

const lengthOf = (slide: Slide): number =>
  slide.layout === 'claim' ? slide.fields.points.length : 0

async function fit(yaml: string, room: Room): Promise<Outcome<FittedDeck> & { rounds: number }> {
  const input = deckInput(yaml)
  const again = (decisions?: FitDecisions): Outcome<Compiled> => compile(input, decisions)
  const first = again()
  if (!first.ok) throw new Error(JSON.stringify(first.diagnostics))
  let rounds = 0
  const measure: Measure = async ({ plan }, slideSteps) => {
    rounds++
    return ok(plan.slides.map((slide, index) => measured(slide, slideSteps[index]!, room)))
  }
  const outcome = await fitDeck(first.value, { recap: input.recap, recompile: again, measure })
  return { ...outcome, rounds }
}

/** Closer gaps make room for half an item; without a source there is room for a whole one. */
function measured(slide: Slide, steps: readonly Step5[], room: Room): SlideMeasure {
  const length = lengthOf(slide)
  const step = steps.find((each) => length <= room(slide, each))
  const last = steps.at(-1)!
  const tight = step === undefined
  const overPx = step === undefined && length - 0.5 > room(slide, last) ? 200 : 0
  const helps = overPx > 0 && slide.source !== undefined && length - 1 <= room(slide, last)
  const movable = helps ? (['source'] as const) : []
  return { step: step ?? last, tight, movable, overPx, edge: 'bottom' }
}

function points(...counts: readonly number[]): string {
  const takeaways = counts.map((count, index) => {
    const items = Array.from({ length: count }, (_, item) => `p${item}`)
    return `  - { claim: Claim ${index}, points: [${items.join(', ')}] }`
  })
  return `talk: { title: T }\ntakeaways:\n${takeaways.join('\n')}`
}

const byStep: Readonly<Record<Step5, number>> = { d1: 1, d2: 2, d3: 3, d4: 4, d5: 5 }

describe('fitDeck', () => {
  test('takes the largest step at which a slide fits, and writes it into the Markdown', async () => {
    const fitted = await fit(points(1, 2), (_, step) => byStep[step])
    if (!fitted.ok) throw new Error('It failed.')
    expect([...fitted.value.steps.values()]).toEqual(['d1', 'd1', 'd2'])
    expect(fitted.value.compiled.markdown.markdown).toContain('<!-- _class: claim d2 -->')
    expect(fitted.value.counts).toMatchObject({ overflowing: 0, stepped: 1, split: 0 })
  })

  test('keeps at most three sizes of body text, and never goes up for it', async () => {
    const fitted = await fit(points(1, 2, 3, 4, 5, 5), (_, step) => byStep[step])
    if (!fitted.ok) throw new Error('It failed.')
    const body = [...fitted.value.steps.values()].slice(1)
    expect(new Set(body).size).toBeLessThanOrEqual(3)
    const needed: Step5[] = ['d1', 'd2', 'd3', 'd4', 'd5', 'd5']
    body.forEach((step, index) => expect(step >= needed[index]!).toBe(true))
  })

  test('counts all lists among them, and leaves display type, tables, code and charts alone', async () => {
    const list = '  - { claim: A list, checklist: [a, b] }'
    const others = [
      '  - { claim: A table, table: { columns: [A], rows: [[a]] } }',
      '  - { claim: A code, code: { text: a } }',
      '  - { claim: A chart, chart: { categories: [a], series: [{ values: [1] }] } }',
      '  - { claim: A statement }',
    ]
    const yaml = [points(1, 1, 3, 3, 4, 4), list, ...others].join('\n')
    const fitted = await fit(yaml, ({ layout }, step) => layout === 'claim' ? byStep[step] : step < 'd2' ? -1 : 9) // prettier-ignore
    if (!fitted.ok) throw new Error('It failed.')
    expect(fitted.value.steps.get('a-list')).toBe('d3')
    for (const id of ['a-table', 'a-code', 'a-chart', 'a-statement'])
      expect(fitted.value.steps.get(id)).toBe('d2')
  })

  test('divides a slide that no step makes fit, with nothing lost and one size for the pieces', async () => {
    const fitted = await fit(points(8), (_, step) => byStep[step])
    if (!fitted.ok) throw new Error('It failed.')
    const { slides } = fitted.value.compiled.plan
    const pieces = slides.slice(1)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.reduce((sum, slide) => sum + lengthOf(slide), 0)).toBe(8)
    expect(new Set(pieces.map(({ id }) => fitted.value.steps.get(id))).size).toBe(1)
    expect(fitted.value.compiled.markdown.markdown).toContain(`(1/${pieces.length})`)
    expect(fitted.diagnostics).toEqual([])
  })

  test('ends after a few rounds and tells what nothing can make fit', async () => {
    const fitted = await fit(points(3), () => 0)
    expect(fitted.rounds).toBeLessThanOrEqual(16)
    expect(fitted.diagnostics).toHaveLength(3)
    expect(fitted.diagnostics[0]).toMatchObject({
      code: 'fit/overflow',
      severity: 'error',
      slide: 2,
      path: ['takeaways', 0, 'claim'],
    })
    if (!fitted.ok) throw new Error('It failed.')
    expect(fitted.value.counts).toMatchObject({ overflowing: 3, refused: 3 })
  })

  test('names the longest text of a slide that it refuses, of the whole and not of its piece', async () => {
    const long = 'A very long point that has no end '.repeat(9).trim()
    const yaml = `talk: { title: T }\ntakeaways: [{ claim: C, points: [short, "${long}"] }]`
    const { diagnostics } = await fit(yaml, () => 0)
    expect(diagnostics.map(({ path, slide }) => [slide, path?.join('.')])).toEqual([
      [2, 'takeaways.0.points.0'],
      [3, 'takeaways.0.points.1'],
    ])
    expect(diagnostics[1]!.hint).toContain('“points[1]”')
  })

  test('brings gaps closer only where the smallest step alone does not do', async () => {
    const fitted = await fit(points(4, 5), (_, step) => byStep[step] - 0.5)
    if (!fitted.ok) throw new Error('It failed.')
    const { markdown } = fitted.value.compiled.markdown
    expect(markdown).toContain('<!-- _class: claim d5 -->')
    expect(markdown).toContain('<!-- _class: claim d5 tight -->')
    expect(fitted.value.counts).toMatchObject({ overflowing: 0, varied: 1, split: 0 })
  })

  test('moves a source into the notes where nothing is left to divide, and tells it', async () => {
    const yaml =
      'talk: { title: T }\ntakeaways: [{ claim: C, points: [one, two], source: Page 7, notes: First. }]'
    const fitted = await fit(yaml, ({ source }) => (source === undefined ? 1 : 0.2))
    expect(fitted.diagnostics).toMatchObject([
      { code: 'fit/moved-to-notes', path: ['takeaways', 0, 'source'], slide: 2 },
    ])
    if (!fitted.ok) throw new Error('It failed.')
    const { markdown } = fitted.value.compiled.markdown
    expect(markdown).not.toContain('class="source"')
    expect(markdown).toMatch(/First\.\s+Source: Page 7/)
    expect(fitted.value.counts).toMatchObject({ overflowing: 0, split: 1, varied: 2 })
  })

  test('sets a claim apart that leaves no room for anything, and what has no room beside points', async () => {
    const claim = 'a claim that goes on and on '.repeat(9).trim()
    const yaml = `talk: { title: T }\ntakeaways: [{ claim: ${claim}, points: [one, two], quote: q }]`
    const room: Room = (slide) => {
      const isPaired = slide.layout === 'claim' && slide.fields.quote !== undefined
      return isPaired || inlineText(slide.title).length > 48 ? -1 : 5
    }
    const fitted = await fit(yaml, room)
    if (!fitted.ok) throw new Error('It failed.')
    expect(fitted.diagnostics).toEqual([])
    const { slides } = fitted.value.compiled.plan
    expect(slides.map(({ layout }) => layout)).toEqual(['cover', 'claim', 'claim', 'quote'])
    expect(slides.map(lengthOf)).toEqual([0, 0, 2, 0])
    expect(slides.map(({ id }) => id.replace(/^a-claim-that-goes-on/, 'x'))).toEqual(['cover', 'x', 'x--2', 'x--3']) // prettier-ignore
  })

  test('lets a slide keep its own step where the step of the others does not suit it', async () => {
    const room: Room = (slide, step) => (lengthOf(slide) === 2 && step !== 'd2' ? 0 : byStep[step])
    const fitted = await fit(points(1, 2, 3, 4, 5, 5), room)
    if (!fitted.ok) throw new Error('It failed.')
    expect([...fitted.value.steps.values()][2]).toBe('d2')
    expect(fitted.value.counts.overflowing).toBe(0)
  })

  test('stops at a larger size where the deck is presented, and divides instead as long as it can', async () => {
    const present = points(5).replace('talk:', 'deck: { mode: present }\ntalk:')
    const fitted = await fit(present, (_, step) => byStep[step])
    if (!fitted.ok) throw new Error('It failed.')
    expect([...fitted.value.steps.values()].every((step) => step <= 'd3')).toBe(true)
    expect(fitted.value.compiled.plan.slides.length).toBeGreaterThan(2)
    const crowded = await fit(points(1).replace('talk:', 'deck: { mode: present }\ntalk:'), (_, step) => step === 'd5' ? 1 : 0) // prettier-ignore
    expect(crowded.ok && crowded.value.steps.get('claim-0')).toBe('d5')
  })
})

import { describe, expect, test } from 'vitest'
import { ok, type Outcome } from '../../../src/diagnostics/outcome.ts'
import { fitDeck, type FittedDeck } from '../../../src/fit/fit-deck.ts'
import type { SlideMeasure } from '../../../src/fit/measure-deck.ts'
import type { FitDecisions } from '../../../src/model/deck.ts'
import type { Slide, Step5 } from '../../../src/model/slide.ts'
import { packageTemplates, packageTheme } from '../../../src/package-files.ts'
import { compile, prepareStyle, type Compiled } from '../../../src/pipeline.ts'
import { recapOf } from '../../support/tree.ts'

/** How many items a slide takes at each step, instead of a browser. */
type Room = (slide: Slide, step: Step5) => number

const lengthOf = (slide: Slide): number =>
  slide.layout === 'claim' ? slide.fields.points.length : 0

async function fit(yaml: string, room: Room): Promise<Outcome<FittedDeck> & { rounds: number }> {
  const style = prepareStyle(packageTemplates(), packageTheme('folio'))
  if (!style.ok) throw new Error('The templates are not right.')
  const input = {
    recap: recapOf(yaml),
    size: '16:9',
    style: style.value,
    images: new Map(),
    imageFolder: 'x',
  } as const
  const again = (decisions?: FitDecisions): Outcome<Compiled> => compile(input, decisions)
  const first = again()
  if (!first.ok) throw new Error(JSON.stringify(first.diagnostics))
  let rounds = 0
  const outcome = await fitDeck(first.value, again, async ({ plan }, slideSteps) => {
    rounds++
    return ok(
      plan.slides.map((slide, index): SlideMeasure => {
        const steps = slideSteps[index]!
        const step = steps.find((each) => lengthOf(slide) <= room(slide, each))
        return { step: step ?? steps.at(-1)!, overPx: step === undefined ? 200 : 0, edge: 'bottom' }
      }),
    )
  })
  return { ...outcome, rounds }
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
    expect(fitted.rounds).toBeLessThanOrEqual(7)
    expect(fitted.diagnostics.every(({ code }) => code === 'fit/overflow')).toBe(true)
    expect(fitted.diagnostics).toHaveLength(3)
    if (!fitted.ok) throw new Error('It failed.')
    expect(fitted.value.counts.overflowing).toBe(3)
  })

  test('stops at a larger size where the deck is presented, and divides instead', async () => {
    const present = points(5).replace('talk:', 'deck: { mode: present }\ntalk:')
    const fitted = await fit(present, (_, step) => byStep[step])
    if (!fitted.ok) throw new Error('It failed.')
    expect([...fitted.value.steps.values()].every((step) => step <= 'd3')).toBe(true)
    expect(fitted.value.compiled.plan.slides.length).toBeGreaterThan(2)
  })
})

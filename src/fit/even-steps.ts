import type { Slide, Step5 } from '../model/slide.ts'
import { steps as allSteps, type SlideMeasure } from './measure-deck.ts'

/** A deck has at most so many sizes of body text. */
const mostBodySizes = 3
/** Display type is looked at by itself, and so is what is no running text: they keep the steps that they need. */
const ownTypeLayouts = new Set(
  'cover section statement quote stats closing chart code table sources'.split(' '),
)

/**
 * The step of each slide, with few different body sizes in the deck: sizes that few slides have
 * go down to the next that stays.
 */
export function evenSteps(
  slides: readonly Slide[],
  measures: readonly SlideMeasure[],
): Map<string, Step5> {
  const wanted = samePerWhole(slides, measures)
  const counts = new Map<Step5, number>()
  slides.forEach(({ layout }, index) => {
    const step = wanted[index]!
    if (!ownTypeLayouts.has(layout)) counts.set(step, (counts.get(step) ?? 0) + 1)
  })
  const kept = keepSteps(counts)
  return new Map(
    slides.map(({ id, layout }, index) => {
      const step = wanted[index]!
      return [id, ownTypeLayouts.has(layout) ? step : (kept.find((each) => each >= step) ?? step)]
    }),
  )
}

/** The pieces of one slide have one size: the smallest that any of them needs. */
function samePerWhole(slides: readonly Slide[], measures: readonly SlideMeasure[]): Step5[] {
  const smallest = new Map<string, Step5>()
  slides.forEach(({ whole }, index) => {
    const step = measures[index]?.step ?? 'd3'
    const known = smallest.get(whole)
    if (known === undefined || step > known) smallest.set(whole, step)
  })
  return slides.map(({ whole }) => smallest.get(whole)!)
}

/** Of all choices of three steps that hold the smallest one in use, the one that moves slides down least. */
function keepSteps(counts: ReadonlyMap<Step5, number>): readonly Step5[] {
  const used = allSteps.filter((step) => counts.has(step))
  if (used.length <= mostBodySizes) return used
  const smallest = used.at(-1)!
  const choices = used
    .slice(0, -1)
    .flatMap((first, index) =>
      used.slice(index + 1, -1).map((second) => [first, second, smallest] as const),
    )
  const cost = (kept: readonly Step5[]): number =>
    used.reduce((sum, step) => {
      const target = kept.find((each) => each >= step)!
      return sum + (counts.get(step) ?? 0) * (allSteps.indexOf(target) - allSteps.indexOf(step))
    }, 0)
  return choices.reduce((best, choice) => (cost(choice) < cost(best) ? choice : best))
}

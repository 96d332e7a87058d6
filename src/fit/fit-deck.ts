// The loop that keeps the promise: compile, measure in the browser, decide, compile again. It ends after a few rounds.
// First the largest type step at which a slide fits; where none does, the slide is divided at its items.
// What still does not fit is told, with pixels over and what to cut.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { report, type Place } from '../diagnostics/report.ts'
import type { FitDecisions } from '../model/deck.ts'
import type { FitCounts } from '../model/report.ts'
import type { Slide, Step5 } from '../model/slide.ts'
import type { Compiled } from '../pipeline.ts'
import { itemCount } from '../plan/split-slide.ts'
import { inlineText } from '../text/inline-text.ts'
import { steps as allSteps, type SlideMeasure } from './measure-deck.ts'

/** Compiles the deck anew with what was decided so far. */
export type Recompile = (decisions: FitDecisions) => Outcome<Compiled>
/** Measures the slides of a compiled deck in order, each at the steps that it may have. */
export type Measure = (
  compiled: Compiled,
  slideSteps: readonly (readonly Step5[])[],
) => Promise<Outcome<readonly SlideMeasure[]>>

export interface FittedDeck {
  readonly compiled: Compiled
  readonly steps: ReadonlyMap<string, Step5>
  readonly counts: FitCounts
}

const mostRounds = 6
/** What is presented is read from afar: its type stops at a larger size, and more slides are divided. */
const stepsByMode = { read: allSteps, present: allSteps.slice(0, 3) } as const
/** The usual height of a body. */
const bodyPx = 460
/** A deck has at most so many sizes of body text. */
const mostBodySizes = 3
const displayLayouts = new Set(['cover', 'section', 'statement', 'quote', 'stats', 'closing'])

/** Fits a deck. `first` is the deck compiled without decisions. */
export async function fitDeck(
  first: Compiled,
  recompile: Recompile,
  measure: Measure,
): Promise<Outcome<FittedDeck>> {
  const divided = await divideCrowded(first, recompile, measure)
  if (!divided.ok) return divided
  const { measures, pieces } = divided.value
  const { slides } = divided.value.compiled.plan
  const steps = evenSteps(slides, measures)
  const final = recompile({ steps, pieces })
  if (!final.ok) return final
  // A slide that went down for the sake of the others is looked at once more.
  const moved = slides.some(({ id }, index) => steps.get(id) !== measures[index]?.step)
  const chosen = slides.map(({ id }) => [steps.get(id)!])
  const checked = moved ? await measure(final.value, chosen) : ok(measures)
  if (!checked.ok) return checked
  return ok(fitted(final.value, steps, checked.value), findings(slides, checked.value))
}

interface DividedDeck {
  readonly compiled: Compiled
  readonly measures: readonly SlideMeasure[]
  readonly pieces: ReadonlyMap<string, number>
}

/** Divides the slides that no step makes fit, until all fit or the rounds are over. */
async function divideCrowded(
  first: Compiled,
  recompile: Recompile,
  measure: Measure,
): Promise<Outcome<DividedDeck>> {
  const pieces = new Map<string, number>()
  let compiled = first
  for (let round = 1; ; round++) {
    const { slides, mode } = compiled.plan
    const allowed = stepsByMode[mode]
    const measured = await measure(
      compiled,
      slides.map(() => allowed),
    )
    if (!measured.ok) return measured
    const measures = measured.value
    if (round === mostRounds || !divide(slides, measures, pieces)) {
      return ok({ compiled, measures, pieces })
    }
    const next = recompile({ steps: new Map(), pieces })
    if (!next.ok) return next
    compiled = next.value
  }
}

/**
 * Asks for more pieces of the slides that overflow at every step, as many more as the overflow is large.
 * Says whether there were any.
 */
function divide(
  slides: readonly Slide[],
  measures: readonly SlideMeasure[],
  pieces: Map<string, number>,
): boolean {
  const wanted = new Map<string, number>()
  slides.forEach((slide, index) => {
    const measure = measures[index]
    if (measure === undefined || measure.overPx === 0 || !canDivide(slide, measure)) return
    const now = slides.filter(({ whole }) => whole === slide.whole).length
    // Bodies stand in the middle, so that they run over at both ends.
    const more = Math.max(now + 1, Math.ceil(now * (1 + (2 * measure.overPx) / bodyPx)))
    wanted.set(slide.whole, Math.max(more, wanted.get(slide.whole) ?? 0))
  })
  for (const [whole, count] of wanted) pieces.set(whole, count)
  return wanted.size > 0
}

/** Fewer items make a slide lower, and figures wider; nothing else gets narrower text. */
function canDivide(slide: Slide, { edge }: SlideMeasure): boolean {
  return itemCount(slide) > 1 && (edge === 'bottom' || slide.layout === 'stats')
}

/**
 * The step of each slide, with few different body sizes in the deck: sizes that few slides have
 * go down to the next that stays. Display type is another matter and keeps its own step.
 */
function evenSteps(
  slides: readonly Slide[],
  measures: readonly SlideMeasure[],
): Map<string, Step5> {
  const wanted = samePerWhole(slides, measures)
  const counts = new Map<Step5, number>()
  slides.forEach(({ layout }, index) => {
    const step = wanted[index]!
    if (!displayLayouts.has(layout)) counts.set(step, (counts.get(step) ?? 0) + 1)
  })
  const kept = keepSteps(counts)
  return new Map(
    slides.map(({ id, layout }, index) => {
      const step = wanted[index]!
      return [id, displayLayouts.has(layout) ? step : (kept.find((each) => each >= step) ?? step)]
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

function fitted(
  compiled: Compiled,
  steps: ReadonlyMap<string, Step5>,
  measures: readonly SlideMeasure[],
): FittedDeck {
  const { slides } = compiled.plan
  return {
    compiled,
    steps,
    counts: {
      overflowing: measures.filter(({ overPx }) => overPx > 0).length,
      stepped: slides.filter(({ id }) => steps.get(id) !== 'd1').length,
      varied: 0,
      split: slides.filter(({ part }) => part !== undefined && part.number > 1).length,
      refused: 0,
    },
  }
}

/** A line of text is about 34 px high and 60 characters long at the smallest step. */
const linePx = 30
const charactersALine = 60
/** A letter is about so wide there. */
const signPx = 12

function findings(slides: readonly Slide[], measures: readonly SlideMeasure[]): Diagnostic[] {
  return slides.flatMap((slide, index) => {
    const measure = measures[index]
    if (measure === undefined || measure.overPx === 0) return []
    const shown = { title: inlineText(slide.title), number: index + 1, measure }
    return [overflowFinding(shown, { path: slide.path })]
  })
}

/** A slide that runs over, and by how much. */
export interface OverflowingSlide {
  readonly title: string
  /** The page. */
  readonly number: number
  readonly measure: SlideMeasure
}

/** Says which slide runs over, by how much, and how many characters to cut. */
export function overflowFinding(
  { title, number, measure }: OverflowingSlide,
  place: Place,
): Diagnostic {
  const { overPx, edge } = measure
  const lines = Math.ceil(overPx / (edge === 'bottom' ? linePx : signPx))
  const words = {
    page: number,
    title: shorten(title),
    pixels: overPx,
    edge: edge === 'bottom' ? 'the height of its box' : 'the width of its box',
    characters: edge === 'bottom' ? lines * charactersALine : lines,
  }
  return report('fit/overflow', words, { ...place, slide: number })
}

/** A title long enough to know a slide by. */
function shorten(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 59)}…`
}

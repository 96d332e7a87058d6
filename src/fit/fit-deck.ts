// The loop that keeps the promise: compile, measure in the browser, decide, compile again. It ends after a few rounds.
// First the largest type step at which a slide fits, then closer gaps; where that does not do, the slide is divided,
// and where it can't be, what may stand in its notes goes there. What still does not fit is refused.
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { undecided, type Deck, type DeckPlan, type FitDecisions } from '../model/deck.ts'
import type { Recap } from '../model/recap.ts'
import type { FitCounts } from '../model/report.ts'
import type { Step5 } from '../model/slide.ts'
import type { Compiled } from '../pipeline.ts'
import { divideFurther, type Division } from './divide.ts'
import { evenSteps } from './even-steps.ts'
import { fitCounts, fitFindings } from './fit-findings.ts'
import { steps as allSteps, type SlideMeasure } from './measure-deck.ts'

/** Compiles the deck anew with what was decided so far. `stepless` has the same slides, and no type steps yet. */
export type Recompile = (decisions: FitDecisions, stepless?: Compiled) => Outcome<Compiled>
/** Measures the slides of a compiled deck in order, each at the steps that it may have, and leaves it at the last. */
export type Measure = (
  compiled: Compiled,
  slideSteps: readonly (readonly Step5[])[],
) => Promise<Outcome<readonly SlideMeasure[]>>

/** What a deck is fitted with. */
export interface FitWork {
  readonly recap: Recap
  readonly recompile: Recompile
  readonly measure: Measure
}

export interface FittedDeck {
  readonly compiled: Compiled
  /** The deck that was measured last: the same, but for the classes of its type steps. */
  readonly shown: Deck
  readonly steps: ReadonlyMap<string, Step5>
  /** All that was decided, with which the deck compiles to what it is. */
  readonly decisions: FitDecisions
  readonly counts: FitCounts
}

const mostRounds = 16
/**
 * What is presented is read from afar: its type stops at a larger size, and more slides are divided. Display type is
 * large at its last step as well.
 */
const presentSteps = allSteps.slice(0, 3)
const displayLayouts: ReadonlySet<string> = new Set(['cover', 'section', 'statement', 'quote'])

function stepsOf(
  { slides, mode }: Pick<DeckPlan, 'slides' | 'mode'>,
  small: ReadonlySet<string>,
): (readonly Step5[])[] {
  return slides.map(({ layout, whole }) =>
    mode === 'read' || displayLayouts.has(layout) || small.has(whole) ? allSteps : presentSteps,
  )
}

/** Fits a deck. `first` is the deck compiled without decisions. What was measured last is the deck as it comes out. */
export async function fitDeck(first: Compiled, work: FitWork): Promise<Outcome<FittedDeck>> {
  const divided = await divideCrowded(first, work)
  if (!divided.ok) return divided
  const { compiled, division } = divided.value
  const { slides } = compiled.plan
  const evened = await settleSteps(divided.value, work.measure)
  if (!evened.ok) return evened
  const { steps, measures } = evened.value
  const tight = new Set(slides.filter((_, index) => measures[index]?.tight).map(({ id }) => id))
  const decisions = { ...division, steps, tight }
  const final = work.recompile(decisions, compiled)
  if (!final.ok) return final
  const finished = { slides, measures, decisions, recap: work.recap }
  return ok(
    { compiled: final.value, shown: compiled.deck, steps, decisions, counts: fitCounts(finished) },
    fitFindings(finished),
  )
}

interface DividedDeck {
  readonly compiled: Compiled
  readonly measures: readonly SlideMeasure[]
  readonly division: Division
}

/** Divides the slides that no step makes fit, until all fit or the rounds are over. */
async function divideCrowded(
  first: Compiled,
  { recompile, measure }: FitWork,
): Promise<Outcome<DividedDeck>> {
  let division: Division = undecided
  let compiled = first
  for (let round = 1; ; round++) {
    const { plan } = compiled
    const measured = await measure(compiled, stepsOf(plan, division.small))
    if (!measured.ok) return measured
    const measures = measured.value
    const further =
      round < mostRounds ? divideFurther(plan.slides, measures, { ...plan, division }) : undefined
    if (further === undefined) return ok({ compiled, measures, division })
    division = further
    const next = recompile({ ...undecided, ...division })
    if (!next.ok) return next
    compiled = next.value
  }
}

interface SettledSteps {
  readonly steps: ReadonlyMap<string, Step5>
  readonly measures: readonly SlideMeasure[]
}

/** Evens the steps out. A slide that goes down for the sake of the others is looked at once more, and stays if need be. */
async function settleSteps(
  { compiled, measures }: DividedDeck,
  measure: Measure,
): Promise<Outcome<SettledSteps>> {
  const { slides } = compiled.plan
  const own = slides.map((_, index) => measures[index]?.step ?? 'd1')
  const even = evenSteps(slides, measures)
  const at = (steps: readonly Step5[]): Promise<Outcome<readonly SlideMeasure[]>> =>
    measure(
      compiled,
      steps.map((step) => [step]),
    )
  const wanted = slides.map(({ id }) => even.get(id)!)
  const asSteps = (steps: readonly Step5[]): ReadonlyMap<string, Step5> =>
    new Map(slides.map(({ id }, index) => [id, steps[index]!]))
  if (wanted.every((step, index) => step === own[index])) return ok({ steps: even, measures })
  const checked = await at(wanted)
  if (!checked.ok) return checked
  const kept = wanted.map((step, index) => (isWorse(index) ? own[index]! : step))
  if (kept.every((step, index) => step === wanted[index]))
    return ok({ steps: even, measures: checked.value })
  const settled = await at(kept)
  return settled.ok ? ok({ steps: asSteps(kept), measures: settled.value }) : settled

  function isWorse(index: number): boolean {
    const [before, after] = [measures[index], checked.ok ? checked.value[index] : undefined]
    if (before === undefined || after === undefined) return false
    return after.overPx > before.overPx || (after.tight && !before.tight)
  }
}

// What fit tells of a deck: slides that nothing made fit, and what had to go into the notes.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { FitDecisions } from '../model/deck.ts'
import type { Recap } from '../model/recap.ts'
import type { FitCounts } from '../model/report.ts'
import type { Slide } from '../model/slide.ts'
import type { Path } from '../model/source.ts'
import { inlineText } from '../text/inline-text.ts'
import { longestField } from './longest-field.ts'
import type { SlideMeasure } from './measure-deck.ts'
import { overflowFinding } from './overflow-finding.ts'

/** A deck that fit has done what it can for. */
export interface FinishedDeck {
  readonly slides: readonly Slide[]
  readonly measures: readonly SlideMeasure[]
  readonly decisions: FitDecisions
  readonly recap: Recap
}

/** Everything that somebody should know of it. */
export function fitFindings(deck: FinishedDeck): Diagnostic[] {
  return [...movedFields(deck), ...overflows(deck)]
}

/** How many slides it did what to. */
export function fitCounts({ slides, measures, decisions }: FinishedDeck): FitCounts {
  const { tight, moved, small } = decisions
  const overflowing = measures.filter(({ overPx }) => overPx > 0).length
  return {
    overflowing,
    stepped: slides.filter(({ id }) => decisions.steps.get(id) !== 'd1').length,
    varied: slides.filter(({ id, whole }) => tight.has(id) || moved.has(whole) || small.has(whole)).length, // prettier-ignore
    split: slides.filter(({ part }) => part !== undefined && part.number > 1).length,
    refused: overflowing,
  }
}

function overflows({ slides, measures, recap }: FinishedDeck): Diagnostic[] {
  return slides.flatMap((slide, index) => {
    const measure = measures[index]
    if (measure === undefined || measure.overPx === 0) return []
    const longest = longestField(slide, recap)
    const field = longest && {
      name: fieldName(longest.path.slice(slide.path.length)) || fieldName(longest.path),
      characters: longest.text.length,
    }
    const shown = { title: inlineText(slide.title), number: index + 1, measure, field }
    const finding = overflowFinding(shown, { path: longest?.path ?? slide.path })
    const isClaim = longest?.path.at(-1) === 'claim'
    return [isClaim ? { ...finding, hint: `${finding.hint?.replace(/, or .*/, '')}, or give it a “short” form.` } : finding] // prettier-ignore
  })
}

function movedFields({ slides, decisions }: FinishedDeck): Diagnostic[] {
  return slides.flatMap((slide, index) => {
    const isFirst = slide.part === undefined || slide.part.number === 1
    const fields = isFirst ? (decisions.moved.get(slide.whole) ?? []) : []
    return fields.map((field) => {
      const words = { page: index + 1, title: inlineText(slide.title), field }
      return report('fit/moved-to-notes', words, { path: [...slide.path, field], slide: index + 1 })
    })
  })
}

/** `points[1]`, `quote.text`. */
function fieldName(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

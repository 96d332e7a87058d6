// Fits as they are kept from run to run: a list of slides, each by the name of all that its fit depends on.
import { steps, type SlideMeasure } from './measure-deck.ts'

/** More slides of one look are not kept; those that were used longest ago go first. */
const mostSlides = 5000

/** Reads kept fits. What is not right is left out, as if it had never been kept. */
export function readFits(text: string | undefined): Map<string, SlideMeasure> {
  try {
    const entries = text === undefined ? [] : (JSON.parse(text) as unknown)
    if (!Array.isArray(entries)) return new Map()
    return new Map(entries.flatMap((entry: unknown) => readEntry(entry)))
  } catch {
    return new Map()
  }
}

/** Writes fits, the newest of them last. */
export function writeFits(fits: ReadonlyMap<string, SlideMeasure>): string {
  return JSON.stringify([...fits].slice(-mostSlides))
}

/** The slide's HTML without its page number, which moves whenever a slide is added before it. */
export function unnumbered(slide: string): string {
  return slide.replaceAll(/ data-marpit-pagination(-total)?="\d*"/g, '')
}

function readEntry(entry: unknown): [string, SlideMeasure][] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return []
  const measure = entry[1] as Partial<SlideMeasure> | null
  if (typeof measure !== 'object' || measure === null) return []
  const { step, tight, movable, overPx, edge } = measure
  const isRight =
    (step === undefined || steps.includes(step)) &&
    typeof tight === 'boolean' &&
    Array.isArray(movable) &&
    movable.every((field) => field === 'source' || field === 'at') &&
    Number.isSafeInteger(overPx) &&
    overPx! >= 0 &&
    (edge === 'bottom' || edge === 'side')
  return isRight ? [[entry[0], { step, tight, movable, overPx: overPx!, edge }]] : []
}

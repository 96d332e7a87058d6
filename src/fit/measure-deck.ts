import type { MovableField, Step5 } from '../model/slide.ts'
import {
  blockOf,
  contentBox,
  deviceBox,
  hasVisibleBox,
  isPlaced,
  overBoxes,
  overDevice,
  overEachOther,
  overflowOf,
  overPictures,
  textRects,
  type Overflow,
} from './slide-overflow.ts'

/** Type steps from the largest to the smallest. */
export const steps: readonly Step5[] = ['d1', 'd2', 'd3', 'd4', 'd5']

/** How one slide fits at one step. */
export interface SlideMeasure {
  /** The largest step at which everything fits, the smallest where none does; none for a slide without steps. */
  readonly step: Step5 | undefined
  /** Whether gaps are closer as well: only where the smallest step alone does not do. */
  readonly tight: boolean
  /** What would make it fit if it were in the notes; nothing where that does not help. */
  readonly movable: readonly MovableField[]
  /** Pixels by which content leaves its place at that step; 0 where it fits. */
  readonly overPx: number
  readonly edge: 'bottom' | 'side'
}

/**
 * The measure as a script for the page: functions which run there and use nothing but each other.
 * Each slide is tried at its steps, the largest first; one without steps is taken as it is.
 *
 * A slide fits when all its text lies in its content box, that of each block in the block's own box, when boxes that
 * readers see lie in their slots, and when no text touches text of another block or the edge of an ornament.
 */
export function measureScript(slideSteps: readonly (readonly Step5[])[]): string {
  return `(() => {
${measureCode}
const slideSteps = ${JSON.stringify(slideSteps)}
const slides = document.querySelectorAll(
  'div.marpit section:not([data-marpit-advanced-background="background"], [data-marpit-advanced-background="pseudo"])',
)
return Array.from(slides, (section, index) =>
  ${measureSlide.name}(section, slideSteps[index], ${overflowOf.name}))
})()`
}

/** What runs in the page. A measure that other code has made is another measure. */
export const measureCode = [
  textRects,
  isPlaced,
  contentBox,
  overPictures,
  hasVisibleBox,
  overBoxes,
  blockOf,
  overEachOther,
  deviceBox,
  overDevice,
  overflowOf,
  measureAt,
  fieldsThatHelp,
  measureSlide,
]
  .map(String)
  .join('\n')

/** What measures a slide as it is. Functions of another file are handed on: a bundler would give them other names. */
type Measure = (section: Element) => Overflow

function measureAt(section: Element, measure: Measure): Pick<SlideMeasure, 'overPx' | 'edge'> {
  const { down, aside } = measure(section)
  const over = Math.max(down, aside)
  return { overPx: over > 1.5 ? Math.ceil(over) : 0, edge: down >= aside ? 'bottom' : 'side' }
}

/** The fewest fields of the line below the body whose room would be enough, in the order in which they may go. */
function fieldsThatHelp(section: Element, measure: Measure): MovableField[] {
  const line = section.querySelector<HTMLElement>(':scope > p > .meta')
  const hidden: HTMLElement[] = []
  const moved: MovableField[] = []
  let helps = false
  for (const field of ['source', 'at'] as const) {
    const part = line?.querySelector<HTMLElement>(`.${field}`)
    if (!line || !part || helps) continue
    const isLast = Array.from(line.children).every((child) => child === part || hidden.includes(child as HTMLElement)) // prettier-ignore
    for (const element of isLast ? [part, line.parentElement!] : [part]) {
      element.style.display = 'none'
      hidden.push(element)
    }
    moved.push(field)
    helps = measureAt(section, measure).overPx === 0
  }
  for (const element of hidden) element.style.removeProperty('display')
  return helps ? moved : []
}

function measureSlide(section: Element, tried: readonly Step5[], measure: Measure): SlideMeasure {
  section.classList.remove('tight')
  if (tried.length === 0)
    return { step: undefined, tight: false, movable: [], ...measureAt(section, measure) }
  for (const step of tried) {
    section.classList.remove('d1', 'd2', 'd3', 'd4', 'd5')
    section.classList.add(step)
    const measured = measureAt(section, measure)
    if (measured.overPx === 0) return { step, tight: false, movable: [], ...measured }
  }
  section.classList.add('tight')
  const measured = measureAt(section, measure)
  const movable = measured.overPx === 0 ? [] : fieldsThatHelp(section, measure)
  return { step: tried.at(-1), tight: true, movable, ...measured }
}

// What is decided of the slides that overflow at every step: how many pieces, which columns, what goes to the notes.
import type { FitDecisions } from '../model/deck.ts'
import type { DeckSize } from '../model/recap.ts'
import type { Slide } from '../model/slide.ts'
import { canStandApart } from '../plan/long-claim.ts'
import { placeOf } from '../plan/plan-takeaways.ts'
import { columnCount, fewestColumns } from '../plan/split-columns.ts'
import { itemParts, partCount } from '../plan/split-slide.ts'
import { finerSizes, type Group } from './finer-sizes.ts'
import type { SlideMeasure } from './measure-deck.ts'

/** What fit decides between two rounds. */
export type Division = Pick<
  FitDecisions,
  'pieces' | 'columns' | 'moved' | 'apart' | 'alone' | 'small'
>

/** A slide, and how it fits. */
interface Measured {
  readonly slide: Slide
  readonly measure: SlideMeasure
}

/** All slides that were cut from one, and what is decided so far. */
interface Crowd {
  readonly whole: string
  readonly pieces: readonly Measured[]
  readonly division: Division
  readonly size: DeckSize
  readonly mode: 'read' | 'present'
}

/** Decides one thing about slides of which some overflow; undefined where there is no such thing. */
type Remedy = (crowd: Crowd) => Division | undefined

/** The usual height of a body in px. */
const bodyPx: Readonly<Record<DeckSize, number>> = {
  '16:9': 460,
  '4:3': 460,
  '1:1': 700,
  '4:5': 920,
}
/** Layouts whose items stand side by side: fewer of them are wider as well. */
const acrossLayouts: ReadonlySet<string> = new Set(['chart', 'process', 'stats'])

/** In this order: words stay on slides as long as they can, under their whole claim. */
const remedies: readonly Remedy[] = [
  (crowd) => fewerColumns(crowd, 'side'),
  morePieces,
  (crowd) => fewerColumns(crowd, 'bottom'),
  evidenceAlone,
  moreInNotes,
  claimApart,
  smallerType,
]

/** Decides anew about the slides that overflow at every step. Undefined where nothing is left to decide. */
export function divideFurther(
  slides: readonly Slide[],
  measures: readonly SlideMeasure[],
  { division, size, mode }: Pick<Crowd, 'division' | 'size' | 'mode'>,
): Division | undefined {
  let next = division
  for (const [whole, pieces] of byWhole(slides, measures)) {
    if (!pieces.some(isOver)) continue
    const crowd = { whole, pieces, division: next, size, mode }
    for (const remedy of remedies) {
      const decided = remedy(crowd)
      if (decided === undefined) continue
      next = decided
      break
    }
  }
  return next === division ? undefined : next
}

function byWhole(
  slides: readonly Slide[],
  measures: readonly SlideMeasure[],
): Map<string, Measured[]> {
  const wholes = new Map<string, Measured[]>()
  slides.forEach((slide, index) => {
    const measure = measures[index]
    if (measure === undefined) return
    const pieces = wholes.get(slide.whole) ?? []
    wholes.set(slide.whole, pieces)
    pieces.push({ slide, measure })
  })
  return wholes
}

function isOver({ measure }: Measured): boolean {
  return measure.overPx > 0
}

/** Fewer columns make a table narrower; and lower, where nothing else does. */
function fewerColumns(
  { whole, pieces, division, size }: Crowd,
  edge: SlideMeasure['edge'],
): Division | undefined {
  const wanted = pieces
    .filter((piece) => isOver(piece) && piece.measure.edge === edge)
    .flatMap(({ slide, measure }) => {
      const columns = columnCount(slide)
      const share = edge === 'side' ? bodyPx[size] / (bodyPx[size] + measure.overPx) : 0.5
      return columns <= fewestColumns ? [] : [Math.min(columns - 1, Math.ceil(columns * share))]
    })
  if (wanted.length === 0) return undefined
  const columns = Math.max(fewestColumns, Math.min(...wanted))
  return { ...division, columns: new Map([...division.columns, [whole, columns]]) }
}

/** Fewer items make a slide lower, and some wider; nothing else gets narrower text. */
function morePieces({ whole, pieces, division, size }: Crowd): Division | undefined {
  const sizes = finerSizes(groupsOf(pieces), bodyPx[size])
  return sizes && { ...division, pieces: new Map([...division.pieces, [whole, sizes]]) }
}

/** What is divided together: columns of the same rows go with them. */
function groupsOf(pieces: readonly Measured[]): Group[] {
  const groups = new Map<number, Group>()
  pieces.forEach(({ slide, measure }, index) => {
    const stretch = slide.stretch ?? index
    const helps = measure.edge === 'bottom' || acrossLayouts.has(slide.layout)
    const overPx = helps ? measure.overPx : 0
    const known = groups.get(stretch)
    const parts = known?.parts ?? itemParts(slide)
    groups.set(stretch, { parts, overPx: Math.max(overPx, known?.overPx ?? 0) })
  })
  return [...groups.values()]
}

function moreInNotes({ whole, pieces, division }: Crowd): Division | undefined {
  const fields = pieces
    .map(({ measure }) => measure.movable)
    .toSorted((a, b) => b.length - a.length)
  const [most = []] = fields
  if (most.length === 0) return undefined
  const moved = [...(division.moved.get(whole) ?? []), ...most]
  return { ...division, moved: new Map([...division.moved, [whole, moved]]) }
}

/** What has no room beside points or a text follows on a slide of its own. */
function evidenceAlone({ pieces, division }: Crowd): Division | undefined {
  const over = pieces.find((piece) => isOver(piece) && hasBeside(piece.slide))?.slide
  const place = over && placeOf(over.path)
  if (over === undefined || place === undefined || division.alone.has(place)) return undefined
  return { ...anew(division, over), alone: new Set([...division.alone, place]) }
}

function hasBeside(slide: Slide): boolean {
  if (slide.layout !== 'claim') return false
  const { quote, image, figure, table } = slide.fields
  return [quote, image, figure, table].some((each) => each !== undefined)
}

/** What is one part and has no room under its claim gets a shorter title; the claim comes before, on a slide of its own. */
function claimApart({ pieces, division }: Crowd): Division | undefined {
  const over = pieces.find((piece) => isOver(piece) && partCount(piece.slide) <= 1)?.slide
  if (over === undefined || !over.path.includes('takeaways')) return undefined
  const place = placeOf(over.path)
  const isLong = over.fullClaim !== undefined || canStandApart(over.title)
  if (!isLong || division.apart.has(place)) return undefined
  return { ...anew(division, over), apart: new Set([...division.apart, place]) }
}

/** Rather than be refused, a slide of a deck that is presented has the type of one that is read. */
function smallerType({ whole, division, mode }: Crowd): Division | undefined {
  if (mode === 'read' || division.small.has(whole)) return undefined
  return { ...division, small: new Set([...division.small, whole]) }
}

/** One more slide moves the others of its takeaway on: what was decided of them is decided again. */
function anew(division: Division, { whole }: Slide): Division {
  const rootOf = (id: string): string => id.replace(/--\d+$/, '')
  const others = <T>(decided: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...decided].filter(([id]) => rootOf(id) !== rootOf(whole)))
  const { pieces, columns, moved } = division
  return {
    ...division,
    pieces: others(pieces),
    columns: others(columns),
    moved: others(moved),
  }
}

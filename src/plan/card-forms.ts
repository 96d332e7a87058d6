// What a takeaway can be on a card of a carousel, with few enough words.
import type { Recap, Takeaway } from '../model/recap.ts'
import type { Slide } from '../model/slide.ts'
import type { Path } from '../model/source.ts'
import { idFromTitle } from '../text/title-id.ts'
import { countWords, mostWords, upToWords } from './card-words.ts'
import { bareFields } from './choose-layout.ts'
import { hookOf, shortTitle, type PlacedTakeaway } from './placed-takeaways.ts'
import { page } from './slide-frame.ts'

/** What a card has room for in large type. */
const mostPairs = 4
const mostSteps = 5

/** The forms that a takeaway can have on a card, the most telling first. The claim alone goes before mere lists. */
export function formsOf(placed: PlacedTakeaway, recap: Recap): Slide[] {
  return makers.map((make) => make(placed, recap)).filter((card) => card !== undefined)
}

type CardMaker = (placed: PlacedTakeaway, recap: Recap) => Slide | undefined

/** Figures under each other, with what they count. */
const figuresCard: CardMaker = ({ takeaway, path }, recap) => {
  const title = shortTitle(takeaway, recap)
  const room = mostWords - countWords(title)
  const short = (takeaway.figures ?? []).map(({ value, unit, label }) => ({ value, unit, label }))
  const wordsOf = ({ value, unit = '', label }: (typeof short)[number]): number =>
    countWords(`${value} ${unit}`, label)
  const figures = upToWords(short, wordsOf, room).slice(0, 3)
  if (figures.length === 0) return undefined
  return page({ id: idOf(takeaway, path), layout: 'stats', title, fields: { figures }, path })
}

/** Two sides: all that is said of both, or the first of each. */
const compareCard: CardMaker = ({ takeaway, path }, recap) => {
  const { compare } = takeaway
  if (compare === undefined) return undefined
  const title = shortTitle(takeaway, recap)
  const { left, right, prefer } = compare
  const card = [Infinity, 2, 1].map((count) => ({
    left: { head: left.head, points: left.points.slice(0, count) },
    right: { head: right.head, points: right.points.slice(0, count) },
    prefer,
  }))
  const fields = card.find(
    (each) =>
      countWords(
        title,
        each.left.head,
        ...each.left.points,
        each.right.head,
        ...each.right.points,
      ) <= mostWords,
  )
  return fields && page({ id: idOf(takeaway, path), layout: 'versus', title, fields, path })
}

/** A quote as it was said; one that is too long is no card, since its words are not for cutting. */
const quoteCard: CardMaker = ({ takeaway, path }, recap) => {
  const { quote } = takeaway
  if (quote === undefined) return undefined
  const title = shortTitle(takeaway, recap)
  const { text, by, trimmed } = quote
  if (countWords(title, ...text) > mostWords) return undefined
  const fields = { quote: { text, by, trimmed } }
  return page({ id: idOf(takeaway, path), layout: 'quote', title, fields, path })
}

/** The claim alone; its short form, unless that is the hook of the carousel already. */
const statementCard: CardMaker = ({ takeaway, path }, recap) => {
  const isHook = hookOf(recap)?.takeaway === takeaway
  if (isHook && takeaway.short === undefined) return undefined
  const title = isHook ? takeaway.claim : shortTitle(takeaway, recap)
  if (countWords(title) > mostWords) return undefined
  return page({ id: idOf(takeaway, path), layout: 'statement', title, fields: {}, path })
}

/** A few pairs, without what is remarked on them. */
const mappingCard: CardMaker = ({ takeaway, path }, recap) => {
  const { mapping } = takeaway
  if (mapping === undefined || mapping.pairs.length > mostPairs) return undefined
  const title = shortTitle(takeaway, recap)
  const pairs = mapping.pairs.map(([from, to]) => [from, to] as const)
  const { from, to } = mapping
  if (countWords(title, from, to, ...pairs.flat()) > mostWords) return undefined
  const fields = { from, to, pairs }
  return page({ id: idOf(takeaway, path), layout: 'mapping', title, fields, path })
}

/** The heads of steps that lead from one to the next. */
const stepsCard: CardMaker = ({ takeaway, path }, recap) => {
  const title = shortTitle(takeaway, recap)
  const steps = (takeaway.steps ?? []).map(({ head }) => ({ head }))
  const words = countWords(title, ...steps.map(({ head }) => head))
  if (steps.length < 2 || steps.length > mostSteps || words > mostWords) return undefined
  const fields = { steps, first: 1, cycle: false }
  return page({ id: idOf(takeaway, path), layout: 'process', title, fields, path })
}

/** A few points, where two at least have room. */
const pointsCard: CardMaker = ({ takeaway, path }, recap) => {
  const title = shortTitle(takeaway, recap)
  const room = mostWords - countWords(title)
  const all = takeaway.points ?? []
  const points = upToWords(all, (point) => countWords(point), room).slice(0, 3)
  if (points.length < 2) return undefined
  const fields = { ...bareFields, points }
  return page({ id: idOf(takeaway, path), layout: 'claim', title, fields, path })
}

function idOf({ id, claim }: Takeaway, path: Path): string {
  return id ?? idFromTitle(claim) ?? `t${path.filter((step) => typeof step === 'number').join('-')}`
}

const makers: readonly CardMaker[] = [
  figuresCard,
  compareCard,
  quoteCard,
  mappingCard,
  statementCard,
  stepsCard,
  pointsCard,
]

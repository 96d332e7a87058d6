// Which takeaways a carousel shows, and as what: two cards beside each other look different where they can.
import type { Recap } from '../model/recap.ts'
import type { Slide } from '../model/slide.ts'
import { formsOf } from './card-forms.ts'
import { takeawaysOf, type PlacedTakeaway } from './placed-takeaways.ts'

/**
 * Those that the author marked, then others spread over the sections, where there is more to see than words first; in
 * the order of the talk.
 */
export function chooseTakeaways(
  recap: Recap,
  { wanted, most }: { readonly wanted: number; readonly most: number },
): PlacedTakeaway[] {
  const all = takeawaysOf(recap).filter((each) => formsOf(each, recap).length > 0)
  const marked = all.filter(({ takeaway }) => takeaway.key === true).slice(0, most)
  const isTelling = (each: PlacedTakeaway): boolean =>
    formsOf(each, recap).some(({ layout }) => layout !== 'statement')
  const others = all.filter((each) => !marked.includes(each))
  const rest = spread([...others.filter(isTelling), ...others.filter((each) => !isTelling(each))])
  const chosen = new Set([...marked, ...rest.slice(0, Math.max(0, wanted - marked.length))])
  return all.filter((each) => chosen.has(each))
}

/** The first of each section, then the second of each, and so on. */
function spread(takeaways: readonly PlacedTakeaway[]): PlacedTakeaway[] {
  const ranks = new Map<number, number>()
  const ranked = takeaways.map((each) => {
    const rank = ranks.get(each.section) ?? 0
    ranks.set(each.section, rank + 1)
    return { each, rank }
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ each }) => each)
}

/** A card for each takeaway, in a form that the card before does not have. */
export function cardsOf(takeaways: readonly PlacedTakeaway[], recap: Recap): Slide[] {
  return takeaways.reduce<Slide[]>((cards, each) => {
    const forms = formsOf(each, recap)
    const before = cards.at(-1)?.layout
    return [...cards, forms.find(({ layout }) => layout !== before) ?? forms[0]!]
  }, [])
}

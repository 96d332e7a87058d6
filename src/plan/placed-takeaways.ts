import type { Inline } from '../model/inline.ts'
import type { Recap, Takeaway } from '../model/recap.ts'
import type { Path } from '../model/source.ts'
import { titleOf } from './slide-frame.ts'

/** A takeaway, where it stands, and the number of its section. */
export interface PlacedTakeaway {
  readonly takeaway: Takeaway
  readonly path: Path
  readonly section: number
}

/** All takeaways of a recap in their order. */
export function takeawaysOf({ sections = [], takeaways = [] }: Recap): PlacedTakeaway[] {
  return [
    ...sections.flatMap((section, place) =>
      section.takeaways.map((takeaway, index) => ({
        takeaway,
        path: ['sections', place, 'takeaways', index],
        section: place,
      })),
    ),
    ...takeaways.map((takeaway, index) => ({ takeaway, path: ['takeaways', index], section: 0 })),
  ]
}

/** The takeaway that an edit begins with: the first that its author marked, else the first. */
export function hookOf(recap: Recap): PlacedTakeaway | undefined {
  const takeaways = takeawaysOf(recap)
  return takeaways.find(({ takeaway }) => takeaway.key === true) ?? takeaways[0]
}

/** The short form of a claim, which stands alone on a card, or the claim. */
export function shortTitle({ short, claim }: Takeaway, recap: Recap): Inline {
  return short === undefined ? claim : titleOf(short, recap)
}

import type { Quote } from '../model/evidence.ts'
import type { Recap, Takeaway } from '../model/recap.ts'
import type { Path } from '../model/source.ts'

/** A takeaway, and where it stands. */
export interface PlacedTakeaway {
  readonly takeaway: Takeaway
  readonly path: Path
}

/** All takeaways of a recap in their order. */
export function takeawaysOf({ sections = [], takeaways = [] }: Recap): PlacedTakeaway[] {
  const placed = (list: readonly Takeaway[], path: Path): PlacedTakeaway[] =>
    list.map((takeaway, index) => ({ takeaway, path: [...path, index] }))
  return [
    ...placed(takeaways, ['takeaways']),
    ...sections.flatMap((section, index) =>
      placed(section.takeaways, ['sections', index, 'takeaways']),
    ),
  ]
}

/** The same recap, each of its quotes replaced by what a function makes of it. */
export function withQuotes(recap: Recap, replace: (quote: Quote, path: Path) => Quote): Recap {
  const inside = (list: readonly Takeaway[], path: Path): Takeaway[] =>
    list.map((takeaway, index) => {
      if (takeaway.quote === undefined) return takeaway
      return { ...takeaway, quote: replace(takeaway.quote, [...path, index, 'quote']) }
    })
  return {
    ...recap,
    ...(recap.takeaways && { takeaways: inside(recap.takeaways, ['takeaways']) }),
    ...(recap.sections && {
      sections: recap.sections.map((section, index) => ({
        ...section,
        takeaways: inside(section.takeaways, ['sections', index, 'takeaways']),
      })),
    }),
  }
}

import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'

/** As many words as a card holds. */
export const mostWords = 35

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of texts, in scripts without blanks as well. */
export function countWords(...texts: readonly (string | Inline)[]): number {
  return texts
    .map((text) => (typeof text === 'string' ? text : inlineText(text)))
    .reduce(
      (sum, text) => sum + [...segmenter.segment(text)].filter((each) => each.isWordLike).length,
      0,
    )
}

/** The first items that together have no more words than a card holds; one that is too long is left out. */
export function upToWords<Item>(
  items: readonly Item[],
  wordsOf: (item: Item) => number,
  most: number,
): Item[] {
  let words = 0
  return items.filter((item) => {
    const more = wordsOf(item)
    if (words + more > most) return false
    words += more
    return true
  })
}

import type { Word } from './spoken-words.ts'

/**
 * Words written one behind the other without anything between, so that “open source”, “open-source” and
 * “opensource” are alike and a search is one `indexOf`; and where each of them begins.
 */
export interface WordStream {
  readonly text: string
  /** Where each word begins in the text; one more for its end. */
  readonly starts: Int32Array
}

export function makeStream(words: readonly Pick<Word, 'key'>[]): WordStream {
  const starts = new Int32Array(words.length + 1)
  let length = 0
  const keys = words.map(({ key }, index) => {
    starts[index] = length
    // Numbers side by side must not run together: 20 and 25 are not 2025.
    const written = key.startsWith('#') ? `${key};` : key
    length += written.length
    return written
  })
  starts[words.length] = length
  return { text: keys.join(''), starts }
}

/** A stretch of words: the first, and the one behind the last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Nobody quotes what is said more often than that. */
const mostPlaces = 20_000

/** All places where a stream has another, from word to word. */
export function findStream({ text, starts }: WordStream, wanted: WordStream): Stretch[] {
  if (wanted.text === '') return []
  const found: Stretch[] = []
  let at = text.indexOf(wanted.text)
  while (at !== -1 && found.length < mostPlaces) {
    const from = wordAt(starts, at)
    const to = wordAt(starts, at + wanted.text.length)
    if (from !== undefined && to !== undefined) found.push({ from, to })
    at = text.indexOf(wanted.text, at + 1)
  }
  return found
}

/** The word that begins exactly there. */
function wordAt(starts: Int32Array, offset: number): number | undefined {
  let low = 0
  let high = starts.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const start = starts[middle]!
    if (start === offset) return middle
    if (start < offset) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

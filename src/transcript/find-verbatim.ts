import type { TranscriptIndex } from './transcript-index.ts'
import { wordingsOf } from './transcript-index.ts'
import { findStream } from './word-stream.ts'

/** A passage of a transcript, by its offsets. */
export interface Passage {
  readonly start: number
  readonly end: number
}

/**
 * All places where the pieces of a quote stand in order, from first to last. In one wording after the other, so
 * that what is there to the letter is always found. A place is as short as it can be.
 */
export function findVerbatim(index: TranscriptIndex, pieces: readonly string[]): Passage[] {
  for (const place of index.wordings.keys()) {
    const passages = pieces.map((piece) => findPiece(index, piece, place))
    const found = chain(passages)
    if (found.length > 0) return found
  }
  return []
}

function findPiece(index: TranscriptIndex, piece: string, place: number): Passage[] {
  const { words, stream } = index.wordings[place]!
  const wanted = wordingsOf(piece, index.language)[place]!
  return findStream(stream, wanted.stream).map(({ from, to }) => ({
    start: words[from]!.start,
    end: words[to - 1]!.end,
  }))
}

/** From each place of the first piece to the nearest ones of the others, unless a later start has the same end. */
function chain([first = [], ...others]: readonly (readonly Passage[])[]): Passage[] {
  const whole = first.flatMap(({ start, end }): Passage[] => {
    let last = end
    for (const passages of others) {
      const next = firstFrom(passages, last)
      if (next === undefined) return []
      last = next.end
    }
    return [{ start, end: last }]
  })
  return whole.filter(({ end }, index) => whole[index + 1]?.end !== end)
}

function firstFrom(passages: readonly Passage[], offset: number): Passage | undefined {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passages[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return passages[low]
}

import { alignWords, type Alignment } from './align-words.ts'
import type { Word } from './spoken-words.ts'
import type { Stretch } from './word-stream.ts'

/** Where each word, and each pair of words, stands. */
export interface GramIndex {
  readonly words: readonly Word[]
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** Lists words and pairs of words; made once, for all quotes that are not found as they are. */
export function indexGrams(words: readonly Word[]): GramIndex {
  const places = new Map<string, number[]>()
  const add = (gram: string, at: number): void => {
    const known = places.get(gram)
    if (known === undefined) places.set(gram, [at])
    else if (known.length < mostPlaces) known.push(at)
  }
  for (const [at, { key }] of words.entries()) {
    add(key, at)
    if (at > 0) add(pairOf(words[at - 1]!, words[at]!), at - 1)
  }
  return { words, places }
}

/** What is said more often tells nothing of where a quote is from. */
const mostPlaces = 600
const candidates = 4
/** Longer quotes are laid beside the transcript in pieces of as many words: the work grows with the square of it. */
const longest = 300

/** The passage that is most like a quote, and how its words differ. */
export function findNearest(index: GramIndex, wanted: readonly Word[]): Alignment | undefined {
  const starts = likelyStarts(index, wanted)
  let best: Alignment | undefined
  for (const start of starts.slice(0, wanted.length > longest ? 1 : candidates)) {
    const found = alignFrom(wanted, index.words, start)
    if (best === undefined || found.score > best.score) best = found
  }
  return best
}

/** Lays a quote beside the transcript from a place on, each piece where the one before it has ended. */
function alignFrom(wanted: readonly Word[], said: readonly Word[], start: number): Alignment {
  const parts: Alignment[] = []
  for (let done = 0; done < wanted.length; done += longest) {
    const piece = wanted.slice(done, done + longest)
    const room = Math.min(60, 4 + Math.ceil(piece.length / 2))
    const expected = parts.at(-1)?.passage.to ?? start
    const from = Math.max(0, expected - room)
    const to = Math.min(said.length, expected + piece.length + room)
    parts.push(behind(alignWords(piece, said, { from, to }), done))
  }
  const [first] = parts
  if (first === undefined || parts.length === 1) return first ?? alignWords(wanted, said, nothing)
  return {
    passage: { from: first.passage.from, to: parts.at(-1)!.passage.to },
    changes: parts.flatMap(({ changes }) => changes),
    score: parts.reduce((sum, { score }) => sum + score, 0) / parts.length,
    same: parts.reduce((sum, { same }) => sum + same, 0),
  }
}

const nothing: Stretch = { from: 0, to: 0 }

/** The alignment of a piece, its changes counted from the beginning of the quote. */
function behind(part: Alignment, done: number): Alignment {
  const changes = part.changes.map(({ said, quoted }) => ({
    said,
    quoted: { from: quoted.from + done, to: quoted.to + done },
  }))
  return { ...part, changes }
}

/** Where the quote would begin if its words stood there; those places first that most of its words name. */
function likelyStarts({ places }: GramIndex, wanted: readonly Word[]): number[] {
  const votes = new Map<number, number>()
  const width = Math.max(4, Math.ceil(wanted.length / 3))
  const vote = (gram: string, index: number): void => {
    const found = places.get(gram) ?? []
    if (found.length >= mostPlaces) return
    const weight = 1 / (1 + Math.log(found.length || 1))
    for (const at of found) {
      const block = Math.floor((at - index) / width)
      votes.set(block, (votes.get(block) ?? 0) + weight)
    }
  }
  for (const [index, word] of wanted.entries()) {
    vote(word.key, index)
    if (index > 0) vote(pairOf(wanted[index - 1]!, word), index - 1)
  }
  // Words that were left out or put in move what follows into the next block.
  const sums = [...votes].map(([block, own]) => ({ block, sum: own + (votes.get(block + 1) ?? 0) }))
  return sums
    .sort((a, b) => b.sum - a.sum || a.block - b.block)
    .map(({ block }) => Math.max(0, block * width))
}

function pairOf(a: Word, b: Word): string {
  return `${a.key} ${b.key}`
}

// Divides speech where its words change: stretches side by side are compared, and a section begins where they have
// least in common. The same transcript gives the same sections; no model takes part.
import type { WordWeight } from './content-words.ts'
import type { Utterance } from './speech.ts'

/** How many utterances stand on either side of a place that may be a border. */
const reach = 12
const secondsOfSection = 330
const wordsOfSection = 800
const [fewest, most] = [1, 24]

/** Divides utterances into sections, in their order. */
export function topicSections(
  utterances: readonly Utterance[],
  weight: WordWeight,
): (readonly Utterance[])[] {
  const wanted = sectionCount(utterances)
  const least = Math.max(2, Math.floor(utterances.length / wanted / 2.5))
  const ranked = breaks(utterances, weight)
  const borders: number[] = []
  for (const { at } of ranked) {
    if (borders.length >= wanted - 1) break
    const isApart = [0, utterances.length, ...borders].every((each) => Math.abs(each - at) >= least)
    if (isApart) borders.push(at)
  }
  const ends = [...borders.toSorted((a, b) => a - b), utterances.length]
  return ends.map((end, index) => utterances.slice(ends[index - 1] ?? 0, end))
}

function sectionCount(utterances: readonly Utterance[]): number {
  const start = utterances[0]?.startSeconds
  const end = utterances.at(-1)?.endSeconds
  const words = utterances.reduce(
    (sum, { text }) => sum + text.split(/\s+/).length + text.length / 20,
    0,
  )
  const parts =
    start === undefined || end === undefined
      ? words / wordsOfSection
      : (end - start) / secondsOfSection
  return Math.min(most, Math.max(fewest, Math.round(parts)))
}

interface Break {
  readonly at: number
  /** How much less the two sides have in common than those around. */
  readonly depth: number
}

function breaks(utterances: readonly Utterance[], weight: WordWeight): Break[] {
  const likeness = utterances.map((_, at) => (at === 0 ? 1 : alike(utterances, at, weight)))
  return utterances
    .map((utterance, at) => ({
      at,
      depth:
        depthAt(likeness, at) +
        pauseBefore(utterances, at) * 0.1 +
        (isTurn(utterance, utterances[at - 1]) ? 0.05 : 0),
    }))
    .slice(1)
    .toSorted((a, b) => b.depth - a.depth || a.at - b.at)
}

/** The cosine between the words before a place and those behind it. */
function alike(utterances: readonly Utterance[], at: number, weight: WordWeight): number {
  const before = bag(utterances.slice(Math.max(0, at - reach), at), weight)
  const behind = bag(utterances.slice(at, at + reach), weight)
  let shared = 0
  for (const [word, value] of before) shared += value * (behind.get(word) ?? 0)
  const size = length(before) * length(behind)
  return size === 0 ? 0 : shared / size
}

function bag(utterances: readonly Utterance[], weight: WordWeight): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of utterances)
    for (const word of words) {
      const own = weight(word)
      if (own > 0) counts.set(word, (counts.get(word) ?? 0) + own)
    }
  return counts
}

function length(words: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const value of words.values()) sum += value * value
  return Math.sqrt(sum)
}

/** How far the likeness rises on both sides of a place. */
function depthAt(likeness: readonly number[], at: number): number {
  const here = likeness[at]!
  return peak(likeness, at, -1) + peak(likeness, at, 1) - 2 * here
}

function peak(likeness: readonly number[], at: number, step: -1 | 1): number {
  let highest = likeness[at]!
  for (
    let index = at + step;
    index > 0 && index < likeness.length && Math.abs(index - at) <= reach;
    index += step
  ) {
    if (likeness[index]! < highest) break
    highest = likeness[index]!
  }
  return highest
}

/** A pause of three seconds or more counts whole. */
function pauseBefore(utterances: readonly Utterance[], at: number): number {
  const [before, here] = [utterances[at - 1]?.endSeconds, utterances[at]!.startSeconds]
  if (before === undefined || here === undefined) return 0
  return Math.min(1, Math.max(0, (here - before) / 3))
}

function isTurn({ speaker }: Utterance, before: Utterance | undefined): boolean {
  return speaker !== undefined && before !== undefined && before.speaker !== speaker
}

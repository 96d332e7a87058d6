import type { QuoteState } from '../model/transcript.ts'
import type { Change } from './align-words.ts'
import { findNearest, indexGrams, type GramIndex } from './find-nearest.ts'
import { findVerbatim, type Passage } from './find-verbatim.ts'
import type { Word } from './spoken-words.ts'
import { wordingsOf, type TranscriptIndex } from './transcript-index.ts'

/** What became of a quote. */
export interface FoundQuote {
  readonly state: QuoteState
  /** Absent where nothing is like the quote. */
  readonly passage?: Passage
  /** How an altered quote differs, in the words of both; an empty text where one side has none. */
  readonly changes?: readonly WordChange[]
}

/** Words of the transcript, and those that stand in their place in the quote. */
export interface WordChange {
  readonly said: string
  readonly quoted: string
}

/** Looks for a quote; of several places takes the one nearest to a moment, else the first. */
export type FindQuote = (text: string, nearSeconds?: number) => FoundQuote

/** Makes the search of one transcript. What only altered quotes need is made for the first of them. */
export function quoteFinder(index: TranscriptIndex): FindQuote {
  let grams: GramIndex | undefined
  return (text, nearSeconds) => {
    const { pieces, isCut } = piecesOf(text)
    const places = pieces.length === 0 ? [] : findVerbatim(index, pieces)
    const passage = nearestTo(index, places, nearSeconds)
    if (passage !== undefined) return { state: isCut ? 'trimmed' : 'verbatim', passage }
    grams ??= indexGrams(index.wordings[1]!.words)
    return findAltered(index, grams, pieces)
  }
}

const cut = /\[\s*(?:…|\.{3})\s*\]/

/** A quote between its marks of words left out. */
function piecesOf(text: string): { readonly pieces: readonly string[]; readonly isCut: boolean } {
  const all = text.split(cut)
  return { pieces: all.filter((piece) => /[\p{L}\p{N}]/u.test(piece)), isCut: all.length > 1 }
}

function nearestTo(
  { cues, cueAt }: TranscriptIndex,
  places: readonly Passage[],
  nearSeconds: number | undefined,
): Passage | undefined {
  if (nearSeconds === undefined) return places[0]
  const far = (place: Passage): number =>
    Math.abs((cues[cueAt(place.start)]?.startSeconds ?? Infinity) - nearSeconds)
  return places.reduce<Passage | undefined>(
    (best, place) => (best === undefined || far(place) < far(best) ? place : best),
    undefined,
  )
}

/** So few words are in every talk by chance. */
const fewestWords = 3
/** The share of its words that a passage has to have for a quote to come from there. */
const leastInOrder = 0.6
const leastInAnyOrder = 0.8

/** Looks for each piece alone: those that are there tell where the quote is from, the others how it was changed. */
function findAltered(
  index: TranscriptIndex,
  grams: GramIndex,
  pieces: readonly string[],
): FoundQuote {
  const parts = pieces.map((piece): Part => {
    const { words } = wordingsOf(piece, index.language)[1]!
    const [there] = findVerbatim(index, [piece])
    const near = there === undefined ? findNear(index, grams, { text: piece, words }) : undefined
    return { piece, size: words.length, ...near, ...(there && { passage: there, changes: [] }) }
  })
  const sizeOf = (list: readonly Part[]): number => list.reduce((sum, { size }) => sum + size, 0)
  const known = parts.filter(({ passage }) => passage !== undefined)
  const isTooLittle = sizeOf(known) < Math.max(fewestWords, sizeOf(parts) * leastInOrder)
  if (isTooLittle) return { state: 'not-found' }
  const changes = parts.flatMap(
    ({ piece, changes }) => changes ?? [{ said: '', quoted: piece.trim() }],
  )
  return { state: 'altered', passage: known[0]!.passage!, changes }
}

/** A piece of a quote, and where it is from. */
interface Part extends Partial<Pick<FoundQuote, 'passage' | 'changes'>> {
  readonly piece: string
  readonly size: number
}

interface Wanted {
  readonly text: string
  readonly words: readonly Word[]
}

function findNear(
  index: TranscriptIndex,
  grams: GramIndex,
  { text, words }: Wanted,
): Pick<FoundQuote, 'passage' | 'changes'> | undefined {
  if (words.length < fewestWords) return undefined
  const found = findNearest(grams, words)
  if (found === undefined) return undefined
  const inOrder = found.same / words.length
  if (inOrder < leastInOrder && found.score < leastInAnyOrder) return undefined
  const said = grams.words.slice(found.passage.from, found.passage.to)
  if (said.length === 0) return undefined
  const changes = found.changes.map((change: Change) => ({
    said: slice(index.text, grams.words, change.said),
    quoted: slice(text, words, change.quoted),
  }))
  return { passage: { start: said[0]!.start, end: said.at(-1)!.end }, changes }
}

function slice(
  text: string,
  words: readonly Passage[],
  { from, to }: { readonly from: number; readonly to: number },
): string {
  if (from >= to) return ''
  return text.slice(words[from]!.start, words[to - 1]!.end).replaceAll(/\s+/g, ' ')
}

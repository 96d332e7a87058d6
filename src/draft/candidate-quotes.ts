import { showMoment } from '../text/parse-moment.ts'
import { topWords, type WordWeight } from './content-words.ts'
import type { TakeawayDraft } from './recap-draft.ts'
import { writeRecapText } from './recap-inline.ts'
import type { Utterance } from './speech.ts'

const secondsOfQuote = 110
const wordsOfQuote = 280
const [fewest, most] = [1, 4]
const [leastSigns, mostSigns] = [25, 240]

/** The utterances of a section that say most, in their order, as takeaways to be written. */
export function candidateTakeaways(
  section: readonly Utterance[],
  weight: WordWeight,
): TakeawayDraft[] {
  const chosen = chooseQuotes(section, weight)
  return chosen.map((utterance) => toTakeaway(utterance, weight))
}

const todo = 'Write the claim: these are words of the quote.'

function toTakeaway(
  { text, startSeconds, speaker, words }: Utterance,
  weight: WordWeight,
): TakeawayDraft {
  const at = startSeconds === undefined ? undefined : showMoment(startSeconds)
  const top = topWords(words, weight, 3)
  const claim = top.length === 0 ? shortened(text) : inOrderOf(text, top).join(', ')
  return {
    claim: writeRecapText(claim),
    ...(at !== undefined && { at }),
    quote: { text, ...(speaker !== undefined && { by: speaker }), ...(at !== undefined && { at }) },
    'x-todo': todo,
  }
}

/** Words in the order in which they were said, and as they were written there. */
function inOrderOf(text: string, words: readonly string[]): string[] {
  const lower = text.toLowerCase()
  const places = words.map((word) => ({ word, at: lower.indexOf(word) }))
  return places
    .toSorted((a, b) => a.at - b.at)
    .map(({ word, at }) =>
      at === -1 || lower.length !== text.length ? word : text.slice(at, at + word.length),
    )
}

function shortened(text: string): string {
  const words = text.split(/\s+/).slice(0, 8).join(' ')
  return Array.from(words).slice(0, 60).join('')
}

function chooseQuotes(section: readonly Utterance[], weight: WordWeight): Utterance[] {
  const wanted = quoteCount(section)
  const scored = section.map((utterance, index) => ({
    utterance,
    index,
    score: scoreOf(utterance, weight),
  }))
  const ranked = scored.toSorted((a, b) => b.score - a.score || a.index - b.index)
  const chosen: typeof ranked = []
  for (const each of ranked) {
    if (chosen.length >= wanted) break
    // Two quotes side by side say the same.
    if (chosen.every(({ index }) => Math.abs(index - each.index) > 1)) chosen.push(each)
  }
  return chosen.toSorted((a, b) => a.index - b.index).map(({ utterance }) => utterance)
}

function quoteCount(section: readonly Utterance[]): number {
  const start = section[0]?.startSeconds
  const end = section.at(-1)?.endSeconds
  const words = section.reduce(
    (sum, { text }) => sum + text.split(/\s+/).length + text.length / 20,
    0,
  )
  const parts =
    start === undefined || end === undefined ? words / wordsOfQuote : (end - start) / secondsOfQuote
  return Math.min(most, Math.max(fewest, Math.round(parts)))
}

/** Much said in few words; what is too short or too long for a slide comes last. */
function scoreOf({ text, words }: Utterance, weight: WordWeight): number {
  const told = [...new Set(words)].reduce((sum, word) => sum + weight(word), 0)
  const isFit = text.length >= leastSigns && text.length <= mostSigns
  const isQuestion = /[?？]["”’)]?$/.test(text)
  return (told / Math.sqrt(Math.max(8, text.length))) * (isFit ? 1 : 0.3) * (isQuestion ? 0.6 : 1)
}

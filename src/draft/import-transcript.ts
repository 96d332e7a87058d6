// A transcript alone becomes a skeleton: sections by time and topic, candidate quotes to the letter, and a mark on
// everything that somebody has to write.
import type { Chapter } from '../material/read-chapters.ts'
import type { TalkFacts } from '../material/talk-facts.ts'
import type { Transcript } from '../model/transcript.ts'
import { showMoment } from '../text/parse-moment.ts'
import { candidateTakeaways } from './candidate-quotes.ts'
import { topWords, weighWords, type WordWeight } from './content-words.ts'
import type { SectionDraft, TakeawayDraft } from './recap-draft.ts'
import { writeRecapText } from './recap-inline.ts'
import { utterancesOf, type Utterance } from './speech.ts'
import { topicSections } from './topic-sections.ts'

/** What a transcript says of its talk: who speaks, and how long. */
export function transcriptFacts({ cues }: Transcript): TalkFacts {
  const names = [...new Set(cues.flatMap(({ speaker }) => speaker ?? []))]
  const end = cues.reduce(
    (latest, { startSeconds = 0, endSeconds = 0 }) => Math.max(latest, startSeconds, endSeconds),
    0,
  )
  return {
    speakers: names.slice(0, 20).map((name) => ({ name })),
    duration: end === 0 ? undefined : showMoment(Math.ceil(end)),
  }
}

/** Sections with candidate quotes; by chapters, where somebody has named these. */
export function importTranscript(
  transcript: Transcript,
  chapters: readonly Chapter[] = [],
): SectionDraft[] {
  const utterances = utterancesOf(transcript)
  const weight = weighWords(windows(utterances))
  if (chapters.length > 0)
    return chapters.map((chapter, index) =>
      chapterSection({ chapter, end: chapters[index + 1]?.seconds }, utterances, weight),
    )
  return topicSections(utterances, weight).map((section) => topicSection(section, weight))
}

const windowSize = 6

/** Words are weighed by stretches of some sentences. */
function windows(utterances: readonly Utterance[]): string[][] {
  const stretches: string[][] = []
  for (let at = 0; at < utterances.length; at += windowSize)
    stretches.push(utterances.slice(at, at + windowSize).flatMap(({ words }) => [...words]))
  return stretches
}

const titleTodo = 'The title is made of frequent words of this part: give it a title.'

function topicSection(section: readonly Utterance[], weight: WordWeight): SectionDraft {
  const [start, end] = [section[0]?.startSeconds, section.at(-1)?.endSeconds]
  const words = topWords(
    section.flatMap(({ words: own }) => [...own]),
    weight,
    3,
  )
  const minutes =
    start === undefined || end === undefined ? 'Part' : `${showMoment(start)}–${showMoment(end)}`
  return {
    title: words.length === 0 ? minutes : words.join(', '),
    ...(start !== undefined && { at: showMoment(start) }),
    takeaways: candidateTakeaways(section, weight),
    'x-todo': titleTodo,
  }
}

interface ChapterRange {
  readonly chapter: Chapter
  /** Where the next one begins. */
  readonly end: number | undefined
}

function chapterSection(
  { chapter, end = Infinity }: ChapterRange,
  utterances: readonly Utterance[],
  weight: WordWeight,
): SectionDraft {
  const own = utterances.filter(
    ({ startSeconds }) =>
      startSeconds !== undefined && startSeconds >= chapter.seconds && startSeconds < end,
  )
  const takeaways = own.length === 0 ? [emptyTakeaway(chapter)] : candidateTakeaways(own, weight)
  return { title: chapter.title, at: chapter.at, takeaways }
}

/** Of a chapter, only the title is known. */
export function emptyTakeaway({ title, at }: Chapter): TakeawayDraft {
  return {
    claim: writeRecapText(title),
    at,
    'x-todo': 'Only the title of the chapter is known: say in one sentence what was said.',
  }
}

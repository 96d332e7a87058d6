// A transcript as sentences, or as stretches of a dozen words where nobody put points.
import type { Cue, Transcript } from '../model/transcript.ts'
import { topicWords } from './content-words.ts'

/** Something said in one go, to the letter as the transcript has it. */
export interface Utterance {
  readonly text: string
  readonly startSeconds?: number | undefined
  readonly endSeconds?: number | undefined
  readonly speaker?: string | undefined
  /** The words that tell what it is about. */
  readonly words: readonly string[]
}

const sentenceEnd = /[.!?…。！？]["”’')\]»」』]?$/u
const longestWords = 30
const longestSigns = 220

/** Joins cues to sentences; a change of speaker ends one too. */
export function utterancesOf({ cues }: Transcript): Utterance[] {
  const parts = cues.flatMap(pieces)
  const utterances: Utterance[] = []
  let open: Cue[] = []
  const close = (): void => {
    if (open.length > 0) utterances.push(toUtterance(open))
    open = []
  }
  for (const part of parts) {
    const first = open[0]
    if (first !== undefined && (first.speaker !== part.speaker || isLong([...open, part]))) close()
    open.push(part)
    if (sentenceEnd.test(part.text)) close()
  }
  close()
  return utterances.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** A cue may hold the end of one sentence and the beginning of the next. */
function pieces(cue: Cue): Cue[] {
  const texts = cue.text.split(/(?<=[.!?…]["”’')\]»]?)\s+(?=\P{Ll})|(?<=[。！？])(?=[^」』”’)\]])/u)
  return texts.filter((text) => text !== '').map((text) => ({ ...cue, text }))
}

function isLong(cues: readonly Cue[]): boolean {
  const text = joined(cues)
  return text.length > longestSigns || text.split(/\s+/).length > longestWords
}

function toUtterance(cues: readonly Cue[]): Utterance {
  const [first] = cues
  const text = joined(cues)
  return {
    text,
    startSeconds: first!.startSeconds,
    endSeconds: cues.at(-1)!.endSeconds ?? cues.at(-1)!.startSeconds,
    speaker: first!.speaker,
    words: topicWords(text),
  }
}

/** Scripts without spaces get none between captions. */
function joined(cues: readonly Cue[]): string {
  return cues.reduce((text, { text: next }) => {
    if (text === '') return next
    const isUnspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]$/u.test(text)
    return text + (isUnspaced ? '' : ' ') + next
  }, '')
}

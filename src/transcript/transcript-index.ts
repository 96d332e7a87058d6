import type { Transcript } from '../model/transcript.ts'
import { baseLanguage, withoutFillers, wordsOf, type Word } from './spoken-words.ts'
import { unifyNumbers } from './unify-numbers.ts'
import { makeStream, type WordStream } from './word-stream.ts'

/** The words of a text in one form, ready to be searched. */
export interface Wording {
  readonly words: readonly Word[]
  readonly stream: WordStream
}

/** A transcript, ready for many searches. */
export interface TranscriptIndex {
  /** All cues, one behind the other, as they were written. */
  readonly text: string
  readonly language: string
  /** As written; with number words as digits; and with its fillers, for quotes that are nothing else. */
  readonly wordings: readonly Wording[]
  readonly cues: Transcript['cues']
  /** The cue that holds an offset of `text`. */
  readonly cueAt: (offset: number) => number
}

// A sound that nobody speaks: [Music], (applause), ♪.
const sound = /\[[\p{L}\p{M}\s_-]{1,40}\]|\((?:music|applause|laughter|laughs|laughing)\)|♪/giu

/** Puts a transcript in the form for searches. */
export function indexTranscript({ cues }: Transcript, language: string): TranscriptIndex {
  const starts: number[] = []
  let length = 0
  const texts = cues.map(({ text }) => {
    starts.push(length)
    const quiet = text.replaceAll(sound, (found) => ' '.repeat(found.length))
    length += text.length + 1
    return quiet
  })
  const quiet = texts.join('\n')
  return {
    text: cues.map(({ text }) => text).join('\n'),
    language,
    wordings: wordingsOf(quiet, language),
    cues,
    cueAt: (offset) => lastAtMost(starts, offset),
  }
}

/** A text as written, with number words as digits, and with its fillers. */
export function wordingsOf(text: string, language: string): Wording[] {
  const all = wordsOf(text)
  const spoken = withoutFillers(all, text, language)
  return [spoken, unifyNumbers(spoken, baseLanguage(language)), all].map((words) => ({
    words,
    stream: makeStream(words),
  }))
}

function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

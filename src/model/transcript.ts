import type { Path } from './source.ts'

/** One piece of a transcript: what was said, and where the file tells it, when and by whom. */
export interface Cue {
  readonly startSeconds?: number | undefined
  readonly endSeconds?: number | undefined
  readonly speaker?: string | undefined
  /** Plain, on one line. */
  readonly text: string
}

/** What was said in a talk, in the order of time, each word once. */
export interface Transcript {
  readonly cues: readonly Cue[]
}

/** What looking for a quote in the transcript came to. */
export type QuoteState = 'verbatim' | 'trimmed' | 'altered' | 'not-found'

/** Whether a quote stands in the transcript as it is; readers are reassured of no other. */
export function isChecked(state: QuoteState | undefined): boolean {
  return state === 'verbatim' || state === 'trimmed'
}

/** One quote of a recap, compared with the transcript. */
export interface CheckedQuote {
  readonly path: Path
  readonly state: QuoteState
  /** Where its first word is said, in whole seconds; absent where nothing is found, or the transcript has no times. */
  readonly seconds?: number | undefined
}

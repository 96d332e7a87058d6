import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Recap } from '../model/recap.ts'
import type { CheckedQuote, Transcript } from '../model/transcript.ts'
import { checkMentions } from './check-mentions.ts'
import { checkQuotes, type Locate } from './check-quotes.ts'
import { fillMoments } from './fill-moments.ts'
import { indexTranscript } from './transcript-index.ts'

/** A recap after it was compared with what was said. */
export interface ComparedRecap {
  /** With the moments of its quotes, and their marks. */
  readonly recap: Recap
  readonly quotes: readonly CheckedQuote[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Compares a recap with the transcript of its talk: quotes, their times, and the numbers and names of claims. */
export function compareWithTranscript(
  recap: Recap,
  transcript: Transcript,
  locate: Locate,
): ComparedRecap {
  const index = indexTranscript(transcript, recap.talk.language ?? 'en')
  const { quotes, diagnostics } = checkQuotes(recap, index, locate)
  const mentions = checkMentions(recap, index, locate)
  return { recap: fillMoments(recap, quotes), quotes, diagnostics: [...diagnostics, ...mentions] }
}

import type { Recap } from '../model/recap.ts'
import type { CheckedQuote } from '../model/transcript.ts'
import { showMoment } from '../text/parse-moment.ts'
import { withQuotes } from './recap-quotes.ts'

/** Gives quotes that were found the moment of the video where they have none, and the mark that they were checked. */
export function fillMoments(recap: Recap, checked: readonly CheckedQuote[]): Recap {
  const byPath = new Map(checked.map((each) => [each.path.join('/'), each]))
  return withQuotes(recap, (quote, path) => {
    const { state, seconds } = byPath.get(path.join('/')) ?? {}
    if (state !== 'verbatim' && state !== 'trimmed') return quote
    const at = seconds === undefined ? undefined : { text: showMoment(seconds), seconds }
    return { ...quote, at: quote.at ?? at, checked: state }
  })
}

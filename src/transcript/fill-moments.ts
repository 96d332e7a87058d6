import type { Recap } from '../model/recap.ts'
import { isChecked, type CheckedQuote } from '../model/transcript.ts'
import { showMoment } from '../text/parse-moment.ts'
import { withQuotes } from './recap-quotes.ts'

/** Gives quotes their states, and those that were found the moment of the video where they have none. */
export function fillMoments(recap: Recap, checked: readonly CheckedQuote[]): Recap {
  const byPath = new Map(checked.map((each) => [each.path.join('/'), each]))
  return withQuotes(recap, (quote, path) => {
    const { state, seconds } = byPath.get(path.join('/')) ?? {}
    const found = { ...quote, state }
    if (!isChecked(state) || seconds === undefined) return found
    return { ...found, at: quote.at ?? { text: showMoment(seconds), seconds } }
  })
}

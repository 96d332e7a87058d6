// The ledger as templates and PowerPoint read it: interface words in the place of states.
import type { DeckPlan } from '../model/deck.ts'
import type { Ledger } from '../model/slide.ts'
import type { QuoteState } from '../model/transcript.ts'
import type { Words } from '../model/words.ts'

const stateWords: Readonly<Record<QuoteState, keyof Words>> = {
  verbatim: 'verbatim',
  trimmed: 'trimmed',
  altered: 'altered',
  'not-found': 'notFound',
}

/** The word for what became of a quote. */
export function stateWord(state: QuoteState, words: Words): string {
  return words[stateWords[state]]
}

/** What the template of the ledger reads. Where slides are narrow, a quote stands below the basis of its takeaway. */
export function ledgerView({ rows, hasQuotes }: Ledger, { size, words }: DeckPlan): object {
  const isNarrow = size === '1:1' || size === '4:5'
  return {
    isWide: hasQuotes && !isNarrow,
    isStacked: hasQuotes && isNarrow,
    words,
    rows: rows.map(({ title, at, basis, quote }) => ({
      title,
      at,
      basisWord: words[basis],
      state: quote?.state,
      stateWord: quote && stateWord(quote.state, words),
      quoteAt: quote?.at,
    })),
  }
}

import { stateWord } from '../compose/ledger-view.ts'
import { ledgerOf, type LedgerQuote } from '../model/ledger.ts'
import type { Recap } from '../model/recap.ts'
import type { Words } from '../model/words.ts'
import { inBlocks, inLine, type MarkdownPen } from './markdown-pen.ts'
import { grid } from './recap-evidence.ts'

/** What the takeaways rest on, as the deck has it: a table, or nothing. */
export function writeLedger(recap: Recap, words: Words, pen: MarkdownPen): string {
  const ledger = ledgerOf(recap)
  if (ledger === undefined) return ''
  const hasQuotes = ledger.some(({ quote }) => quote !== undefined)
  const stateOf = (quote: LedgerQuote | undefined): string =>
    quote === undefined
      ? ''
      : inLine([pen.cell(stateWord(quote.state, words)), quote.at && pen.time(quote.at)])
  const heads = [words.takeaway, words.moment, ...(hasQuotes ? [words.quote] : []), words.basis]
  const rows = ledger.map(({ takeaway, at, basis, quote }) => [
    pen.cell(takeaway.short ?? takeaway.claim),
    at === undefined ? '' : pen.time(at),
    ...(hasQuotes ? [stateOf(quote)] : []),
    pen.cell(words[basis]),
  ])
  return inBlocks([`## ${pen.word('ledger')}`, grid(heads.map(pen.cell), rows)])
}

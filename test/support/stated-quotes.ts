import type { Recap } from '../../src/model/recap.ts'
import type { QuoteState } from '../../src/model/transcript.ts'
import { withQuotes } from '../../src/transcript/recap-quotes.ts'
import { recapOf } from './tree.ts'

/** A takeaway for each state of quotes, and one whose quote was not looked for; all are listed on a page of the deck. */
export const statedRecap: Recap = stated(
  `talk: { title: T, video: "https://example.com/talk" }
deck: { ledger: true }
takeaways:
  - { claim: "A | B holds", at: "01:00", quote: "first words" }
  - { claim: Second, basis: paraphrase, quote: { text: "second […] words", at: "02:00" } }
  - { claim: Third, basis: interpretation, at: "03:00", quote: { text: third words, at: "05:00" } }
  - { claim: Fourth, quote: fourth words }
  - { claim: Fifth, quote: fifth words }
  - { claim: Sixth, points: [a] }
`,
  ['verbatim', 'trimmed', 'altered', 'not-found', undefined],
)

function stated(yaml: string, states: readonly (QuoteState | undefined)[]): Recap {
  const left = [...states]
  return withQuotes(recapOf(yaml), (quote) => ({ ...quote, state: left.shift() }))
}

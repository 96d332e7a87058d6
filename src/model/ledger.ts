import type { Moment } from './moment.ts'
import type { Basis, Recap, Takeaway } from './recap.ts'
import type { Path } from './source.ts'
import type { QuoteState } from './transcript.ts'

/** One takeaway of a recap, and what it rests on. */
export interface LedgerEntry {
  readonly takeaway: Takeaway
  readonly path: Path
  /** When it was said: the beginning of the takeaway’s own time, else that of its quote. */
  readonly at: Moment | undefined
  readonly basis: Basis
  /** Its quote, where this was looked for in the transcript. */
  readonly quote: LedgerQuote | undefined
}

/** What looking for a quote came to, and when it is said, where that is another moment. */
export interface LedgerQuote {
  readonly state: QuoteState
  readonly at: Moment | undefined
}

/** A ledger pays from so many takeaways on, as an agenda does from as many sections. */
const fewest = 3

/** What the takeaways of a recap rest on, in their order; undefined where its deck has no such page. */
export function ledgerOf(recap: Recap): readonly LedgerEntry[] | undefined {
  const { deck, talk } = recap
  const wanted = deck?.ledger ?? 'auto'
  const entries = wanted === false ? [] : entriesOf(recap)
  const isWorth = wanted === true || (talk.transcript !== undefined && entries.length >= fewest)
  return isWorth && entries.length > 0 ? entries : undefined
}

function entriesOf({ sections = [], takeaways = [] }: Recap): LedgerEntry[] {
  return [
    ...sections.flatMap((section, place) =>
      section.takeaways.map((each, index) =>
        entryOf(each, ['sections', place, 'takeaways', index]),
      ),
    ),
    ...takeaways.map((each, index) => entryOf(each, ['takeaways', index])),
  ]
}

function entryOf(takeaway: Takeaway, path: Path): LedgerEntry {
  const { at, basis = 'said', quote } = takeaway
  const moment = at ?? quote?.at
  const said = quote?.at && moment && isElsewhere(quote.at, moment) ? quote.at : undefined
  return {
    takeaway,
    path,
    at: moment && beginning(moment),
    basis,
    quote: quote?.state === undefined ? undefined : { state: quote.state, at: said },
  }
}

/** A stretch of the video is known by its beginning here. */
function beginning({ text, seconds }: Moment): Moment {
  return { text: text.split(/[-–]/)[0]!.trim(), seconds }
}

/** Seconds between two times that are told apart. */
const apart = 10

function isElsewhere(quote: Moment, { seconds, endSeconds = seconds }: Moment): boolean {
  return quote.seconds < seconds - apart || quote.seconds > endSeconds + apart
}

import type { Quote } from '../model/evidence.ts'
import { ledgerOf, type LedgerEntry } from '../model/ledger.ts'
import type { Recap } from '../model/recap.ts'
import type {
  DeckReport,
  FitCounts,
  LedgerReport,
  QuoteReport,
  SlideReport,
} from '../model/report.ts'
import type { Path } from '../model/source.ts'
import type { CheckedQuote } from '../model/transcript.ts'
import { inlineText } from '../text/inline-text.ts'
import { showMoment } from '../text/parse-moment.ts'
import type { LaidOutDeck } from './laid-out-deck.ts'

/** What a report says of a deck's slides, fit and quotes. What is not known is absent. */
export function deckFacts(
  recap: Recap | undefined,
  decks: readonly LaidOutDeck[],
  checked: readonly CheckedQuote[] = [],
): Pick<DeckReport<never>, 'slides' | 'fit' | 'quotes' | 'ledger'> {
  // The recap of a deck knows what became of its quotes.
  const compared = decks[0]?.recap?.value
  const ledger = compared && ledgerOf(compared)
  const quotes = recap === undefined ? [] : quotesOf(recap, checked)
  const counts = decks.flatMap(({ fit }) => (fit === undefined ? [] : [fit.counts]))
  return {
    slides: decks.flatMap(slidesOf),
    ...(counts.length === 0 ? {} : { fit: counts.reduce(sumOf) }),
    ...(quotes.length === 0 ? {} : { quotes }),
    ...(ledger === undefined ? {} : { ledger: ledger.map(entryOf) }),
  }
}

function entryOf({ takeaway, path, at, basis, quote }: LedgerEntry): LedgerReport {
  return {
    path,
    takeaway: takeaway.short ?? inlineText(takeaway.claim),
    ...(at === undefined ? {} : { at: at.text }),
    basis,
    ...(takeaway.quote === undefined ? {} : { quote: quote?.state ?? 'unchecked' }),
  }
}

function slidesOf({ deck, fit }: LaidOutDeck): SlideReport[] {
  return deck.pages.map(({ id, layout, title, continued, at, path }, index) => {
    const step = fit?.steps.get(id)
    return {
      size: deck.size,
      page: index + 1,
      id,
      layout,
      title,
      ...(step === undefined ? {} : { step }),
      continued,
      ...(at === undefined ? {} : { at }),
      path,
    }
  })
}

function sumOf(a: FitCounts, b: FitCounts): FitCounts {
  return {
    overflowing: a.overflowing + b.overflowing,
    stepped: a.stepped + b.stepped,
    varied: a.varied + b.varied,
    split: a.split + b.split,
    refused: a.refused + b.refused,
  }
}

/** A quote that was not looked for says so. Its `at` is that of the recap, not one that was filled in. */
function quotesOf(
  { sections = [], takeaways = [] }: Recap,
  checked: readonly CheckedQuote[],
): QuoteReport[] {
  const states = new Map(checked.map((each) => [each.path.join('/'), each]))
  const named = (quote: Quote | undefined, path: Path): QuoteReport[] => {
    if (quote === undefined) return []
    const { state = 'unchecked', seconds } = states.get(path.join('/')) ?? {}
    const at = quote.at === undefined ? {} : { at: quote.at.text }
    const found = seconds === undefined ? {} : { found: showMoment(seconds) }
    return [{ path, state, ...at, ...found }]
  }
  return [
    ...takeaways.flatMap(({ quote }, index) => named(quote, ['takeaways', index, 'quote'])),
    ...sections.flatMap((section, place) =>
      section.takeaways.flatMap(({ quote }, index) =>
        named(quote, ['sections', place, 'takeaways', index, 'quote']),
      ),
    ),
  ]
}

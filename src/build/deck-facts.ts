import type { Quote } from '../model/evidence.ts'
import type { Recap } from '../model/recap.ts'
import type { DeckReport, QuoteReport, SlideReport } from '../model/report.ts'
import type { Path } from '../model/source.ts'
import type { LaidOutDeck } from './laid-out-deck.ts'

/** What a report says of a deck's slides, fit and quotes. What is not known is absent. */
export function deckFacts(
  recap: Recap | undefined,
  { deck, fit }: LaidOutDeck,
): Pick<DeckReport<never>, 'slides' | 'fit' | 'quotes'> {
  const quotes = recap === undefined ? [] : quotesOf(recap)
  return {
    slides: deck.pages.map(({ id, layout, title, continued, at, path }, index): SlideReport => {
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
    }),
    ...(fit === undefined ? {} : { fit: fit.counts }),
    ...(quotes.length === 0 ? {} : { quotes }),
  }
}

function quotesOf({ sections = [], takeaways = [] }: Recap): QuoteReport[] {
  const named = (quote: Quote | undefined, path: Path): QuoteReport[] =>
    quote === undefined
      ? []
      : [{ path, state: 'unchecked', ...(quote.at === undefined ? {} : { at: quote.at.text }) }]
  return [
    ...takeaways.flatMap(({ quote }, index) => named(quote, ['takeaways', index, 'quote'])),
    ...sections.flatMap((section, place) =>
      section.takeaways.flatMap(({ quote }, index) =>
        named(quote, ['sections', place, 'takeaways', index, 'quote']),
      ),
    ),
  ]
}

import type { Quote } from '../model/evidence.ts'
import type { Recap } from '../model/recap.ts'
import type { DeckReport, QuoteReport, SlideReport } from '../model/report.ts'
import type { Path } from '../model/source.ts'
import { inlineText } from '../text/inline-text.ts'
import type { LaidOutDeck } from './build-deck.ts'

/** What a report says of a deck's slides, fit and quotes. What is not known is absent. */
export function deckFacts(
  recap: Recap,
  { compiled, fitted }: LaidOutDeck,
): Pick<DeckReport<never>, 'slides' | 'fit' | 'quotes'> {
  const { size, slides } = compiled.plan
  const quotes = quotesOf(recap)
  return {
    slides: slides.map((slide, index): SlideReport => {
      const step = fitted?.steps.get(slide.id)
      return {
        size,
        page: index + 1,
        id: slide.id,
        layout: slide.layout,
        title: inlineText(slide.title),
        ...(step === undefined ? {} : { step }),
        continued: slide.continued,
        ...(slide.at === undefined ? {} : { at: slide.at.text }),
        path: slide.path,
      }
    }),
    ...(fitted === undefined ? {} : { fit: fitted.counts }),
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

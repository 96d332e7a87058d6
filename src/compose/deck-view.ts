import type { DeckPlan } from '../model/deck.ts'
import type { Slide } from '../model/slide.ts'
import { fillFooter } from '../text/footer.ts'
import { escapeText } from './escape.ts'
import { formatDate } from './format-date.ts'
import type { ImageShelf } from './image-shelf.ts'
import type { MarkdownStyle } from './render-markdown.ts'
import { slideView } from './slide-view.ts'

/** What `deck.md.hbs` reads: the front matter, and one view for each slide. */
export function deckView(plan: DeckPlan, style: MarkdownStyle, shelf: ImageShelf): object {
  const { talk, size, language } = plan
  const footers = plan.slides.map((slide) => footerOf(slide, plan))
  return {
    theme: style.theme,
    size,
    language,
    title: talk.title,
    author: (talk.speakers ?? []).map(({ name }) => name).join(', '),
    footer: footers[0] ?? '',
    slides: plan.slides.map((slide, index) => ({
      ...slideView(slide, { plan, style, shelf }),
      // A footer holds from its slide on, so only a change is written.
      newFooter: index > 0 && footers[index] !== footers[index - 1] ? footers[index] : '',
    })),
  }
}

/** A footer is Markdown to Marp, so that its text is escaped before it is quoted. */
function footerOf(slide: Slide, { footer, talk, language }: DeckPlan): string {
  const values = {
    talk: talk.title,
    section: slide.section ?? '',
    event: talk.event ?? '',
    date: talk.date === undefined ? '' : formatDate(talk.date, language),
  }
  const filled = fillFooter(footer, values)
  const lacks = Object.entries(values).some(
    ([name, value]) => value === '' && footer.includes(`{${name}}`),
  )
  // A part that this slide lacks leaves no separator behind.
  return escapeText(lacks ? filled.replaceAll(/^[\s·•|/–—:,-]+|[\s·•|/–—:,-]+$/g, '') : filled)
}

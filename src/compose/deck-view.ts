import type { DeckPlan } from '../model/deck.ts'
import type { Inline } from '../model/inline.ts'
import type { LogoPicture } from '../model/theme.ts'
import type { Slide } from '../model/slide.ts'
import { fillFooter } from '../text/footer.ts'
import { inlineText } from '../text/inline-text.ts'
import { plainInline } from '../text/plain-inline.ts'
import { formatDate } from './format-date.ts'
import type { ImageShelf } from './image-shelf.ts'
import type { MarkdownStyle } from './render-markdown.ts'
import { slideView } from './slide-view.ts'
import { writeInline } from './write-inline.ts'

/** What `deck.md.hbs` reads: the front matter, and one view for each slide. */
export function deckView(plan: DeckPlan, style: MarkdownStyle, shelf: ImageShelf): object {
  const { talk, size, language, math } = plan
  const shown = (text: string): string => inlineText(plainInline(text, { math }))
  const logo = logoView(style.logo, shelf)
  const footers = plan.slides.map((slide) => footerOf(slide, plan))
  return {
    theme: style.theme,
    size,
    language,
    title: shown(talk.title),
    math,
    author: (talk.speakers ?? []).map(({ name }) => shown(name)).join(', '),
    footer: footers[0] ?? '',
    slides: plan.slides.map((slide, index) => ({
      ...slideView(slide, { plan, style, shelf }),
      logo: logo(slide),
      dots: plan.edition === 'carousel' ? dotsOf(index, plan.slides.length) : undefined,
      // A footer holds from its slide on, so only a change is written.
      newFooter: index > 0 && footers[index] !== footers[index - 1] ? footers[index] : '',
    })),
  }
}

/** One for each card: those before, this one, those to come. */
function dotsOf(now: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    index === now ? 'now' : index < now ? 'past' : 'next',
  )
}

/** The logo of a slide: large on the cover and the closing page, small on the others where it is wanted there. */
function logoView(
  logo: LogoPicture | undefined,
  shelf: ImageShelf,
): (slide: Slide) => object | undefined {
  if (logo === undefined) return () => undefined
  const { alt, every } = logo
  const image = shelf.addPicture('logo', logo.image)
  return ({ layout }) => {
    if (layout === 'cover' || layout === 'closing') return { image, alt, classes: 'logo' }
    return every ? { image, alt, classes: 'logo small' } : undefined
  }
}

/** A footer is Markdown to Marp, so that its text is escaped before it is quoted. */
function footerOf(slide: Slide, plan: DeckPlan): string {
  return writeInline(footerText(slide, plan))
}

/** The footer of a slide, with its places filled in. */
export function footerText(slide: Slide, { footer, talk, language, math }: DeckPlan): Inline {
  const values = {
    talk: talk.title,
    section: slide.section ?? '',
    event: talk.event ?? '',
    // Writing a date takes its time, and few footers have one.
    date:
      talk.date !== undefined && footer.includes('{date}') ? formatDate(talk.date, language) : '',
  }
  const lacking = Object.entries(values).flatMap(([name, value]) => (value === '' ? [name] : []))
  const text = fillFooter(lacking.reduce(withoutName, footer), values)
  return plainInline(text.trim(), { math })
}

/** A name that has no value on a slide goes, and one separator beside it. */
function withoutName(footer: string, name: string): string {
  const separator = '\\s*[·•|/–—:,-]\\s*'
  return footer
    .replaceAll(new RegExp(`${separator}\\{${name}\\}`, 'g'), '')
    .replaceAll(new RegExp(`\\{${name}\\}(?:${separator})?`, 'g'), '')
}

// Comes in: a Recap, which says what was said. Goes out: a DeckPlan, the slides in order with what each shows.
// Every text of the recap has its place here; a slide with more items than its layout has room for is divided.
// Knows nothing of Markdown, colours or the browser; what fit measured comes back as `decisions`.
import type { DeckPlan, FitDecisions } from '../model/deck.ts'
import type { Inline } from '../model/inline.ts'
import type { DeckSize, Recap, Section, Takeaway } from '../model/recap.ts'
import type { Slide, SlideOf, LayoutName } from '../model/slide.ts'
import type { Path } from '../model/source.ts'
import { plainInline } from '../text/plain-inline.ts'
import { languageDirection } from '../text/text-direction.ts'
import { chooseWords } from '../words/choose-words.ts'
import type { Words } from '../model/words.ts'
import { chooseBodies } from './choose-layout.ts'
import { idFromTitle, uniqueIds } from '../text/title-id.ts'
import { splitSlide } from './split-slide.ts'

export interface PlanOptions {
  readonly size: DeckSize
  readonly decisions?: FitDecisions | undefined
}

/** An agenda pays from this many sections on. */
const sectionsForAgenda = 3

/** Plans the slides of a recap: what is shown where, in which order. */
export function planDeck(recap: Recap, options: PlanOptions): DeckPlan {
  const { talk, deck } = recap
  const language = talk.language ?? 'en'
  const words = chooseWords(language, deck?.words ?? {})
  const whole = [
    planCover(recap, words),
    ...planSummary(recap, words),
    ...planAgenda(recap, words),
    ...planSections(recap),
    ...planTakeaways(recap.takeaways ?? [], ['takeaways'], undefined),
    ...planClosing(recap, words),
    ...planResources(recap, words),
    ...planSources(recap, words),
  ]
  const named = linkAgenda(withUniqueIds(whole)).map((slide) => ({ ...slide, whole: slide.id }))
  const slides = named.flatMap((slide) =>
    splitSlide(slide, options.decisions?.pieces.get(slide.id)),
  )
  return {
    talk,
    language,
    direction: languageDirection(language),
    words,
    size: options.size,
    mode: deck?.mode ?? 'read',
    footer: deck?.footer ?? '{talk}',
    math: deck?.math ?? false,
    slides: withUniqueIds(nameParts(slides)),
  }
}

const bare = {
  kicker: undefined,
  at: undefined,
  source: undefined,
  basis: undefined,
  notes: [],
  section: undefined,
  part: undefined,
  continued: false,
} as const

function page<Layout extends LayoutName>(
  slide: Pick<SlideOf<Layout>, 'id' | 'layout' | 'fields' | 'path'> & {
    readonly title: Inline | string
  },
): Slide {
  const { title: given } = slide
  const title = typeof given === 'string' ? plainInline(given, { math: false }) : given
  return { ...bare, level: 2, whole: slide.id, ...slide, title } as unknown as Slide
}

/** A plain text of the recap as a title: where dollars are mathematics, so they are there. */
function titleOf(text: string, { deck }: Recap): Inline {
  return plainInline(text, { math: deck?.math ?? false })
}

function planCover(recap: Recap, words: Words): Slide {
  const license = recap.closing === undefined ? recap.deck?.license : undefined
  const cover = page({
    id: 'cover',
    layout: 'cover',
    title: titleOf(recap.talk.title, recap),
    fields: { talk: recap.talk, license },
    path: ['talk'],
  })
  return { ...cover, level: 1, kicker: words.talkRecap }
}

function planSummary({ summary }: Recap, words: Words): Slide[] {
  if (summary === undefined) return []
  return [
    page({
      id: 'at-a-glance',
      layout: 'tldr',
      title: words.atAGlance,
      fields: { items: summary },
      path: ['summary'],
    }),
  ]
}

function planAgenda({ sections = [], deck }: Recap, words: Words): Slide[] {
  const wanted = deck?.agenda ?? 'auto'
  if (sections.length === 0 || wanted === false) return []
  if (wanted === 'auto' && sections.length < sectionsForAgenda) return []
  const items = sections.map(({ title, at }, index) => ({
    title,
    at,
    target: '',
    number: index + 1,
  }))
  return [
    page({
      id: 'agenda',
      layout: 'agenda',
      title: words.agenda,
      fields: { items },
      path: ['sections'],
    }),
  ]
}

function planSections(recap: Recap): Slide[] {
  return (recap.sections ?? []).flatMap((section, index) => [
    planSection(section, index, recap),
    ...planTakeaways(section.takeaways, ['sections', index, 'takeaways'], section),
  ])
}

function planSection(section: Section, index: number, recap: Recap): Slide {
  const title = titleOf(section.title, recap)
  const total = recap.sections?.length ?? 1
  const slide = page({
    id: idFromTitle(title) ?? `s${index + 1}`,
    layout: 'section',
    title,
    fields: { number: index + 1, total, line: section.line },
    path: ['sections', index],
  })
  return { ...slide, at: section.at, section: section.title }
}

function planTakeaways(
  takeaways: readonly Takeaway[],
  path: Path,
  section: Section | undefined,
): Slide[] {
  return takeaways.flatMap((takeaway, index) => planTakeaway(takeaway, [...path, index], section))
}

/** The slides of one takeaway: its first has the notes, all have its claim. */
function planTakeaway(takeaway: Takeaway, path: Path, section: Section | undefined): Slide[] {
  const id = takeaway.id ?? idFromTitle(takeaway.claim) ?? placeId(path)
  return chooseBodies(takeaway).map((body, index) => {
    const slide = page({
      id: index === 0 ? id : `${id}--${index + 1}`,
      title: takeaway.claim,
      path,
      ...body,
    })
    return {
      ...slide,
      level: section === undefined ? 2 : 3,
      kicker: takeaway.kicker,
      at: takeaway.at,
      source: takeaway.source,
      basis: takeaway.basis,
      notes: index === 0 ? (takeaway.notes ?? []) : [],
      section: section?.title,
      continued: index > 0,
    }
  })
}

/** `sections/1/takeaways/2` → `s2-t3`. */
function placeId(path: Path): string {
  const numbers = path.filter((step) => typeof step === 'number').map((index) => index + 1)
  return numbers.length === 2 ? `s${numbers[0]}-t${numbers[1]}` : `t${numbers[0]}`
}

function planClosing(recap: Recap, words: Words): Slide[] {
  const { closing, deck, resources } = recap
  if (closing === undefined) return []
  const primary = resources?.find((resource) => resource.primary === true)
  return [
    page({
      id: 'closing',
      layout: 'closing',
      title: closing.message === undefined ? words.closing : titleOf(closing.message, recap),
      fields: {
        actions: closing.actions ?? [],
        contact: closing.contact,
        license: deck?.license,
        primary,
      },
      path: ['closing'],
    }),
  ]
}

function planResources({ resources }: Recap, words: Words): Slide[] {
  if (resources === undefined) return []
  const primary = resources.find((resource) => resource.primary === true)
  return [
    page({
      id: 'resources',
      layout: 'resources',
      title: words.resources,
      fields: { links: resources, primary },
      path: ['resources'],
    }),
  ]
}

function planSources({ sources }: Recap, words: Words): Slide[] {
  if (sources === undefined) return []
  return [
    page({
      id: 'sources',
      layout: 'sources',
      title: words.sources,
      fields: { sources, first: 1 },
      path: ['sources'],
    }),
  ]
}

/** The agenda's items point at the ids that their sections' slides have got. */
function linkAgenda(slides: readonly Slide[]): Slide[] {
  const targets = slides.filter(({ layout }) => layout === 'section').map(({ id }) => id)
  return slides.map((slide) =>
    slide.layout === 'agenda'
      ? {
          ...slide,
          fields: {
            items: slide.fields.items.map((item, index) => ({
              ...item,
              target: targets[index] ?? '',
            })),
          },
        }
      : slide,
  )
}

/** The second piece of `x` is `x--2`, of `x--2` it is `x--3`: later slides of a takeaway count on. */
function nameParts(slides: readonly Slide[]): Slide[] {
  // The slides of one takeaway have one path, the very same object.
  const counts = new Map<Path, Map<string, number>>()
  return slides.map((slide) => {
    const root = slide.id.replace(/--\d+$/, '')
    const ofTakeaway = counts.get(slide.path) ?? new Map<string, number>()
    const count = (ofTakeaway.get(root) ?? 0) + 1
    counts.set(slide.path, ofTakeaway.set(root, count))
    return count === 1 ? slide : { ...slide, id: `${root}--${count}` }
  })
}

function withUniqueIds(slides: readonly Slide[]): Slide[] {
  const ids = uniqueIds(slides.map(({ id }) => id))
  return slides.map((slide, index) => ({ ...slide, id: ids[index]! }))
}

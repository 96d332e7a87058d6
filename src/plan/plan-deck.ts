// Comes in: a Recap, which says what was said. Goes out: a DeckPlan, the slides in order with what each shows.
// Every text of the recap has its place here; a slide with more items than its layout has room for is divided.
// Knows nothing of Markdown, colours or the browser; what fit measured comes back as `decisions`.
import { undecided, type DeckPlan, type FitDecisions } from '../model/deck.ts'
import type { DeckSize, Recap, Section } from '../model/recap.ts'
import type { Slide } from '../model/slide.ts'
import type { Path } from '../model/source.ts'
import { languageDirection } from '../text/text-direction.ts'
import { chooseWords } from '../words/choose-words.ts'
import type { Words } from '../model/words.ts'
import { idFromTitle, uniqueIds } from '../text/title-id.ts'
import { moveToNotes } from './move-to-notes.ts'
import { planSources } from './plan-sources.ts'
import { planTakeaways, type TakeawayScope } from './plan-takeaways.ts'
import { page, titleOf } from './slide-frame.ts'
import { splitSlide } from './split-slide.ts'

export interface PlanOptions {
  readonly size: DeckSize
  readonly decisions?: FitDecisions | undefined
}

/** An agenda pays from this many sections on. */
const sectionsForAgenda = 3

/** Plans the slides of a recap: what is shown where, in which order. */
export function planDeck(recap: Recap, options: PlanOptions): DeckPlan {
  const { pieces, columns, moved, apart, alone } = options.decisions ?? undecided
  const takeaways = { recap, size: options.size, apart, alone }
  const { talk, deck } = recap
  const language = talk.language ?? 'en'
  const words = chooseWords(language, deck?.words ?? {})
  const whole = [
    planCover(recap, words),
    ...planSummary(recap, words),
    ...planAgenda(recap, words),
    ...planSections(takeaways),
    ...planTakeaways(recap.takeaways ?? [], ['takeaways'], takeaways),
    ...planClosing(recap, words),
    ...planResources(recap, words),
    ...planSources(recap, words),
  ]
  const scope = { words, video: talk.video, math: deck?.math ?? false }
  const named = linkAgenda(withUniqueIds(whole)).map((slide) => ({ ...slide, whole: slide.id }))
  const slides = named
    .map((slide) => moveToNotes(slide, moved.get(slide.id) ?? [], scope))
    .flatMap((slide) =>
      splitSlide(slide, { sizes: pieces.get(slide.id), columns: columns.get(slide.id) }),
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

function planSummary(recap: Recap, words: Words): Slide[] {
  const { summary } = recap
  if (summary === undefined) return []
  return [
    page({
      id: 'at-a-glance',
      layout: 'tldr',
      title: titleOf(words.atAGlance, recap),
      fields: { items: summary },
      path: ['summary'],
    }),
  ]
}

function planAgenda(recap: Recap, words: Words): Slide[] {
  const { sections = [], deck } = recap
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
      title: titleOf(words.agenda, recap),
      fields: { items },
      path: ['sections'],
    }),
  ]
}

function planSections(scope: TakeawayScope): Slide[] {
  return (scope.recap.sections ?? []).flatMap((section, index) => [
    planSection(section, index, scope.recap),
    ...planTakeaways(section.takeaways, ['sections', index, 'takeaways'], { ...scope, section }),
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

function planClosing(recap: Recap, words: Words): Slide[] {
  const { closing, deck, resources } = recap
  if (closing === undefined) return []
  const primary = resources?.find((resource) => resource.primary === true)
  return [
    page({
      id: 'closing',
      layout: 'closing',
      title: titleOf(closing.message ?? words.closing, recap),
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

function planResources(recap: Recap, words: Words): Slide[] {
  const { resources } = recap
  if (resources === undefined) return []
  const primary = resources.find((resource) => resource.primary === true)
  return [
    page({
      id: 'resources',
      layout: 'resources',
      title: titleOf(words.resources, recap),
      fields: { links: resources, primary },
      path: ['resources'],
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
  // The slides of one takeaway have one path, the very same object; sources and ledger are one part of the deck.
  const counts = new Map<Path | 'sources', Map<string, number>>()
  return slides.map((slide) => {
    const root = slide.id.replace(/--\d+$/, '')
    const group = slide.layout === 'sources' ? slide.layout : slide.path
    const ofGroup = counts.get(group) ?? new Map<string, number>()
    const count = (ofGroup.get(root) ?? 0) + 1
    counts.set(group, ofGroup.set(root, count))
    return count === 1 ? slide : { ...slide, id: `${root}--${count}` }
  })
}

function withUniqueIds(slides: readonly Slide[]): Slide[] {
  const ids = uniqueIds(slides.map(({ id }) => id))
  return slides.map((slide, index) => ({ ...slide, id: ids[index]! }))
}

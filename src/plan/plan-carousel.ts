// Comes in: a Recap. Goes out: the plan of its carousel, a few cards to be posted: a hook, why it matters, takeaways in
// turn as words, quotes, figures and comparisons, what to do, and a last card. It leaves things out, by design; the
// deck itself has all of them.
import { undecided, type DeckPlan } from '../model/deck.ts'
import type { Check } from '../model/evidence.ts'
import type { Recap, SummaryItem } from '../model/recap.ts'
import type { Slide } from '../model/slide.ts'
import type { Words } from '../model/words.ts'
import { uniqueIds } from '../text/title-id.ts'
import { countWords, mostWords, upToWords } from './card-words.ts'
import { cardsOf, chooseTakeaways } from './carousel-takeaways.ts'
import { editionPlan, planHook, wordsOf } from './edition-plan.ts'
import type { PlanOptions } from './plan-deck.ts'
import { shortTitle, takeawaysOf } from './placed-takeaways.ts'
import { page, titleOf } from './slide-frame.ts'
import { splitSlide } from './split-slide.ts'

/** How many cards a carousel has, where there is enough to show. */
const usualCards = 9
/** Takeaways on cards of their own. */
const takeawayRange = { fewest: 4, most: 6 } as const
/** Items of a list on one card. */
const mostItems = 5
const mostHeads = 4
/** A source that needs more words than a line has is not shown. */
const sourceWords = 14

/** Plans the cards of a recap. */
export function planCarousel(recap: Recap, { decisions = undecided }: PlanOptions): DeckPlan {
  const words = wordsOf(recap)
  const why = planWhy(recap, words)
  const end = [...planTodo(recap, words), ...planLast(recap)]
  const room = usualCards - 1 - why.length - end.length
  const { fewest, most } = takeawayRange
  const wanted = Math.min(most, Math.max(fewest, room))
  const takeaways = cardsOf(chooseTakeaways(recap, { wanted, most }), recap)
  const cards = [planHook(recap), ...why, ...takeaways, ...end]
  const ids = uniqueIds(cards.map(({ id }) => id))
  const slides = cards.map((card, index): Slide => {
    const id = ids[index]!
    const kicker = `${index + 1}/${cards.length}`
    // What has no room on its card is left out, not divided: the number of cards stays.
    const [first = card] = splitSlide(card, { sizes: decisions.pieces.get(id) })
    return { ...first, id, whole: id, kicker, part: undefined, continued: false }
  })
  return editionPlan(recap, { edition: 'carousel', size: '4:5', slides })
}

/** Why it matters: the heads of the summary. */
function planWhy(recap: Recap, words: Words): Slide[] {
  const { summary = [] } = recap
  const short = summary.map(({ head, text }): SummaryItem =>
    head === undefined ? { text } : { head },
  )
  const items = upToWords(
    short,
    ({ head, text }) => countWords(head ?? text ?? ''),
    mostWords - countWords(words.atAGlance),
  )
  if (items.length === 0) return []
  return [
    page({
      id: 'at-a-glance',
      layout: 'tldr',
      title: titleOf(words.atAGlance, recap),
      fields: { items: items.slice(0, mostHeads) },
      path: ['summary'],
    }),
  ]
}

/** What to do: the actions at the end of the talk, or the first checklist in it. */
function planTodo(recap: Recap, words: Words): Slide[] {
  const { closing } = recap
  const own = takeawaysOf(recap).find(({ takeaway }) => takeaway.checklist !== undefined)
  const isClosing = (closing?.actions ?? []).length > 0
  const checks = isClosing ? closing!.actions! : (own?.takeaway.checklist ?? [])
  const tasks = checks.map(({ text }): Check => ({ text }))
  const title =
    isClosing || own === undefined ? titleOf(words.closing, recap) : shortTitle(own.takeaway, recap)
  const room = mostWords - countWords(title)
  const items = upToWords(tasks, ({ text }) => countWords(text), room).slice(0, mostItems)
  if (items.length === 0) return []
  const path = isClosing ? ['closing'] : own!.path
  return [page({ id: 'checklist', layout: 'checklist', title, fields: { items }, path })]
}

/** The last card: the last word, where to go, and one line that says where this comes from. */
function planLast(recap: Recap): Slide[] {
  const { closing, resources = [], sources = [], deck, talk } = recap
  const primary = resources.find((each) => each.primary === true)
  const source = sources.find(({ text }) => countWords(text) <= sourceWords)?.text
  if ([closing, primary, source].every((each) => each === undefined)) return []
  const last = page({
    id: 'closing',
    layout: 'closing',
    title: titleOf(closing?.message ?? talk.title, recap),
    fields: { actions: [], contact: closing?.contact, license: deck?.license, primary },
    path: ['closing'],
  })
  return [{ ...last, source }]
}

// What the edits of a recap have in common: the frame of their plan, and the hook.
import type { DeckPlan, Edition } from '../model/deck.ts'
import type { DeckSize, Recap } from '../model/recap.ts'
import type { Slide } from '../model/slide.ts'
import type { Words } from '../model/words.ts'
import { languageDirection } from '../text/text-direction.ts'
import { chooseWords } from '../words/choose-words.ts'
import { hookOf, shortTitle } from './placed-takeaways.ts'
import { page, titleOf } from './slide-frame.ts'

/** What an edit shows. */
export interface EditionSlides {
  readonly edition: Edition
  readonly size: DeckSize
  readonly slides: readonly Slide[]
}

/** The plan of an edit: the deck's own but for its slides, without a footer. */
export function editionPlan(recap: Recap, { edition, size, slides }: EditionSlides): DeckPlan {
  const { talk, deck } = recap
  const language = talk.language ?? 'en'
  return {
    talk,
    language,
    direction: languageDirection(language),
    words: wordsOf(recap),
    size,
    mode: 'read',
    footer: '',
    math: deck?.math ?? false,
    edition,
    slides,
  }
}

/** The words that a recap's slides say. */
export function wordsOf({ talk, deck }: Recap): Words {
  return chooseWords(talk.language ?? 'en', deck?.words ?? {})
}

/** The first card: what makes people stop, with the talk and its speakers small. */
export function planHook(recap: Recap): Slide {
  const { talk } = recap
  const { title: name, event, date, speakers = [] } = talk
  const hook = hookOf(recap)
  const names = speakers.map(({ name }) => ({ name }))
  const subtitle = hook === undefined ? talk.subtitle : name
  const cover = page({
    id: 'cover',
    layout: 'cover',
    title: hook === undefined ? titleOf(name, recap) : shortTitle(hook.takeaway, recap),
    fields: { talk: { title: name, subtitle, speakers: names, event, date }, license: undefined },
    path: hook?.path ?? ['talk'],
  })
  return { ...cover, level: 1 }
}

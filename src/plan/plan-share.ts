import type { DeckPlan } from '../model/deck.ts'
import type { Recap } from '../model/recap.ts'
import { editionPlan, planHook, wordsOf } from './edition-plan.ts'

/** Plans the one slide that is shown beside a link: a claim, the talk, its speakers and its event. */
export function planShare(recap: Recap): DeckPlan {
  const slides = [{ ...planHook(recap), kicker: wordsOf(recap).talkRecap }]
  return editionPlan(recap, { edition: 'share', size: '16:9', slides })
}

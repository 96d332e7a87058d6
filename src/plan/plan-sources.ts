import { ledgerOf } from '../model/ledger.ts'
import type { Recap } from '../model/recap.ts'
import type { Slide } from '../model/slide.ts'
import type { Words } from '../model/words.ts'
import { shortTitle } from './placed-takeaways.ts'
import { page, titleOf } from './slide-frame.ts'

/** Where the facts come from, and what the takeaways rest on. */
export function planSources(recap: Recap, words: Words): Slide[] {
  const list = planList(recap, words)
  return [...list, ...planLedger(recap, words, list.length)]
}

function planList(recap: Recap, words: Words): Slide[] {
  const { sources } = recap
  if (sources === undefined) return []
  return [
    page({
      id: 'sources',
      layout: 'sources',
      title: titleOf(words.sources, recap),
      fields: { sources, first: 1, ledger: undefined },
      path: ['sources'],
    }),
  ]
}

function planLedger(recap: Recap, words: Words, before: number): Slide[] {
  const ledger = ledgerOf(recap)
  if (ledger === undefined) return []
  const rows = ledger.map(({ takeaway, at, basis, quote }) => ({
    title: shortTitle(takeaway, recap),
    at,
    basis,
    quote,
  }))
  const hasQuotes = rows.some(({ quote }) => quote !== undefined)
  return [
    page({
      id: before === 0 ? 'sources' : `sources--${before + 1}`,
      layout: 'sources',
      title: titleOf(words.ledger, recap),
      fields: { sources: [], first: 1, ledger: { rows, hasQuotes } },
      path: [recap.sections === undefined ? 'takeaways' : 'sections'],
    }),
  ]
}

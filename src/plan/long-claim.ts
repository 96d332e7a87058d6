import type { Inline } from '../model/inline.ts'
import type { Takeaway } from '../model/recap.ts'
import { graphemeCount } from '../text/graphemes.ts'
import { inlineText } from '../text/inline-text.ts'
import { plainInline } from '../text/plain-inline.ts'
import { inlineSentences, joinInline } from '../text/sentences.ts'

/** A longer claim leaves no room for what proves it; where slides are narrow, less does. */
const longestTitle = { wide: 160, narrow: 90 } as const

/** A claim as it is shown: what stands as title, and what goes on below it on a slide of its own. */
export interface ShownClaim {
  readonly title: Inline
  readonly rest: readonly Inline[]
}

/** Where a claim is shown. */
export interface ClaimPlace {
  readonly math: boolean
  /** Whether titles are narrow. */
  readonly narrow: boolean
  /** Whether it has no room above anything else, however long it is. */
  readonly apart: boolean
}

/** A title that stands for a longer claim. */
const shortTitle = 48

/**
 * Divides a claim that is too long for a title as an editor would: its short form is the title and the claim follows
 * whole, or its first sentence is the title and the others follow. One long sentence stays whole, unless it must not:
 * then its first words are the title.
 */
export function showClaim(
  { claim, short }: Takeaway,
  { math, narrow, apart }: ClaimPlace,
): ShownClaim {
  const length = graphemeCount(inlineText(claim))
  // Where slides are narrow, a short form is the title anyway, and a claim of usual length stands under it.
  const longest = narrow && short === undefined ? longestTitle.narrow : longestTitle.wide
  if (!apart && length <= longest) return { title: claim, rest: [] }
  if (short !== undefined) return { title: plainInline(short, { math }), rest: [claim] }
  if (apart) return { title: firstWords(claim), rest: [claim] }
  const [first, ...others] = inlineSentences(claim)
  if (first === undefined || others.length === 0) return { title: claim, rest: [] }
  return { title: first, rest: [joinInline(others)] }
}

/** Whether a claim can stand apart: a shorter title says less than it does. */
export function canStandApart(title: Inline): boolean {
  return graphemeCount(inlineText(title)) > shortTitle
}

function firstWords(claim: Inline): Inline {
  const formula = claim.findIndex(({ type }) => type === 'math')
  const text = inlineText(formula > 0 ? claim.slice(0, formula) : claim)
  const signs = [...new Intl.Segmenter().segment(text.slice(0, 8 * shortTitle))]
    .slice(0, shortTitle)
    .map(({ segment }) => segment)
    .join('')
  const words = signs.replace(/[\s\p{P}]+\S*$/u, '')
  return [{ type: 'text', text: `${words === '' ? signs : words}…` }]
}

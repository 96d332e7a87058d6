import type { CheckedQuote } from '../model/transcript.ts'
import type { Path } from '../model/source.ts'
import { showMoment } from '../text/parse-moment.ts'
import type { QuoteDraft, RecapDraft, TakeawayDraft } from './recap-draft.ts'

const todos = {
  altered: 'Not word for word what was said: compare it with the transcript.',
  'not-found': 'The transcript has nothing like this quote: look where it is from.',
} as const

/** Puts what the transcript knows of its quotes into a draft: the moment of those that were said, a mark on others. */
export function timeQuotes(recap: RecapDraft, quotes: readonly CheckedQuote[]): void {
  for (const { path, state, seconds } of quotes) {
    const takeaway = takeawayAt(recap, path)
    if (takeaway?.quote === undefined) continue
    if (state === 'altered' || state === 'not-found') {
      takeaway.quote = { ...takeaway.quote, 'x-todo': todos[state] }
      continue
    }
    if (seconds === undefined) continue
    const at = showMoment(seconds)
    takeaway.quote = withMoment(takeaway.quote, at)
    takeaway.at ??= at
  }
}

function withMoment({ text, by, at, ...others }: QuoteDraft, found: string): QuoteDraft {
  return { text, ...(by !== undefined && { by }), at: at ?? found, ...others }
}

function takeawayAt(recap: RecapDraft, path: Path): TakeawayDraft | undefined {
  const [first, index, , place] = path
  if (first === 'takeaways') return recap.takeaways?.[Number(index)]
  return recap.sections?.[Number(index)]?.takeaways[Number(place)]
}

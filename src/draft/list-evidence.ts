import type { Inline, InlineNode } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import type { ListBlock, ListItem } from '../material/blocks.ts'
import { tidyInline } from '../text/tidy-inline.ts'
import type { StepDraft } from './recap-draft.ts'
import { writeRecapInline } from './recap-inline.ts'
import { splitFirst } from './article-sentences.ts'

/** What a list is evidence of. */
export type ListEvidence =
  | { readonly key: 'points'; readonly value: string[] }
  | { readonly key: 'steps'; readonly value: readonly StepDraft[] }
  | { readonly key: 'checklist'; readonly value: readonly string[] }

const longestHead = 60
const mostSteps = 8
const stepWords =
  /\b(?:steps?|how to|process|procedure|recipe|instructions|stages|schritte?n?|anleitung|vorgehen|ablauf|so geht|étapes?|procédure|marche à suivre|pasos?|procedimiento|passos?|passi|passaggi|stappen)\b|手順|ステップ|やり方|流れ|步骤|步驟|단계/iu

/** Reads a list without nested parts; `around` are the words that lead to it. */
export function listEvidence({ ordered, items }: ListBlock, around: string): ListEvidence {
  const texts = items.map(({ text }) => text)
  const open = texts.map((text) => /^\[ \] +/.exec(inlineText(text))?.[0])
  if (open.every((mark) => mark !== undefined))
    return { key: 'checklist', value: texts.map((text) => writeRecapInline(withoutStart(text, 4))) }
  const isCounted = ordered && items.length >= 2 && items.length <= mostSteps
  const steps = isCounted && stepWords.test(around) ? texts.map(toStep) : []
  if (steps.length > 0 && steps.every((step) => step !== undefined))
    return { key: 'steps', value: steps.flatMap((step) => step ?? []) }
  return { key: 'points', value: texts.map(writeRecapInline) }
}

/** A name that stands out, or a first sentence, and what happens in the step. */
function toStep(text: Inline): StepDraft | undefined {
  const [first, ...others] = text
  if (first?.type === 'strong') return stepOf(inlineText([first]), tidyInline(others))
  const [head, rest] = splitFirst(text)
  if (head.some(({ type }) => type !== 'text')) return undefined
  return stepOf(inlineText(head), tidyInline(rest))
}

function stepOf(head: string, rest: Inline): StepDraft | undefined {
  if (head.length > longestHead) return undefined
  const text = withoutStart(rest, /^\s*[:–—-]\s*/.exec(inlineText(rest))?.[0].length ?? 0)
  const name = head.replace(/\s*[:：]$/, '')
  if (name === '') return undefined
  return text.length === 0 ? { head: name } : { head: name, text: writeRecapInline(text) }
}

function withoutStart(text: Inline, length: number): Inline {
  const [first, ...others] = text
  if (first?.type !== 'text' || length === 0) return text
  return tidyInline([{ type: 'text', text: first.text.slice(length) }, ...others])
}

const mostInner = 4
const longestInner = 160

/** `Fruit` with `apples` and `pears` below becomes `Fruit: apples; pears`; undefined where that is too much. */
export function flatItem({ text, blocks }: ListItem): Inline | undefined {
  if (blocks.length === 0) return text.length === 0 ? undefined : text
  const inner = blocks.flatMap((block): readonly (ListItem | undefined)[] =>
    block.kind === 'list' ? block.items : [undefined],
  )
  if (text.length === 0 || inner.length > mostInner) return undefined
  const texts = inner.map((item) =>
    item === undefined || item.blocks.length > 0 ? undefined : item.text,
  )
  const length = texts.reduce((sum, each) => sum + inlineText(each ?? []).length, 0)
  if (texts.some((each) => each === undefined || each.length === 0) || length > longestInner)
    return undefined
  const gap = /[:：.!?。]\s*$/.test(inlineText(text)) ? ' ' : ': '
  return [
    ...text,
    plain(gap),
    ...texts.flatMap((each, index) => [...(index === 0 ? [] : [plain('; ')]), ...each!]),
  ]
}

function plain(text: string): InlineNode {
  return { type: 'text', text }
}

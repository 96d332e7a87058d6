import type { Inline } from '../model/inline.ts'
import { inlineSentences, joinInline, joinSentences, sentencesOf } from '../text/sentences.ts'

/** How many sentences some texts have together. */
export function countSentences(texts: readonly Inline[]): number {
  return texts.reduce((sum, text) => sum + Math.max(inlineSentences(text).length, 1), 0)
}

/** The texts with a stretch of their sentences; those without any are left out. */
export function cutParagraphs(texts: readonly Inline[], from: number, to: number): Inline[] {
  return cut(texts, { from, to, parts: inlineParts, join: joinInline })
}

/** The same for plain texts. */
export function cutTexts(texts: readonly string[], from: number, to: number): string[] {
  return cut(texts, { from, to, parts: sentencesOf, join: joinSentences })
}

function inlineParts(text: Inline): readonly Inline[] {
  const sentences = inlineSentences(text)
  return sentences.length === 0 ? [text] : sentences
}

interface Cut<T> {
  readonly from: number
  readonly to: number
  readonly parts: (text: T) => readonly T[]
  readonly join: (sentences: readonly T[]) => T
}

function cut<T>(texts: readonly T[], { from, to, parts, join }: Cut<T>): T[] {
  let start = 0
  return texts.flatMap((text) => {
    const sentences = parts(text)
    const [first, last] = [Math.max(from - start, 0), Math.max(to - start, 0)]
    start += sentences.length
    const within = sentences.slice(first, last)
    if (within.length === 0) return []
    return within.length === sentences.length ? [text] : [join(within)]
  })
}

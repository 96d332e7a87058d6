import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import { inlineSentences, joinInline } from '../text/sentences.ts'

// After these a point ends no sentence, in the languages that most articles are written in.
const shortened =
  /(?:^|[\s(„“«])(?:\p{L}|\p{L}\.\p{L}|Dr|Mr|Mrs|Ms|Prof|St|vs|etc|e\.g|i\.e|cf|ca|bzw|evtl|ggf|inkl|Nr|No|Fig|Abb|Kap|Mio|Mrd|Inc|Ltd|Jr|Sr|approx|p|S|vgl|usw)\.$/u
/** “Yes.” alone is no claim. */
const leastSigns = 8

/** The sentences of a paragraph, none of them so short that it says nothing. */
function articleSentences(paragraph: Inline): Inline[] {
  const sentences: Inline[] = []
  const isClosed = !isOpen(inlineText(paragraph))
  for (const sentence of inlineSentences(paragraph)) {
    const last = sentences.at(-1)
    const before = last === undefined ? '' : inlineText(last).trim()
    const goesOn =
      last !== undefined &&
      (before.length < leastSigns || shortened.test(before) || (isClosed && isOpen(before)))
    if (goesOn) sentences[sentences.length - 1] = joinInline([last, sentence])
    else sentences.push(sentence)
  }
  return sentences
}

const pairs = ['「」', '『』', '（）', '“”', '«»', '()', '„“'] as const

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1
  return count
}

/** Whether a bracket or a quotation is not closed yet. */
function isOpen(text: string): boolean {
  return pairs.some(([open, close]) => countOf(text, open!) > countOf(text, close!))
}

/** The first sentence of a paragraph, and the others. */
export function splitFirst(paragraph: Inline): readonly [Inline, Inline] {
  const [first = paragraph, ...others] = articleSentences(paragraph)
  return [first, joinInline(others)]
}

/** The last sentence of a paragraph, and those before it. */
export function splitLast(paragraph: Inline): readonly [Inline, Inline] {
  const sentences = articleSentences(paragraph)
  return [joinInline(sentences.slice(0, -1)), sentences.at(-1) ?? paragraph]
}

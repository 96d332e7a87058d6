// Where texts may be divided that are too long for one slide: between sentences, never within one.
import type { Inline, InlineNode } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'

/** The sentences of a plain text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…][”’"')\]]?)\s+(?=\P{Ll})|(?<=[。！？])(?=.)/u)
}

/** The sentences of a text with marks. A sentence that ends within emphasis or a link goes on to the end of that. */
export function inlineSentences(text: Inline): Inline[] {
  const sentences: InlineNode[][] = [[]]
  for (const node of text) {
    const [first = '', ...others] = node.type === 'text' ? sentencesWithin(node.text) : []
    sentences.at(-1)!.push(node.type === 'text' ? { type: 'text', text: first } : node)
    for (const each of others) sentences.push([{ type: 'text', text: each }])
  }
  return sentences.filter((sentence) => inlineText(sentence).trim() !== '')
}

/** A text in the middle of others keeps the blank after its last sentence. */
function sentencesWithin(text: string): string[] {
  const blank = /[.!?…][”’"')\]]?\s+$/.test(text) ? /\s+$/.exec(text)![0] : ''
  return blank === '' ? sentencesOf(text) : [...sentencesOf(text.trimEnd()), '']
}

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
  return cut(texts, { from, to, parts: sentencesOf, join: joinPlain })
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

const gapAfter = (sentence: string): string => (/[。！？]$/.test(sentence) ? '' : ' ')

function joinPlain(sentences: readonly string[]): string {
  return sentences.reduce((text, each) => text + gapAfter(text) + each)
}

/** Sentences as one text again. */
export function joinInline(sentences: readonly Inline[]): Inline {
  const nodes = sentences.flatMap((each, index): Inline => {
    const gap = index === 0 ? '' : gapAfter(inlineText(sentences[index - 1]!))
    return gap === '' ? each : [{ type: 'text', text: gap }, ...each]
  })
  // Texts that touch are one, so that what was joined can be divided again.
  return nodes.reduce<InlineNode[]>((merged, node) => {
    const last = merged.at(-1)
    if (node.type !== 'text' || last?.type !== 'text') return [...merged, node]
    return [...merged.slice(0, -1), { type: 'text', text: last.text + node.text }]
  }, [])
}

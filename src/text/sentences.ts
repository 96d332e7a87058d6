// Where a text may be divided: between its sentences, never within one.
import type { Inline, InlineNode } from '../model/inline.ts'
import { inlineText } from './inline-text.ts'
import { mergeTexts } from './merge-texts.ts'

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

/** Sentences as one text again. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce((text, each) => text + gapAfter(text) + each)
}

/** The same for sentences with marks; what was joined can be divided again. */
export function joinInline(sentences: readonly Inline[]): Inline {
  return mergeTexts(
    sentences.flatMap((sentence, index): Inline => {
      const gap = index === 0 ? '' : gapAfter(inlineText(sentences[index - 1]!))
      return gap === '' ? sentence : [{ type: 'text', text: gap }, ...sentence]
    }),
  )
}

function gapAfter(sentence: string): string {
  return /[。！？]$/.test(sentence) ? '' : ' '
}

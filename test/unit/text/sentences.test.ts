import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../src/model/inline.ts'
import { inlineText } from '../../../src/text/inline-text.ts'
import { parseInline } from '../../../src/text/parse-inline.ts'
import {
  inlineSentences,
  joinInline,
  joinSentences,
  sentencesOf,
} from '../../../src/text/sentences.ts'

const inline = (text: string): Inline => parseInline(text, { math: false }).inline

describe('A text', () => {
  test.each([
    ['One is here. Two is there! Three?', ['One is here.', 'Two is there!', 'Three?']],
    ['He said: “No.” She left.', ['He said: “No.”', 'She left.']],
    ['It costs 3.5 million, e.g. here.', ['It costs 3.5 million, e.g. here.']],
    ['一つ目。二つ目！三つ目', ['一つ目。', '二つ目！', '三つ目']],
    ['', ['']],
  ])('%j has its sentences, and is them joined', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
    expect(joinSentences(sentences)).toBe(text)
  })

  test.each([
    ['One **is. Two is** here. Three', ['One is. Two is here.', 'Three']],
    ['*One.* [Two. Three](https://example.org/). Four.', ['One. Two. Three.', 'Four.']],
    ['Alone', ['Alone']],
  ])('%j with marks is divided outside of them only', (text, sentences) => {
    const found = inlineSentences(inline(text))
    expect(found.map(inlineText)).toEqual(sentences)
    expect(inlineText(joinInline(found))).toBe(inlineText(inline(text)))
  })

  test('that was joined is divided at the same places again', () => {
    const found = inlineSentences(inline('One is here. **Two** is there. Three?'))
    const joined = joinInline(found)
    expect(joined.filter(({ type }) => type === 'text')).toHaveLength(2)
    expect(inlineSentences(joined).map(inlineText)).toEqual(found.map(inlineText))
  })

  test('of no sentences is empty', () => {
    expect(inlineSentences([])).toEqual([])
    expect(joinInline([])).toEqual([])
  })
})

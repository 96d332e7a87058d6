import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteFinder } from '../../src/transcript/find-quote.ts'
import { readTranscript } from '../../src/transcript/read-transcript.ts'
import { wordsOf } from '../../src/transcript/spoken-words.ts'
import { indexTranscript } from '../../src/transcript/transcript-index.ts'
import { talks } from '../unit/transcript/talks.ts'

const piece = fc.oneof(
  fc.constantFrom(
    'WEBVTT\n\n',
    '\n\n',
    '\n',
    '00:01.000 --> 00:02.000\n',
    '1\n00:00:01,000 --> 00:00:02,500\n',
    '[00:12] ',
    '-00:00:01.000 --> x\n',
    '<v Anna>',
    '<00:00:01.000><c> word</c>',
    '>> ANNA: ',
    '&amp;&#x110000;&rsquo;',
    '{"events":[{"tStartMs":1,"segs":[{"utf8":"a"}]}]}',
    '\uFEFF',
    '\0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)

test('any text is read or refused, and what is read is in order and readable', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const read = readTranscript({ file: 'a.vtt', text: pieces.join('') })
      if (!read.ok) return
      const starts = read.value.cues.flatMap(({ startSeconds }) => startSeconds ?? [])
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
      expect(starts.every((start) => start >= 0)).toBe(true)
      expect(read.value.cues.every(({ text }) => text.trim() !== '')).toBe(true)
      const kinds = read.diagnostics.map(({ message }) => message.replaceAll(/\d+/g, ''))
      expect(new Set(kinds).size).toBe(kinds.length)
    }),
    { numRuns: 500 },
  )
})

const languages = Object.keys(talks) as (keyof typeof talks)[]

/** A stretch of words of a talk, however it is divided into cues. */
const passage = fc
  .record({
    language: fc.constantFrom(...languages),
    from: fc.double({ min: 0, max: 0.9, noNaN: true }),
    length: fc.integer({ min: 1, max: 30 }),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }),
  })
  .map(({ language, from, length, cuts }) => {
    const text = talks[language]
    const words = wordsOf(text)
    const first = Math.floor(from * words.length)
    const taken = words.slice(first, first + length)
    const cutAt = cuts
      .map((cut) => words[Math.floor(cut * (words.length - 1))]!.start)
      .sort((a, b) => a - b)
    const cues = [0, ...cutAt].map((start, index) => ({
      startSeconds: index,
      text: text.slice(start, cutAt[index]).replaceAll('\n', ' '),
    }))
    return { language, cues, quote: text.slice(taken[0]!.start, taken.at(-1)!.end), text }
  })

test('what stands in a transcript to the letter is verbatim, wherever cues divide it', () => {
  fc.assert(
    fc.property(passage, ({ language, cues, quote }) => {
      const find = quoteFinder(indexTranscript({ cues }, language))
      expect(find(quote).state).toBe('verbatim')
      expect(find(quote.toUpperCase()).state).toBe('verbatim')
      expect(find(`“${quote}”…`).state).toBe('verbatim')
    }),
    { numRuns: 500 },
  )
})

test('with marks between its pieces a quote is trimmed', () => {
  fc.assert(
    fc.property(passage, fc.nat(), fc.nat(), ({ language, cues, quote }, first, second) => {
      const words = wordsOf(quote)
      fc.pre(words.length > 3)
      const to = 1 + (first % (words.length - 2))
      const from = to + (second % (words.length - to))
      const cut = `${quote.slice(0, words[to - 1]!.end)} […] ${quote.slice(words[from]!.start)}`
      expect(quoteFinder(indexTranscript({ cues }, language))(cut).state).toBe('trimmed')
    }),
    { numRuns: 300 },
  )
})

test('any quote is answered', () => {
  const find = quoteFinder(indexTranscript({ cues: [{ text: talks.en }] }, 'en'))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(['verbatim', 'trimmed', 'altered', 'not-found']).toContain(
        find(pieces.join(' ')).state,
      )
    }),
  )
})

import { describe, expect, test } from 'vitest'
import type { Recap } from '../../../src/model/recap.ts'
import { readRecap } from '../../../src/pipeline.ts'
import { compareWithTranscript } from '../../../src/transcript/compare-with-transcript.ts'
import { cuesOf } from './transcript-of.ts'

const vtt = `WEBVTT

00:10.000 --> 00:14.000
we do not have a harbour and

00:14.000 --> 00:18.000
we have twenty five boats

01:00.000 --> 01:04.000
OpenAI and Anna Berg told us that

1:10:05.900 --> 1:10:09.000
the sea does not like walls

1:20:00.000 --> 1:20:04.000
we have twenty five boats
`

interface Talk {
  readonly takeaways: readonly object[]
  readonly language?: string
}

function check({ takeaways, language = 'en' }: Talk) {
  const value = { talk: { title: 'A talk', language, speakers: ['Mira Solberg'] }, takeaways }
  const read = readRecap({ file: 'recap.yaml', text: JSON.stringify(value) })
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  const transcript = { cues: cuesOf(vtt) }
  return compareWithTranscript(read.value.recap, transcript, () => undefined)
}

const withQuote = (quote: object | string) => check({ takeaways: [{ claim: 'It is so.', quote }] })
const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }): string[] =>
  diagnostics.map(({ code }) => code)
const quoteIn = (recap: Recap) => recap.takeaways![0]!.quote

describe('the moment of a quote', () => {
  test('is that of the cue with its first word, rounded down, and filled in', () => {
    const { recap, quotes } = withQuote('The sea does not like walls.')
    expect(quotes).toEqual([{ path: ['takeaways', 0, 'quote'], state: 'verbatim', seconds: 4205 }])
    expect(quoteIn(recap)).toMatchObject({
      at: { text: '1:10:05', seconds: 4205 },
      state: 'verbatim',
    })
  })

  test('may be a little off, or inside of a range', () => {
    expect(codes(withQuote({ text: 'we do not have a harbour', at: '0:29' }))).toEqual([])
    expect(codes(withQuote({ text: 'we do not have a harbour', at: '0:00-2:00' }))).toEqual([])
    expect(codes(withQuote({ text: 'The sea does not like walls', at: '1:09:55' }))).toEqual([])
  })

  test('is told where the recap has another one', () => {
    const { recap, diagnostics } = withQuote({ text: 'we do not have a harbour', at: '12:00' })
    expect(diagnostics).toMatchObject([
      { code: 'quote/wrong-time', path: ['takeaways', 0, 'quote', 'at'] },
    ])
    expect(diagnostics[0]!.message).toContain('at 00:10, not at 12:00')
    expect(quoteIn(recap)?.at?.text).toBe('12:00')
  })

  test('of several places is the one nearest to the time of the quote, else of the takeaway', () => {
    const quote = 'We have 25 boats'
    expect(withQuote({ text: quote }).quotes[0]?.seconds).toBe(14)
    expect(withQuote({ text: quote, at: '1:19:50' }).quotes[0]?.seconds).toBe(4800)
    const { quotes } = check({ takeaways: [{ claim: 'So.', at: '1:20:10', quote }] })
    expect(quotes[0]?.seconds).toBe(4800)
  })
})

describe('a quote that was not said so', () => {
  test('is told with the words that differ and the passage', () => {
    const { diagnostics, quotes, recap } = withQuote('We do have a big harbour and we')
    expect(diagnostics).toMatchObject([
      { code: 'quote/altered', severity: 'warning', path: ['takeaways', 0, 'quote'] },
    ])
    expect(diagnostics[0]!.message).toContain('at 00:10: “not” is missing, “big” was not said.')
    expect(diagnostics[0]!.hint).toContain('“we do not have a harbour and we”')
    expect(quotes[0]).toMatchObject({ state: 'altered', seconds: 10 })
    expect(quoteIn(recap)?.state).toBe('altered')
    expect(quoteIn(recap)?.at).toBeUndefined()
  })

  test('is told where nothing is like it, and has no moment', () => {
    const { diagnostics, quotes } = withQuote('Nobody owns the tide but somebody pays')
    expect(diagnostics).toMatchObject([{ code: 'quote/not-found', severity: 'warning' }])
    expect(quotes).toEqual([{ path: ['takeaways', 0, 'quote'], state: 'not-found' }])
  })

  test('may leave words out where it says so', () => {
    const { quotes, recap } = withQuote('we do not have a harbour […] twenty five boats')
    expect(quotes[0]).toMatchObject({ state: 'trimmed', seconds: 10 })
    expect(quoteIn(recap)?.state).toBe('trimmed')
  })

  test('is found over several paragraphs', () => {
    const { quotes } = withQuote('We do not have a harbour\n\nand we have 25 boats.')
    expect(quotes[0]?.state).toBe('verbatim')
  })
})

describe('transcript/check-these', () => {
  const listOf = (takeaways: readonly object[], language = 'en'): string | undefined =>
    check({ takeaways, language }).diagnostics.find(({ code }) => code === 'transcript/check-these')
      ?.message

  test('lists numbers and names that nobody said, once', () => {
    const list = listOf([
      { claim: 'The 25 boats of Anna Berg were 75 once' },
      { claim: 'All 75 were sold to Otto', figures: [{ value: '70%', label: 'less' }] },
    ])
    expect(list).toBe('The transcript has no mention of “75”, “70%”, “Otto”.')
  })

  test.each([
    ['what was said', { claim: 'We have 25 boats, says Anna of OpenAI' }],
    ['what the recap knows', { claim: 'It was clear to Solberg and Mira' }],
    ['beginnings of sentences', { claim: 'Nothing is lost. Everything is gained: Really' }],
    ['titles in capitals', { claim: 'How To Build A Better Reef' }],
    ['small counts of the author', { claim: 'There are 4 levers' }],
    ['other sources', { claim: 'It cost 900', source: 'Annual report' }],
    ['readings of the author', { claim: 'It was like Venice', basis: 'interpretation' }],
    ['days and months', { claim: 'It began on a Monday in March' }],
    ['what is part of a word or a time', { claim: 'A GPT-4 of 2nd rank at 13:10 in v1.58' }],
  ])('is silent about %s', (_, takeaway) => {
    expect(listOf([takeaway])).toBeUndefined()
  })

  test.each([
    ['it', 'Il mare ha 900 muri', '“900”'],
    ['ja', '船は75隻でした', '“75”'],
    ['zh', '一共75万人', '“75万”'],
  ])('lists numbers in %s', (language, claim, list) => {
    expect(listOf([{ claim }], language)).toBe(`The transcript has no mention of ${list}.`)
  })

  test('lists names in what figures are called, but for those of another source', () => {
    const figure = { value: '25', label: 'boats of Otto' }
    expect(listOf([{ claim: 'Boats are few', figures: [figure] }])).toContain('“Otto”')
    const other = { ...figure, source: 'Register of boats' }
    expect(listOf([{ claim: 'Boats are few', figures: [other] }])).toBeUndefined()
  })

  test('is silent about the nouns of German, and about numbers where it can’t read number words', () => {
    expect(listOf([{ claim: 'Das Meer mag keine Mauern' }], 'de')).toBeUndefined()
    expect(listOf([{ claim: 'Morze ma 900 murów' }], 'pl')).toBeUndefined()
    expect(listOf([{ claim: 'Wir nutzen YouTube dafür' }], 'de')).toContain('“YouTube”')
  })
})

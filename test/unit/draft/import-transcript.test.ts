import { describe, expect, it } from 'vitest'
import { importTranscript, transcriptFacts } from '../../../src/draft/import-transcript.ts'
import { readChapters } from '../../../src/material/read-chapters.ts'
import type { Transcript } from '../../../src/model/transcript.ts'
import { readRecap } from '../../../src/pipeline.ts'
import { compareWithTranscript } from '../../../src/transcript/compare-with-transcript.ts'
import { readTranscript } from '../../../src/transcript/read-transcript.ts'
import { importMaterial } from '../../support/imported.ts'

const topics = [
  ['harbour', 'pilot', 'tugboat', 'breakwater', 'container', 'anchor', 'captain'],
  ['compiler', 'register', 'parser', 'syntax', 'pointer', 'linker', 'bytecode'],
  ['sourdough', 'flour', 'oven', 'yeast', 'crust', 'kneading', 'bakery'],
]

/** Five minutes for each topic, a sentence every ten seconds. */
function talk(count = 30): Transcript {
  const cues = topics.flatMap((words, topic) =>
    Array.from({ length: count }, (_, index) => ({
      startSeconds: (topic * count + index) * 10,
      endSeconds: (topic * count + index) * 10 + 9,
      text: `Then the ${words[index % 7]} needs a ${words[(index + 3) % 7]} before every ${words[(index + 5) % 7]}.`,
    })),
  )
  return { cues }
}

const statesOf = (transcript: Transcript): readonly string[] => {
  const { yaml } = importMaterial({ transcript })
  const read = readRecap({ file: 'x', text: yaml })
  if (!read.ok) throw new Error(read.diagnostics[0]!.message)
  return compareWithTranscript(read.value.recap, transcript, () => undefined).quotes.map(({ state }) => state) // prettier-ignore
}

describe('A transcript alone', () => {
  it('is divided where its words change', () => {
    const sections = importTranscript(talk())
    expect(sections.map(({ at }) => at)).toEqual(['00:00', '05:00', '10:00'])
    for (const [index, { title }] of sections.entries())
      expect(topics[index]).toEqual(expect.arrayContaining(title.split(', ')))
  })

  it('has quotes to the letter, with their moments, and a mark on everything that is to be written', () => {
    const sections = importTranscript(talk())
    expect(new Set(statesOf(talk()))).toEqual(new Set(['verbatim']))
    for (const { takeaways, 'x-todo': todo } of sections) {
      expect(todo).toBeDefined()
      expect(takeaways.length).toBeGreaterThan(1)
      for (const { at, quote, 'x-todo': own } of takeaways) {
        expect(quote?.at).toBe(at)
        expect(own).toBeDefined()
      }
    }
  })

  it('needs no times and no points', () => {
    const text = topics.flatMap((words) => Array.from({ length: 60 }, (_, index) => `and then the ${words[index % 7]} was like a ${words[(index * 3 + 1) % 7]}`)).join('\n') // prettier-ignore
    const read = readTranscript({ file: 'x.txt', text })
    if (!read.ok) throw new Error('unread')
    const sections = importTranscript(read.value)
    expect(sections.length).toBeGreaterThan(1)
    expect(sections.every(({ at }) => at === undefined)).toBe(true)
    expect(new Set(statesOf(read.value))).toEqual(new Set(['verbatim']))
  })

  it('is divided in Japanese, too', () => {
    const words = [
      ['港', '船長', '水先人', '防波堤'],
      ['文法', '構文', '変数', '関数'],
    ]
    const cues = words.flatMap((own, topic) =>
      Array.from({ length: 40 }, (_, index) => ({
        startSeconds: (topic * 40 + index) * 8,
        endSeconds: (topic * 40 + index) * 8 + 7,
        text: `それから${own[index % 4]}は${own[(index + 1) % 4]}のために働く。`,
      })),
    )
    const sections = importTranscript({ cues })
    expect(sections.map(({ at }) => at)).toEqual(['00:00', '05:20'])
    expect(new Set(statesOf({ cues }))).toEqual(new Set(['verbatim']))
  })

  it('of twelve hours has as many sections as can be looked through', () => {
    const cues = Array.from({ length: 5400 }, (_, index) => ({
      startSeconds: index * 8,
      endSeconds: index * 8 + 7,
      text: `The ${topics[Math.floor(index / 50) % 3]![index % 7]} is ${topics[index % 3]![index % 5]} today.`,
    }))
    expect(importTranscript({ cues })).toHaveLength(24)
  })

  it('tells who speaks, how long, and in which language', () => {
    const cues = [
      { startSeconds: 1, endSeconds: 4, speaker: 'Ann', text: 'Hello' },
      { startSeconds: 4, endSeconds: 3723.4, speaker: 'Bo', text: 'Bye' },
    ]
    expect(transcriptFacts({ cues })).toEqual({
      speakers: [{ name: 'Ann' }, { name: 'Bo' }],
      duration: '1:02:04',
    })
  })
})

const description = `Recorded at the quay.

0:00 Harbours
05:00 - Compilers
00:10:00 Bread

Slides: https://example.org/slides
https://example.org/more`

describe('A list of chapters', () => {
  it('is read with its links and its other lines', () => {
    expect(readChapters(description)).toEqual({
      chapters: [
        { at: '00:00', seconds: 0, title: 'Harbours' },
        { at: '05:00', seconds: 300, title: 'Compilers' },
        { at: '10:00', seconds: 600, title: 'Bread' },
      ],
      links: [
        { label: 'Slides', url: 'https://example.org/slides' },
        { label: 'https://example.org/more', url: 'https://example.org/more' },
      ],
      lines: ['Recorded at the quay.'],
    })
  })

  it('is none with two lines, with times that fall, or where people speak', () => {
    expect(readChapters('0:00 A\n5:00 B')).toBeUndefined()
    expect(readChapters('0:00 A\n5:00 B\n4:00 C')).toBeUndefined()
    expect(
      readChapters('0:00 so we begin here\n0:02 and go on with it\n0:04 until the end'),
    ).toBeUndefined()
  })

  it('makes sections, alone with their titles, with a transcript with its quotes', () => {
    const alone = importMaterial({ description: readChapters(description) }).recap
    expect(alone.sections?.map(({ title, at }) => `${at} ${title}`)).toEqual(['00:00 Harbours', '05:00 Compilers', '10:00 Bread']) // prettier-ignore
    expect(alone.sections![0]!.takeaways).toMatchObject([{ claim: 'Harbours', notes: 'Recorded at the quay.', 'x-todo': expect.any(String) }]) // prettier-ignore
    expect(alone.resources).toHaveLength(2)
    const both = importMaterial({
      description: readChapters(description),
      transcript: talk(),
    }).recap
    expect(both.sections?.map(({ title }) => title)).toEqual(['Harbours', 'Compilers', 'Bread'])
    for (const [index, { takeaways }] of both.sections!.entries())
      for (const { quote } of takeaways)
        expect(topics[index]!.some((word) => quote!.text.includes(word))).toBe(true)
  })
})

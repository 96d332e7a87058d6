import { describe, expect, test } from 'vitest'
import type { Cue } from '../../../src/model/transcript.ts'
import { readTranscript } from '../../../src/transcript/read-transcript.ts'
import { cpuSeconds } from '../../support/cpu-time.ts'
import { cuesOf, faultsOf, fixtureText, readFixture } from './transcript-of.ts'

const cuesIn = (name: string): readonly Cue[] => {
  const read = readFixture(name)
  return read.ok ? read.value.cues : []
}
const short = ({ startSeconds, speaker, text }: Cue): unknown[] => [
  startSeconds,
  text,
  ...(speaker === undefined ? [] : [speaker]),
]

describe('WebVTT', () => {
  test('rolling captions say each line once, at the moment when it comes', () => {
    expect(cuesIn('rolling.vtt').map(short)).toEqual([
      [1, 'when we opened the station'],
      [3.51, 'nobody believed that kelp could'],
      [6.21, 'grow forty meters a year'],
      [9.91, '[Music]'],
    ])
    // It is how YouTube writes them, and no fault of the file.
    expect(faultsOf(readFixture('rolling.vtt'))).toEqual([])
  })

  test('voices become speakers; notes, styles, names and settings of cues are not said', () => {
    expect(cuesIn('voices.vtt').map(short)).toEqual([
      [1, 'The sea doesn’t wait & neither do we.', 'Mira Solberg'],
      [4, 'Why not?', 'Jonas Weber'],
    ])
    expect(faultsOf(readFixture('voices.vtt'))).toEqual([])
  })

  test('a file without its first line is read, and told', () => {
    const text = '00:01.000 --> 00:02.000\nHello.\n'
    const read = readTranscript({ file: 'a.vtt', text })
    expect(faultsOf(read)).toContain('1 × no line “WEBVTT” at its beginning, line 1')
    expect(cuesOf(text)).toEqual([{ startSeconds: 1, endSeconds: 2, text: 'Hello.' }])
  })

  test('what somebody says twice is not taken for rolling', () => {
    const text = ['Yes.', 'Yes.', 'No, no.', 'Never.']
      .map((line, index) => `00:0${index}.000 --> 00:0${index}.900\n${line}\n`)
      .join('\n')
    expect(cuesOf(`WEBVTT\n\n${text}`).map((cue) => cue.text)).toEqual([
      'Yes.',
      'Yes.',
      'No, no.',
      'Never.',
    ])
  })

  test('live captions that grow word by word are taken once', () => {
    const grown = ['we', 'we built', 'we built a ramp', 'we built a ramp for all']
    const text = grown.map((line, index) => `00:0${index}.000 --> 00:0${index + 1}.000\n${line}\n`)
    const words = cuesOf(`WEBVTT\n\n${text.join('\n')}`).map((cue) => cue.text)
    expect(words.join(' ')).toBe('we built a ramp for all')
  })
})

describe('captions that roll', () => {
  const words = 'when we opened the station nobody believed that kelp could grow'.split(' ')
  const clock = (seconds: number): string => `00:00:${String(seconds).padStart(2, '0')},000`
  const srt = (cues: readonly (readonly [from: number, to: number, text: string])[]): string =>
    cues
      .map(([from, to, text], at) => `${at + 1}\n${clock(from)} --> ${clock(to)}\n${text}\n`)
      .join('\n')
  const faults = (text: string): string[] => faultsOf(readTranscript({ file: 'a.srt', text }))

  test('are no fault where nearly each caption repeats the line before', () => {
    const text = srt(words.map((word, at) => [at, at + 1, `${words[at - 1] ?? ''}\n${word}`]))
    expect(cuesOf(text, 'a.srt').map((cue) => cue.text)).toEqual(words)
    expect(faults(text)).toEqual([])
  })

  test('are told where only some do, so that what was taken away can be looked at', () => {
    const text = srt(
      words.map((word, at) => [at, at + 1, at % 2 === 1 ? `${words[at - 1]}\n${word}` : word]),
    )
    expect(cuesOf(text, 'a.srt').map((cue) => cue.text)).toEqual(words)
    expect(faults(text)).toEqual(['5 × rolling lines that are repeated, line 6'])
  })

  test('overlap without being told where they do throughout', () => {
    const rolling = srt(words.map((word, at) => [at, at + 3, word]))
    expect(cuesOf(rolling, 'a.srt').map((cue) => cue.startSeconds)).toEqual([...words.keys()])
    expect(faults(rolling)).toEqual([])
    const once = srt(words.map((word, at) => [at, at === 4 ? at + 3 : at + 1, word]))
    expect(faults(once)).toEqual(['1 × captions that overlap, line 22'])
  })
})

describe('SRT', () => {
  test('bad numbers, times, order and blank lines are put right', () => {
    expect(cuesIn('faults.srt').map(short)).toEqual([
      [0, 'Guten Abend.'],
      [1, 'Der Hafen war leer, als wir ankamen.'],
      [3.2, 'Zwanzig Schiffe fehlten.'],
      [6, 'Ähm, gar niemand.'],
      [undefined, 'Das war 1.000-mal so.'],
      [9, 'Niemand wusste, warum.'],
    ])
  })

  test('each kind of fault is told once, with its count', () => {
    expect(faultsOf(readFixture('faults.srt')).sort()).toEqual([
      '1 × blank lines inside of captions, line 10',
      '1 × caption numbers that are wrong, line 6',
      '1 × captions that end before they begin, line 10',
      '1 × captions without a blank line between them, line 6',
      '1 × times before the beginning, line 24',
      '1 × times that can’t be read, line 20',
      '2 × captions out of order, line 16',
    ])
  })
})

describe('JSON', () => {
  test('YouTube’s events are read, and broken ones told', () => {
    expect(cuesIn('youtube.json').map(short)).toEqual([
      [4.25, 'bonsoir à tous'],
      [6.91, 'euh on a planté vingt-cinq arbres'],
    ])
    expect(faultsOf(readFixture('youtube.json'))).toEqual(['2 × entries without text, entry 5'])
  })

  test('Whisper’s segments are read, with times as text too', () => {
    expect(cuesIn('whisper.json').map(short)).toEqual([
      [0, '海は待ってくれません。'],
      [4.5, 'えーと、20年前、誰も信じませんでした。'],
      [9.25, 'それでも、私たちは始めました。', 'SPEAKER_01'],
    ])
  })

  test.each([
    [
      {
        words: [
          { word: ' Hello', start: 1, end: 2 },
          { word: ' there', start: 2, end: 3 },
        ],
      },
      'Hello there',
      1,
    ],
    [
      { transcription: [{ offsets: { from: 1500, to: 2000 }, text: ' Hello there' }] },
      'Hello there',
      1.5,
    ],
    [[{ text: 'Hello there', start: 2.5, duration: 1 }], 'Hello there', 2.5],
    [{ text: 'Hello there' }, 'Hello there', undefined],
  ])('reads the form of %j', (value, text, start) => {
    expect(cuesOf(JSON.stringify(value)).map(short)).toEqual([[start, text]])
  })

  test.each([
    ['{"events":', 'its JSON is broken'],
    ['{"a":1}', 'its JSON is neither YouTube’s nor Whisper’s'],
    ['{"segments":[]}', 'its JSON is neither YouTube’s nor Whisper’s'],
    ['{"events":[]}', 'nobody says anything in it'],
  ])('refuses %s', (text, reason) => {
    const read = readTranscript({ file: 'a.json', text })
    expect(read.ok).toBe(false)
    expect(read.diagnostics[0]).toMatchObject({ code: 'transcript/unreadable' })
    expect(read.diagnostics[0]!.message).toContain(reason)
  })
})

describe('plain text', () => {
  test('times and names stand before what is said', () => {
    expect(cuesIn('times.txt').map(short)).toEqual([
      [12, 'We began with nothing. continued on a second line', 'Mira'],
      [20, 'Jonas: With twenty divers?'],
      [3723, 'Note: nobody was paid.', 'Mira'],
    ])
  })

  test.each([
    [
      '0:05\nhello\n0:09\nthere',
      [
        [5, 'hello'],
        [9, 'there'],
      ],
    ],
    [
      '[00:05] one [00:09] two',
      [
        [5, 'one'],
        [9, 'two'],
      ],
    ],
    ['Mira Solberg (00:05):\nHello.', [[5, 'Hello.', 'Mira Solberg']]],
    ['00:05 - 00:09 hello', [[5, 'hello']]],
    ['00:01.5 --> 00:03 hello', [[1.5, 'hello']]],
    [
      'We met at 10:30.\n10:30 is early.\nNobody came.',
      [
        [undefined, 'We met at 10:30.'],
        [undefined, '10:30 is early.'],
        [undefined, 'Nobody came.'],
      ],
    ],
    [
      'One line.\n\nAnother.',
      [
        [undefined, 'One line.'],
        [undefined, 'Another.'],
      ],
    ],
  ])('reads %j', (text, cues) => {
    expect(cuesOf(text).map(short)).toEqual(cues)
  })

  test('a label that stands there once is no name', () => {
    expect(cuesOf('Number one: build it.\nRamp: build it too.').map(short)).toEqual([
      [undefined, 'Number one: build it.'],
      [undefined, 'Ramp: build it too.'],
    ])
  })
})

describe('limits', () => {
  test('more than 12 hours is refused by name', () => {
    const read = readTranscript({ file: 'a.txt', text: '[00:01] a\n[12:00:01] b' })
    expect(read.diagnostics[0]).toMatchObject({ code: 'transcript/too-large' })
    expect(read.diagnostics[0]!.message).toContain('12 hours')
  })

  test('more than 100,000 captions are refused by name', () => {
    const read = readTranscript({ file: 'a.txt', text: 'a\n'.repeat(100_001) })
    expect(read.diagnostics[0]!.message).toContain('100,000 captions')
  })

  test('more than 3 million characters of speech are refused by name', () => {
    const read = readTranscript({ file: 'a.txt', text: 'ah yes '.repeat(430_000) })
    expect(read.diagnostics[0]!.message).toContain('3 million characters')
  })

  test('nothing that is said is refused', () => {
    const read = readTranscript({ file: 'a.vtt', text: 'WEBVTT\n\nNOTE nothing\n' })
    expect(read.diagnostics.map(({ code }) => code)).toEqual(['transcript/unreadable'])
  })

  test.each([
    ['arrows', '00:00 --> '.repeat(100_000)],
    ['open tags', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<c'.repeat(200_000)}`],
    ['brackets', '[ '.repeat(200_000)],
    ['blank lines', `WEBVTT\n${'\n'.repeat(1_000_000)}00:01.000 --> 00:02.000\na`],
    ['digits', '1'.repeat(400_000)],
    ['one word', 'a'.repeat(400_000)],
    ['deep JSON', `{"events":${'['.repeat(300_000)}`],
  ])('a file of nothing but %s takes no time', (_, text) => {
    expect(cpuSeconds(() => void readTranscript({ file: 'a.vtt', text }))).toBeLessThan(2)
  })

  test('a byte order mark and line ends of all systems are passed over', () => {
    const text = fixtureText('voices.vtt')
    const plain = cuesOf(text)
    expect(cuesOf(`\uFEFF${text}`)).toEqual(plain)
    expect(cuesOf(text.replaceAll('\n', '\r\n'))).toEqual(plain)
    expect(cuesOf(text.replaceAll('\n', '\r'))).toEqual(plain)
  })
})

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { JsonDiagnostic } from '../../src/diagnostics/format-json.ts'
import type { DeckReport } from '../../src/model/report.ts'
import { runJson, type JsonRun } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()

/** The eight quotes of a talk, in captions of other words. */
const vtt = `WEBVTT

00:04:10.000 --> 00:04:13.000
so I like to think of it as an

00:04:13.000 --> 00:04:16.000
operating system um and that is it

00:27:12.400 --> 00:27:15.000
what I call it is a vibe check

00:32:36.000 --> 00:32:40.000
number one build the thing and, uh, number two build the ramp
`

const recap = `talk:
  title: A talk
  video: https://www.youtube.com/watch?v=abc
  transcript: talk.vtt
takeaways:
  - claim: Models are systems
    quote: I like to think of it as an operating system.
  - claim: Rewards are vague
    quote: { text: What I call it is a vibe check., at: '12:00' }
  - claim: Ramps matter
    quote: Number one, build the thing […] number two, build the ramp.
  - claim: Ramps matter more
    quote: Number one, build a ramp, and number two build the ramp.
  - claim: Nothing of this
    quote: Nobody owns the tide but somebody pays for it.
`

const write = (name: string, text: string | Uint8Array): void =>
  writeFileSync(join(folder, name), text)

beforeAll(() => {
  mkdirSync(join(folder, 'sub'))
  write('talk.vtt', vtt)
  write('recap.yaml', recap)
})

const at = (index: number): (string | number)[] => ['takeaways', index, 'quote']

describe('A recap with a transcript', () => {
  let run: JsonRun
  let deck: DeckReport<JsonDiagnostic>
  let html: string

  beforeAll(async () => {
    const words = ['build', 'recap.yaml', '--no-fit', '--format', 'html,md,recap', '--out', 'out']
    run = await runJson(words, { cwd: folder })
    deck = run.report.decks[0]!
    html = readFileSync(join(folder, 'out/recap.html'), 'utf8')
  })

  test('has the state and the moment of each quote in its report', () => {
    expect(run.status).toBe(0)
    expect(deck.quotes).toEqual([
      { path: at(0), state: 'verbatim', found: '04:10' },
      { path: at(1), state: 'verbatim', at: '12:00', found: '27:12' },
      { path: at(2), state: 'trimmed', found: '32:36' },
      { path: at(3), state: 'altered', found: '32:36' },
      { path: at(4), state: 'not-found' },
    ])
  })

  test('tells what is wrong at its line', () => {
    const found = deck.diagnostics.map(({ code, severity, file, range }) => [
      code,
      severity,
      file,
      range?.start.line,
    ])
    expect(found).toEqual([
      ['quote/wrong-time', 'warning', 'recap.yaml', 9],
      ['quote/altered', 'warning', 'recap.yaml', 13],
      ['quote/not-found', 'warning', 'recap.yaml', 15],
    ])
  })

  test('has a ledger of what its takeaways rest on, in its report and on a page', () => {
    expect(deck.ledger).toEqual([
      { path: at(0).slice(0, 2), takeaway: 'Models are systems', at: '04:10', basis: 'said', quote: 'verbatim' },
      { path: at(1).slice(0, 2), takeaway: 'Rewards are vague', at: '12:00', basis: 'said', quote: 'verbatim' },
      { path: at(2).slice(0, 2), takeaway: 'Ramps matter', at: '32:36', basis: 'said', quote: 'trimmed' },
      { path: at(3).slice(0, 2), takeaway: 'Ramps matter more', basis: 'said', quote: 'altered' },
      { path: at(4).slice(0, 2), takeaway: 'Nothing of this', basis: 'said', quote: 'not-found' },
    ]) // prettier-ignore
    expect(deck.slides!.at(-1)).toMatchObject({ id: 'sources', layout: 'sources' })
    expect([...html.matchAll(/class="state ([\w-]+)"/g)].map(([, state]) => state)).toEqual(
      'verbatim verbatim trimmed altered not-found'.split(' '),
    )
  })

  test('shows what was checked, links the moments that it found, and reassures nobody of the rest', () => {
    expect(html.match(/class="checked"/g)).toHaveLength(3)
    expect(html).toContain('checked against the transcript')
    expect(html).toContain('href="https://www.youtube.com/watch?v=abc&amp;t=250"')
    expect(html).toContain('href="https://www.youtube.com/watch?v=abc&amp;t=720"')
    expect(html).toContain('href="https://www.youtube.com/watch?v=abc&amp;t=1956"')
    expect(readFileSync(join(folder, 'out/recap.recap.md'), 'utf8')).toContain('04:10')
  })

  test('is an error with --strict', async () => {
    const words = ['check', 'recap.yaml', '--no-fit', '--strict']
    const { status, report } = await runJson(words, { cwd: folder })
    expect(status).toBe(1)
    expect(report.decks[0]!.diagnostics.map(({ severity }) => severity)).toEqual(
      Array.from({ length: 3 }, () => 'error'),
    )
  })
})

describe('A transcript that can’t be had', () => {
  test.each([
    ['transcript/missing', 'none.vtt', undefined],
    ['transcript/outside', '../talk.vtt', undefined],
    ['transcript/unreadable', 'sub', undefined],
    ['transcript/unreadable', 'latin1.srt', Buffer.from('1\n00:01,0 --> 00:02,0\nH\xe9', 'latin1')],
    [
      'transcript/unreadable',
      'wide.srt',
      Buffer.from('\ufeff1\n00:01 --> 00:02\nHello', 'utf16le'),
    ],
    ['transcript/unreadable', 'empty.txt', ''],
    ['transcript/unreadable', 'blank.txt', ' \n'],
    ['transcript/unreadable', 'a.json', '{"a":1}'],
    ['transcript/too-large', 'big.txt', Buffer.alloc(10_000_001, 'a ')],
  ])('is %s: %s', async (code, name, text) => {
    if (text !== undefined) write(name, text)
    write('other.yaml', recap.replace('talk.vtt', name))
    const { status, report } = await runJson(['check', 'other.yaml', '--no-fit'], { cwd: folder })
    expect(status).toBe(1)
    const [deck] = report.decks
    expect(deck!.diagnostics).toMatchObject([
      { code, severity: 'error', path: ['talk', 'transcript'], range: { start: { line: 4 } } },
    ])
    expect(deck!.quotes!.map(({ state }) => state)).toEqual(
      Array.from({ length: 5 }, () => 'unchecked'),
    )
  })

  test('passes with --strict where it rolls as YouTube’s captions do', async () => {
    const captions = 'test/unit/transcript/fixtures/rolling.vtt'
    write('rolling.vtt', readFileSync(join(import.meta.dirname, '../..', captions)))
    write(
      'rolling.yaml',
      'talk: { title: A, transcript: rolling.vtt }\ntakeaways: [{ claim: So., quote: nobody believed that kelp could grow }]\n',
    )
    const words = ['check', 'rolling.yaml', '--no-fit', '--strict']
    const { status, report } = await runJson(words, { cwd: folder })
    expect([status, report.decks[0]!.diagnostics]).toEqual([0, []])
    expect(report.decks[0]!.quotes).toMatchObject([{ state: 'verbatim', found: '00:03' }])
  })

  test('is told once where its faults are put right', async () => {
    write(
      'faulty.srt',
      '9\n00:00:01.000 --> 00:00:02.000\nHello\n\n7\n00:00:03.000 --> 00:00:04.000\nyou\n',
    )
    write(
      'faulty.yaml',
      'talk: { title: A, transcript: faulty.srt }\ntakeaways: [{ claim: So., quote: hello you there }]\n',
    )
    const { report } = await runJson(['check', 'faulty.yaml', '--no-fit'], { cwd: folder })
    const codes = report.decks[0]!.diagnostics.map(({ code }) => code)
    expect(codes.filter((code) => code === 'transcript/tolerated')).toHaveLength(1)
  })
})

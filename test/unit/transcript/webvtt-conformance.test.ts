import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainCaption } from '../../../src/transcript/caption-text.ts'
import { readTranscript } from '../../../src/transcript/read-transcript.ts'

// The public tests of Mozilla’s WebVTT parser: files, and what the parser makes of each.
const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('vtt.js')), 'tests')

/** Each file with its expected cues, as the package’s own tests pair them. */
const pairs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(
      /\w*jsonEqual\w*\(\s*"([^"]+\.vtt)",\s*"([^"]+\.json)"/g,
    ),
  ])
  .map(([, vtt, json]) => [vtt!, json!] as const)

type Timed = readonly [start: number | undefined, end: number | undefined, text: string]

interface ExpectedCue {
  readonly startTime: number
  readonly endTime: number
  readonly text: string
}

function theirs(json: string): Timed[] {
  const { cues = [] } = JSON.parse(readFileSync(join(folder, json), 'utf8')) as {
    readonly cues?: readonly ExpectedCue[]
  }
  return cues
    .map(({ startTime, endTime, text }): Timed => {
      // Their cues have tags in them; those are compared by the tests of captions.
      const lines = text
        .replaceAll(/(?!\n)\p{Cc}/gu, '')
        .split('\n')
        .map((line) => plainCaption(line).text)
      return [startTime, endTime, lines.filter((line) => line !== '').join(' ')]
    })
    .filter(([, , text]) => text !== '')
}

function ours(vtt: string): Timed[] {
  const text = new TextDecoder().decode(readFileSync(join(folder, vtt)))
  const read = readTranscript({ file: 'a.vtt', text })
  return read.ok
    ? read.value.cues.map(({ startSeconds, endSeconds, text }) => [startSeconds, endSeconds, text])
    : []
}

/** Where we read more than a player shows: nothing that somebody said is left out for a fault of the file. */
const more: Readonly<Record<string, readonly Timed[]>> = {
  'cue-times/fraction-digits.vtt': [[0, 2, 'Text']],
  'cue-times/incorrect-delimiter.vtt': [[undefined, undefined, 'Text']],
  'cue-times/min-mid-digits.vtt': [[undefined, undefined, 'Text']],
  // 120 minutes; the parser takes them for hours.
  'cue-times/minimum-spots-over-sixty.vtt': [[7200, 7210, 'Text']],
  // 120 hours are more than a transcript may have.
  'cue-times/max-spots-over-sixty.vtt': [],
  'cuetext/format/double-line-break.vtt': [
    [0, 2, "- Some line stuff. - Another line break. - We can't do this? - More over here."],
  ],
  'file-layout/cue-spacing.vtt': [
    [0, 2, 'Text'],
    [2, 4, 'Text'],
    [6, 8, 'Text'],
  ],
  'file-layout/bom-garbage-data.vtt': [[0, 2, 'text']],
  'file-layout/bom-tab-webvtt.vtt': [[0, 2, 'text']],
  'file-layout/newline-before-webvtt.vtt': [[0, 2, 'text']],
  'file-layout/tab-after-bom-before-header.vtt': [[0, 2, 'text']],
  'file-layout/header-no-new-line.vtt': [[11, 13, 'Test']],
  // Without “WEBVTT” and without times on lines of their own, it is plain text.
  'file-layout/garbage-signature.vtt': [[undefined, undefined, 'garbage vtt file']],
  'file-layout/bad-double-webvtt.vtt': [
    [undefined, undefined, 'WEBvtt'],
    [undefined, undefined, 'WEBVTT'],
    [undefined, undefined, '00:01.000 ---> 00:02.000'],
    [undefined, undefined, 'some text'],
  ],
  'integration/id.vtt': [
    [1, 2, 'This'],
    [2, 3, 'Is'],
    [3, 4, 'A'],
    [4, 5, 'Test'],
    [6, 7, 'And stuff?'],
  ],
}

describe('the public tests of WebVTT', () => {
  test('are there', () => {
    expect(pairs.length).toBeGreaterThan(260)
  })

  test.each(pairs)('%s is read as its cues are', (vtt, json) => {
    expect(ours(vtt)).toEqual(more[vtt] ?? theirs(json))
  })
})

import { hasWordTimes, plainCaption } from './caption-text.ts'
import { readClock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { RawCue } from './raw-cue.ts'

// Settings may follow the second time without a blank.
const arrow = /^\s*(\S+)\s*-->\s*([-−]?\d[\d:.,]*|\S*)/
const looseArrow = /-->/
const counter = /^\s*\d{1,7}\s*$/
/** Blocks of WebVTT in which nobody says anything. */
const silent = /^(?:NOTE|STYLE|REGION)(?:\s|$)/

/** Captions as they stand in the file. */
export interface CaptionFile {
  readonly cues: readonly RawCue[]
  /** Whether times stand between its words, as in rolling captions. */
  readonly hasWordTimes: boolean
}

/** Reads WebVTT and SRT: both are lines with an arrow between two times, and what is said below them. */
export function readCaptions(lines: readonly string[], faults: Faults): CaptionFile {
  const isVtt = /^WEBVTT(?:\s|$)/.test(lines[0] ?? '')
  const times = timingLines(lines)
  const cues: RawCue[] = []
  let expected = 1
  for (const [index, at] of times.entries()) {
    const next = times[index + 1]
    const end = next === undefined ? lines.length : headOf(lines, next, isVtt)
    const name = at > 0 ? lines[at - 1]! : ''
    if (!isVtt && isWrongCounter(name, expected)) faults.note('counter', `line ${at + 1}`)
    expected = counter.test(name) ? Number(name) + 1 : expected + 1
    if (next !== undefined && isJoined(lines, end)) faults.note('blank-line', `line ${next + 1}`)
    cues.push(readCue(lines, { at, end, isVtt }, faults))
  }
  return { cues, hasWordTimes: times.some((at) => hasWordTimes(lines.slice(at, at + 4).join(' '))) }
}

function timingLines(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => (looseArrow.test(line) && isTiming(line) ? [index] : []))
}

/** An arrow may be said, or stand in a note; beside a time it is none of both. */
function isTiming(line: string): boolean {
  const [, from, to] = arrow.exec(line) ?? []
  return from !== undefined && (/\d:\d|^\d+$/.test(from) || /\d:\d/.test(to ?? ''))
}

/** Where a cue begins: at its number or name, where that stands above its times. */
function headOf(lines: readonly string[], at: number, isVtt: boolean): number {
  const above = lines[at - 1] ?? ''
  if (above.trim() === '') return at
  if (counter.test(above)) return at - 1
  // WebVTT lets any line be the name of a cue; a name has a blank line above it.
  return isVtt && (lines[at - 2] ?? '').trim() === '' ? at - 1 : at
}

function isWrongCounter(name: string, expected: number): boolean {
  return !counter.test(name) || Number(name) !== expected
}

function isJoined(lines: readonly string[], head: number): boolean {
  return head > 0 && lines[head - 1]!.trim() !== '' && !looseArrow.test(lines[head - 1]!)
}

interface CueRange {
  /** The line with its times. */
  readonly at: number
  readonly end: number
  readonly isVtt: boolean
}

function readCue(lines: readonly string[], { at, end, isVtt }: CueRange, faults: Faults): RawCue {
  const place = `line ${at + 1}`
  const [, from = '', to = ''] = arrow.exec(lines[at]!) ?? []
  const startSeconds = readClock(from)
  if (startSeconds === undefined) faults.note('bad-time', place)
  const said = spokenLines(lines.slice(at + 1, end), isVtt)
  if (said.isBroken) faults.note('inner-blank', place)
  const plain = said.lines.map(plainCaption)
  return {
    startSeconds,
    endSeconds: readClock(to),
    speaker: plain.find(({ speaker }) => speaker !== undefined)?.speaker,
    lines: plain.map(({ text }) => text).filter((text) => text !== ''),
    place,
  }
}

function spokenLines(
  lines: readonly string[],
  isVtt: boolean,
): { readonly lines: string[]; readonly isBroken: boolean } {
  const said: string[] = []
  let isBroken = false
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const afterBlank = index > 0 && lines[index - 1]!.trim() === ''
    if (isVtt && silent.test(line) && afterBlank) {
      while (index + 1 < lines.length && lines[index + 1]!.trim() !== '') index += 1
      continue
    }
    if (line.trim() === '') continue
    if (afterBlank && said.length > 0) isBroken = true
    said.push(line)
  }
  return { lines: said, isBroken }
}

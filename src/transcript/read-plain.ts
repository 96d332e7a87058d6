import { readClock } from './clock.ts'
import type { RawCue } from './raw-cue.ts'

const time = String.raw`[-−]?(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`
const stretch = String.raw`${time}(?:\s*(?:-->|[-–—])\s*${time})?`
const eachTime = new RegExp(String.raw`(?<!\d)${time}`, 'g')
const bracketed = new RegExp(String.raw`[[(]\s*(${stretch})\s*[\])]`, 'g')
const atStart = new RegExp(String.raw`^\s*(${stretch})(?=\s|$|[-–—|:])\s*(?:[-–—|:]\s*)?`)
/** `Name (00:12)`, as some services write it: the name belongs to what follows. */
const nameBefore = /^(\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,30}){0,3})$/u

/** A piece of a line: the time that stands before it, and its text. */
interface Piece {
  readonly time?: string
  readonly text: string
  readonly speaker?: string | undefined
}

/** Reads plain text, with or without times: `[00:12] text`, `00:12 Name: text`, `(1:02:03)` on a line of its own. */
export function readPlain(lines: readonly string[]): RawCue[] {
  const pieces = lines.map(piecesOf)
  if (!isTimed(pieces)) return lines.flatMap(untimed)
  const cues: RawCue[] = []
  for (const [index, line] of pieces.entries()) {
    for (const piece of line) {
      const last = cues.at(-1)
      if (piece.time !== undefined || last === undefined) cues.push(timed(piece, index))
      else if (piece.text !== '')
        cues[cues.length - 1] = { ...last, lines: [...last.lines, piece.text] }
    }
  }
  return cues.filter((cue) => cue.lines.some((line) => line !== ''))
}

/** One line with a time may be about a time of day; the first line, or two, are times of the video. */
function isTimed(pieces: readonly (readonly Piece[])[]): boolean {
  const filled = pieces.filter((line) =>
    line.some(({ time, text }) => time !== undefined || text !== ''),
  )
  const count = filled.filter((line) => line.some(({ time }) => time !== undefined)).length
  return count >= 2 || (filled[0]?.[0]?.time !== undefined && filled.length <= 2)
}

function untimed(line: string, index: number): RawCue[] {
  return line.trim() === '' ? [] : [{ lines: [line.trim()], place: `line ${index + 1}` }]
}

function timed({ time, text, speaker }: Piece, index: number): RawCue {
  const [from, to] = (time ?? '').match(eachTime) ?? []
  return {
    startSeconds: readClock(from ?? ''),
    endSeconds: to === undefined ? undefined : readClock(to),
    speaker,
    lines: text === '' ? [] : [text],
    place: `line ${index + 1}`,
  }
}

function piecesOf(line: string): Piece[] {
  const bare = atStart.exec(line)
  if (bare !== null) return [{ time: bare[1]!, text: line.slice(bare[0].length).trim() }]
  const marks = [...line.matchAll(bracketed)]
  if (marks.length === 0) return [{ text: line.trim() }]
  const before = line.slice(0, marks[0]!.index).trim()
  const behind = line.slice(marks[0]!.index + marks[0]![0].length).trim()
  const isHead = marks.length === 1 && (behind === '' || behind.startsWith(':'))
  const speaker = isHead ? nameBefore.exec(before)?.[1] : undefined
  const pieces = marks.map(({ 0: mark, 1: time, index }, place): Piece => {
    const text = line.slice(index + mark.length, marks[place + 1]?.index).trim()
    return {
      time: time!,
      text: text.replace(/^[-–—:|]\s*/, ''),
      speaker: place === 0 ? speaker : undefined,
    }
  })
  return before === '' || speaker !== undefined ? pieces : [{ text: before }, ...pieces]
}

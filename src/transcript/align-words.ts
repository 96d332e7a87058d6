import type { Word } from './spoken-words.ts'
import type { Stretch } from './word-stream.ts'

/** A stretch in which a quote and a transcript differ, as indices of their words. */
export interface Change {
  readonly said: Stretch
  readonly quoted: Stretch
}

/** A quote beside the passage that is most like it. */
export interface Alignment {
  readonly passage: Stretch
  readonly changes: readonly Change[]
  /** The share of the quote's words that the passage has, in order or not, 0 to 1. */
  readonly score: number
  /** How many words are the same. */
  readonly same: number
}

const [diagonal, up, left] = [0, 1, 2]

/** Lays a quote beside a part of a transcript with as few changes as can be; the ends of the part are free. */
export function alignWords(
  quoted: readonly Word[],
  said: readonly Word[],
  { from, to }: Stretch,
): Alignment {
  const [rows, columns] = [quoted.length, to - from]
  const width = columns + 1
  const moves = new Uint8Array((rows + 1) * width)
  let previous = new Int32Array(width)
  for (let row = 1; row <= rows; row++) {
    const current = new Int32Array(width)
    current[0] = row
    moves[row * width] = up
    for (let column = 1; column <= columns; column++) {
      const same = quoted[row - 1]!.key === said[from + column - 1]!.key
      const across = previous[column - 1]! + (same ? 0 : 1)
      const down = previous[column]! + 1
      const right = current[column - 1]! + 1
      const least = Math.min(across, down, right)
      current[column] = least
      moves[row * width + column] = least === across ? diagonal : least === down ? up : left
    }
    previous = current
  }
  const end = previous.indexOf(previous.reduce((least, each) => Math.min(least, each)))
  return trace(quoted, said, { from, end, moves, width })
}

interface Table {
  readonly from: number
  readonly end: number
  readonly moves: Uint8Array
  readonly width: number
}

function trace(
  quoted: readonly Word[],
  said: readonly Word[],
  { from, end, moves, width }: Table,
): Alignment {
  const changes: Change[] = []
  let [row, column, same] = [quoted.length, end, 0]
  const note = (saidFrom: number, quotedFrom: number): void => {
    const next = changes.at(-1)
    const [saidTo, quotedTo] = [from + column, row]
    if (next !== undefined && next.said.from === saidTo && next.quoted.from === quotedTo) {
      changes[changes.length - 1] = {
        said: { from: saidFrom, to: next.said.to },
        quoted: { from: quotedFrom, to: next.quoted.to },
      }
    } else {
      changes.push({
        said: { from: saidFrom, to: saidTo },
        quoted: { from: quotedFrom, to: quotedTo },
      })
    }
  }
  while (row > 0) {
    const move = moves[row * width + column]!
    const [nextRow, nextColumn] = [move === left ? row : row - 1, move === up ? column : column - 1]
    if (move === diagonal && quoted[row - 1]!.key === said[from + column - 1]!.key) same += 1
    else note(from + nextColumn, nextRow)
    row = nextRow
    column = nextColumn
  }
  const passage = { from: from + column, to: from + end }
  return { passage, changes: changes.toReversed(), score: shareOf(quoted, said, passage), same }
}

/** Words in another order count too, each once: a quote that was turned around is altered, not made up. */
function shareOf(quoted: readonly Word[], said: readonly Word[], { from, to }: Stretch): number {
  const counts = new Map<string, number>()
  const reach = quoted.length
  for (const { key } of said.slice(Math.max(0, from - reach), to + reach))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  const there = quoted.filter(({ key }) => {
    const count = counts.get(key) ?? 0
    counts.set(key, count - 1)
    return count > 0
  })
  return quoted.length === 0 ? 0 : there.length / quoted.length
}

import {
  isBlank,
  isClosingPunctuation,
  isOpeningPunctuation,
  isSpacedLetter,
  signAt,
  signBefore,
} from './characters.ts'
import { flushText, runLength, type Scan } from './inline-scan.ts'

/** Takes a run of `*` or `_`, and notes whether it can open or close emphasis by what stands beside it. */
export function scanMarks(scan: Scan): boolean {
  const { source, at } = scan
  const mark = source.charAt(at)
  const count = runLength(scan)
  const before = signBefore(source, at)
  const after = signAt(source, at + count)
  const isInWord = isSpacedLetter(before) && isSpacedLetter(after)
  const couldOpen = !isInWord && !isBlank(after)
  const couldClose = !isInWord && !isBlank(before)
  // Where both are possible, brackets tell: nothing closes after `(`, nothing opens before `)`.
  const opens = couldOpen && !(couldClose && isClosingPunctuation(after))
  const closes = couldClose && !(couldOpen && isOpeningPunctuation(before))
  // An underscore belongs to the word that it touches on its outer side: `get_(x)_`.
  const isUnderscore = mark === '_'
  flushText(scan)
  scan.pieces.push({
    kind: 'marks',
    mark,
    count,
    opens: opens && !(isUnderscore && isSpacedLetter(before)),
    closes: closes && !(isUnderscore && isSpacedLetter(after)),
  })
  scan.at += count
  return true
}

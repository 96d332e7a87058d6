import type { Faults } from './faults.ts'
import type { RawCue } from './raw-cue.ts'

/**
 * Takes each line of rolling captions once. YouTube shows the line before above the new one, and shows it alone
 * for a moment in between; live captions repeat a line with some more words. Two people who say “yes” one after
 * the other are no such captions, so that nothing is taken away unless the whole file is written like that. Where
 * this is certain, it is how such files are, and no fault.
 */
export function rollUp(cues: readonly RawCue[], hasWordTimes: boolean, faults: Faults): RawCue[] {
  const spoken = cues.filter(({ lines }) => lines.length > 0)
  const share = shareOfRepeats(spoken)
  if (!isRolling(spoken.length, share, hasWordTimes)) return spoken
  const isCertain = hasWordTimes || share > certain
  const kept: RawCue[] = []
  let shown: readonly string[] = []
  let shownUntil = 0
  for (const cue of spoken) {
    const isNear = (cue.startSeconds ?? shownUntil) - shownUntil <= longestGap
    const lines = isNear ? withoutShown(cue.lines, shown) : cue.lines
    const repeated = cue.lines.length - lines.length
    if (repeated > 0 && !isCertain) faults.note('repeated', cue.place, repeated)
    if (lines.length > 0) kept.push({ ...cue, lines })
    shown = cue.lines
    shownUntil = cue.endSeconds ?? cue.startSeconds ?? shownUntil
  }
  return kept
}

/** Seconds after which a line that comes again is said again. */
const longestGap = 1
const fewest = 3
/** The share of captions with repeated lines from which on a file is likely to roll, and is certain to. */
const likely = 0.3
const certain = 0.6

function isRolling(count: number, share: number, hasWordTimes: boolean): boolean {
  return hasWordTimes ? share > 0 : share * count >= fewest && share > likely
}

/** How many captions of all have a line that was there a moment before. */
function shareOfRepeats(cues: readonly RawCue[]): number {
  const repeats = cues.filter((cue, index) => {
    const before = cues[index - 1]
    return before !== undefined && withoutShown(cue.lines, before.lines).join() !== cue.lines.join()
  })
  return cues.length === 0 ? 0 : repeats.length / cues.length
}

/** The lines, or their ends, that were not there a moment before. */
function withoutShown(lines: readonly string[], shown: readonly string[]): string[] {
  for (let count = Math.min(lines.length, shown.length); count > 0; count--) {
    const ends = shown.slice(-count)
    if (ends.every((line, index) => line === lines[index])) return lines.slice(count)
  }
  const [first = '', ...rest] = lines
  const last = shown.at(-1)
  return last !== undefined && first.startsWith(`${last} `)
    ? [first.slice(last.length + 1), ...rest]
    : [...lines]
}

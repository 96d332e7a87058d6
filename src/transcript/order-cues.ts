import type { Faults } from './faults.ts'
import type { RawCue } from './raw-cue.ts'

/** Puts times right as far as that can be, and cues into the order of their times. */
export function orderCues(cues: readonly RawCue[], faults: Faults): RawCue[] {
  const right = cues.map((cue) => rightTimes(cue, faults))
  const keyed: { readonly cue: RawCue; readonly key: number }[] = []
  let latest = 0
  let before = 0
  for (const cue of right) {
    // A cue without a time stays behind the one that it follows.
    before = cue.startSeconds ?? before
    if (before < latest && cue.startSeconds !== undefined) faults.note('disorder', cue.place)
    latest = Math.max(latest, before)
    keyed.push({ cue, key: before })
  }
  const ordered = keyed.sort((a, b) => a.key - b.key).map(({ cue }) => cue)
  noteOverlaps(ordered, faults)
  return ordered
}

function rightTimes(cue: RawCue, faults: Faults): RawCue {
  const { startSeconds, endSeconds } = cue
  if (startSeconds === undefined) return { ...cue, endSeconds: undefined }
  const start = Math.max(0, startSeconds)
  if (startSeconds < 0) faults.note('negative', cue.place)
  const isBackwards = endSeconds !== undefined && endSeconds < start
  if (isBackwards) faults.note('backwards', cue.place)
  return { ...cue, startSeconds: start, endSeconds: isBackwards ? undefined : endSeconds }
}

/** Seconds by which captions may run into each other: some tools let them meet in the same frame. */
const tolerance = 0.5

/** Where most captions overlap, the file keeps a line on the screen while the next one comes, as YouTube does. */
const rollingShare = 0.5

function noteOverlaps(cues: readonly RawCue[], faults: Faults): void {
  const overlapping = cues.filter(({ startSeconds }, index) => {
    const end = cues[index - 1]?.endSeconds
    return end !== undefined && startSeconds !== undefined && end - startSeconds > tolerance
  })
  if (overlapping.length > cues.length * rollingShare) return
  for (const { place } of overlapping) faults.note('overlap', place)
}

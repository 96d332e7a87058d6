/** Where the runs of backticks of a text begin, by their length, each list read from left to right. */
export type BacktickRuns = Map<number, { readonly starts: number[]; next: number }>

export interface CodeSpan {
  readonly text: string
  readonly end: number
}

/** Lists all runs of backticks once, so that looking for a partner never reads the text again. */
export function findBacktickRuns(source: string): BacktickRuns {
  const runs: BacktickRuns = new Map()
  for (const { 0: ticks, index } of source.matchAll(/`+/g)) {
    const known = runs.get(ticks.length)
    if (known === undefined) runs.set(ticks.length, { starts: [index], next: 0 })
    else known.starts.push(index)
  }
  return runs
}

/** The code span that a run of backticks opens, if a run of the same length closes it. */
export function scanCodeSpan(
  source: string,
  runs: BacktickRuns,
  opening: { readonly start: number; readonly length: number },
): CodeSpan | undefined {
  const same = runs.get(opening.length)
  const contentStart = opening.start + opening.length
  if (same === undefined) return undefined
  while (same.next < same.starts.length && same.starts[same.next]! < contentStart) same.next += 1
  const close = same.starts[same.next]
  if (close === undefined) return undefined
  return { text: trimOnce(source.slice(contentStart, close)), end: close + opening.length }
}

/** CommonMark: one blank on either side makes room for a backtick and is not shown. */
function trimOnce(code: string): string {
  const line = code.replaceAll('\n', ' ')
  const isPadded = line.startsWith(' ') && line.endsWith(' ') && line.trim() !== ''
  return isPadded ? line.slice(1, -1) : line
}

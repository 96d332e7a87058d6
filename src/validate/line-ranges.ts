/** No code has more lines: a text has at most 20,000 characters. */
const maxLine = 20_001

/** The line numbers that `2,4-6` names, sorted, each once; undefined where it is not of that form. */
export function lineRanges(text: string): number[] | undefined {
  const lines = new Set<number>()
  for (const part of text.split(',')) {
    const [, from, to = from] = /^ *(\d{1,6})(?: *[-–] *(\d{1,6}))? *$/.exec(part) ?? []
    if (from === undefined) return undefined
    const first = Number(from)
    const last = Number(to)
    if (first < 1 || last < first) return undefined
    // A line past the end is told by the rule of the code, whichever it is.
    if (last > maxLine) lines.add(last)
    for (let line = first; line <= Math.min(last, maxLine); line++) lines.add(line)
    if (lines.size > maxLine) break
  }
  return [...lines].sort((a, b) => a - b)
}

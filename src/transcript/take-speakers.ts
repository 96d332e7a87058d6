import type { RawCue } from './raw-cue.ts'

const capital = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.'’_-]{0,30}`
const label = new RegExp(
  String.raw`^(?:(?:>>|&gt;&gt;)\s*)?(${capital}(?: ${capital}){0,3}):\s+(?=\S)`,
  'u',
)
const change = /^(?:>>|»)\s*/

/**
 * Takes labels such as `ANNA:` or `>> Anna Berg:` from the beginnings of lines. “Note: …” looks the same, and words
 * of a quote must not get lost: what stands there once in a file is no name.
 */
export function takeSpeakers(cues: readonly RawCue[]): RawCue[] {
  const counts = new Map<string, number>()
  for (const { lines } of cues) {
    for (const line of lines) {
      const name = label.exec(line)?.[1]
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const names = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name))
  return cues.flatMap((cue) => splitAtNames(cue, names))
}

/** Two people may speak in one caption: each gets a cue of their own, at the same time. */
function splitAtNames(cue: RawCue, names: ReadonlySet<string>): RawCue[] {
  const cues: RawCue[] = []
  for (const line of cue.lines) {
    const [found = '', name] = label.exec(line) ?? []
    const isNamed = name !== undefined && names.has(name)
    const text = isNamed ? line.slice(found.length) : line.replace(change, '')
    const last = cues.at(-1)
    if (isNamed || last === undefined)
      cues.push({ ...cue, lines: [text], ...(isNamed && { speaker: name }) })
    else cues[cues.length - 1] = { ...last, lines: [...last.lines, text] }
  }
  return cues
}

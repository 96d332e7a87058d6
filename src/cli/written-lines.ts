import { printable } from '../diagnostics/printable.ts'
import type { WrittenFile } from '../model/report.ts'

/** What was written, a line for each file; numbered pictures share one. */
export function writtenLines(files: readonly WrittenFile[]): string[] {
  const series = new Map<string, WrittenFile[]>()
  for (const file of files) {
    const name = file.path.replace(/\.\d{3,}\.png$/, '.N.png')
    series.set(name, [...(series.get(name) ?? []), file])
  }
  return [...series.values()].map((members) => {
    const [first, last] = [members[0]!, members.at(-1)!]
    const path =
      members.length === 1 ? first.path : `${first.path} … ${last.path.replace(/^.*\//, '')}`
    return `${printable(path)}  ${[count(members), weight(members)].filter(Boolean).join(', ')}`
  })
}

function count(members: readonly WrittenFile[]): string {
  if (members.length > 1) return `${members.length} pictures`
  const [{ pages, format, path }] = members as [WrittenFile]
  // What is drawn as one picture has nothing to count.
  if (pages === undefined || path.endsWith('.png')) return ''
  const unit = format === 'handout' ? 'pages' : format === 'carousel' ? 'cards' : 'slides'
  return `${pages} ${unit}`
}

function weight(members: readonly WrittenFile[]): string {
  const bytes = members.reduce((sum, file) => sum + file.bytes, 0)
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}

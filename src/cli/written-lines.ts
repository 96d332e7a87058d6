import { printable } from '../diagnostics/printable.ts'
import type { WrittenFile } from '../model/report.ts'

/** What was written, a line for each file; numbered pictures share one. */
export function writtenLines(files: readonly WrittenFile[]): string[] {
  const series = new Map<string, WrittenFile[]>()
  for (const file of files) {
    const name = file.path.replace(/\.\d{3,}\.png$/, '.N.png')
    series.set(name, [...(series.get(name) ?? []), file])
  }
  return [...series.values()].flatMap((members) => {
    const [first, last] = [members[0]!, members.at(-1)!]
    const path =
      members.length === 1 ? first.path : `${first.path} … ${last.path.replace(/^.*\//, '')}`
    const line = `${printable(path)}  ${[count(members), weight(members)].filter(Boolean).join(', ')}`
    return first.fonts === undefined ? [line] : [line, `  needs ${fontsOf(first.fonts)}`]
  })
}

/** Fonts that a reader's machine must have: “the fonts A, B and C”. */
function fontsOf(fonts: readonly string[]): string {
  const names = new Intl.ListFormat('en-GB').format(fonts.map((font) => printable(font)))
  return `the ${fonts.length === 1 ? 'font' : 'fonts'} ${names} on the machine that opens it`
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

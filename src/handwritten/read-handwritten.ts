// Comes in: the text of a deck that somebody wrote in Marp Markdown. Goes out: what its front matter says,
// unless the deck asks for more than a browser should be given.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceText } from '../model/source.ts'

/** A hand-written deck, and what its front matter says of it. */
export interface HandwrittenSource {
  readonly source: SourceText
  readonly theme: string | undefined
  readonly title: string | undefined
  readonly author: string | undefined
  readonly language: string | undefined
  /** Whether what stands between dollars is mathematics, as it is to Marp unless the deck says no. */
  readonly math: boolean
}

const limits = { characters: 8_000_000, slides: 5000, comments: 200, columns: 50 } as const

/** Looks at a hand-written deck before it is rendered. */
export function readHandwritten(source: SourceText): Outcome<HandwrittenSource> {
  const { text, file } = source
  const lines = text.split(/\r\n?|\n/)
  const front = frontMatter(lines)
  const place = (line: number): { file: string; range: { start: Spot; end: Spot } } => ({
    file,
    range: {
      start: { line, column: 1 },
      end: { line, column: (lines[line - 1]?.length ?? 0) + 1 },
    },
  })
  const found: Diagnostic[] = [...checkSize(text), ...checkLines(lines, place)]
  const open = unclosedComment(lines)
  if (open !== undefined) found.push(report('handwritten/open-comment', {}, place(open)))
  const value = (key: string): string | undefined => front.get(key)
  return unlessErrors(
    {
      source,
      theme: value('theme'),
      title: value('title'),
      author: value('author'),
      language: value('lang'),
      math: value('math') !== 'false',
    },
    found,
  )
}

interface Spot {
  readonly line: number
  readonly column: number
}

function checkSize(text: string): Diagnostic[] {
  const characters = text.replaceAll(/data:[\w/+.-]+;base64,[\w+/=]+/g, '').length
  if (characters <= limits.characters) return []
  return [report('handwritten/too-large', { what: 'more than 8 MB of text' })]
}

type Place = (line: number) => Pick<Diagnostic, 'file' | 'range'> & object

function checkLines(lines: readonly string[], place: Place): Diagnostic[] {
  const found: Diagnostic[] = []
  let slides = 1
  let comments = 0
  lines.forEach((line, index) => {
    if (/^ {0,3}(?:---+|___+|\*\*\*+)\s*$/.test(line)) {
      slides++
      comments = 0
    }
    comments += line.split('<!--').length - 1
    if (comments > limits.comments) {
      comments = Number.NEGATIVE_INFINITY
      found.push(
        report(
          'handwritten/too-large',
          { what: 'more than 200 comments on one slide' },
          defined(place(index + 1)),
        ),
      )
    }
    if (/^\s*\|/.test(line) && line.split('|').length > limits.columns + 2) {
      found.push(
        report(
          'handwritten/too-large',
          { what: 'a table of more than 50 columns' },
          defined(place(index + 1)),
        ),
      )
    }
  })
  if (slides > limits.slides)
    found.push(report('handwritten/too-large', { what: 'more than 5,000 slides' }))
  return found
}

function defined({ file, range }: Pick<Diagnostic, 'file' | 'range'>): {
  file?: string
  range?: NonNullable<Diagnostic['range']>
} {
  return { ...(file !== undefined && { file }), ...(range !== undefined && { range }) }
}

/** The line of a comment that never ends, outside of fenced code. */
function unclosedComment(lines: readonly string[]): number | undefined {
  let fence: string | undefined
  let open: number | undefined
  lines.forEach((line, index) => {
    const mark = open === undefined ? /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] : undefined
    if (mark !== undefined && fence === undefined) fence = mark
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined
    if (fence !== undefined) return
    // Code spans hide a comment's signs as fences do.
    const plain = line.replaceAll(/(`+)(?:(?!\1).)*\1/g, '')
    const last = plain.lastIndexOf('-->')
    if (last !== -1) open = undefined
    if (plain.lastIndexOf('<!--') > last) open ??= index + 1
  })
  return open
}

/** The plain `key: value` lines of the front matter; Marp itself reads the rest. */
function frontMatter(lines: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  if (lines[0]?.trimEnd() !== '---') return values
  for (const line of lines.slice(1)) {
    if (line.trimEnd() === '---') return values
    const [, key, value] = /^([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? []
    if (key !== undefined && value !== undefined && value !== '') values.set(key, unquoted(value))
  }
  return new Map()
}

function unquoted(value: string): string {
  if (/^"(?:[^"\\]|\\.)*"$/.test(value)) {
    try {
      return String(JSON.parse(value))
    } catch {
      return value
    }
  }
  return /^'.*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value
}

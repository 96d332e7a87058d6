// Markdown and plain notes become HTML, so that one reader serves all articles.
import MarkdownIt from 'markdown-it'
import { pageLimits, parseHtml, type ParsedHtml } from './html-tree.ts'

/** A text in Markdown, without its front matter. */
export interface MarkdownText {
  readonly body: string
  /** YAML between lines of three dashes at the very top. */
  readonly frontMatter?: string | undefined
}

/** Takes the front matter from the top of a text. */
export function splitFrontMatter(text: string): MarkdownText {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const found = /^---[ \t]*\n([\s\S]{0,100000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(plain)
  // A rule at the top, and another one further down, are no front matter.
  if (found === null || !/^[\w-]+[ \t]*:/m.test(found[1]!)) return { body: plain }
  return { body: plain.slice(found[0].length), frontMatter: found[1]! }
}

// What is nested deeper is left out by the library in silence: so the page's own limit, which is told, comes first.
const deep = { maxNesting: 2 * pageLimits.depth }

const articleReader = new MarkdownIt({ html: true, ...deep })
const notesReader = new MarkdownIt({ html: false, ...deep }).disable('code')

/** Notes have no HTML in them, their indents mean nothing, and their lines may be short on purpose. */
export type MarkdownFlavour = 'article' | 'notes'

/** Reads Markdown as the page that it would be. */
export function parseMarkdown(body: string, flavour: MarkdownFlavour): ParsedHtml {
  if (withoutPictures(body) > pageLimits.text) return { ok: false, limit: 'text' }
  const { text, notes } = takeNotes(body)
  const isNotes = flavour === 'notes'
  const reader = isNotes ? notesReader : articleReader
  const html = reader.render(isNotes ? plainNotes(text) : text)
  const items = notes.map((note) => `<li>${reader.render(note)}</li>`).join('')
  const section = items === '' ? '' : `<section class="footnotes"><ul>${items}</ul></section>`
  return parseHtml(`<body>${html}${section}</body>`)
}

/** Pictures in the text are no text. */
function withoutPictures(body: string): number {
  return body.replaceAll(/data:image\/[a-z+.-]{1,20};base64,[\w+/=]+/g, '').length
}

const definition = /^ {0,3}\[\^([^\]\s]{1,80})\]:[ \t]*(.*)$/
const fence = /^ {0,3}(?:`{3,}|~{3,})/

/** Takes the texts of footnotes; their marks stay where they are, as `[1]`. */
function takeNotes(body: string): { readonly text: string; readonly notes: readonly string[] } {
  const kept: string[] = []
  const notes: string[] = []
  let isFenced = false
  let isInNote = false
  for (const line of body.split('\n')) {
    if (fence.test(line)) isFenced = !isFenced
    const [, mark, text] = (!isFenced && definition.exec(line)) || []
    if (mark !== undefined) notes.push(`\\[${mark}\\] ${text}`)
    else if (isInNote && /^(?: {2,}|\t)\S/.test(line)) notes[notes.length - 1] += `\n${line.trim()}`
    else kept.push(isFenced ? line : line.replaceAll(/\[\^([^\]\s]{1,80})\]/g, String.raw`\[$1\]`))
    isInNote = mark !== undefined || (isInNote && /^(?: {2,}|\t)\S/.test(line))
  }
  return { text: kept.join('\n'), notes }
}

const bullet = /^(\s*)(?:[•●◦▪‣∙・]\s*|[·–—]\s+)/

/** Signs of lists that Markdown has not; and lines that are no lines of prose stay apart. */
function plainNotes(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(bullet, '$1- '))
  const isProse = lines.some((line) => line.length > 60)
  return lines.map((line, index) => (isProse ? line : apart(line, lines[index + 1]))).join('\n')
}

/** A blank line makes a short line a paragraph; lists and their items stay together. */
function apart(line: string, next: string | undefined): string {
  const isItem = (text: string): boolean => /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text)
  const isLine = (text: string): boolean =>
    text.trim() !== '' && !/^\s*(?:#|>|\||=+\s*$|-+\s*$|`{3})/.test(text)
  if (next === undefined || isItem(line) || isItem(next) || !isLine(line) || !isLine(next))
    return line
  return /^\s{2,}/.test(next) ? line : `${line}\n`
}

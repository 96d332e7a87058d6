import { contexts, type ContextName, type ContextScope } from '../compose/contexts.ts'
import type { Inline, Paragraphs } from '../model/inline.ts'
import type { Moment } from '../model/moment.ts'
import type { Words } from '../model/words.ts'

/** Writes texts of a recap as plain Markdown that reads literally, each for the place where it stands. */
export interface MarkdownPen {
  readonly text: (text: string | Inline) => string
  readonly strong: (text: string | Inline) => string
  /** An item of a list, in which a formula may be a block. */
  readonly item: (text: string | Inline) => string
  readonly cell: (text: string | Inline) => string
  readonly paragraphs: (paragraphs: Paragraphs | readonly string[]) => string
  /** A moment, with a link where there is a video. */
  readonly time: (moment: Moment) => string
  readonly link: (label: string, url: string) => string
  /** An address that reads and leads as it is. */
  readonly address: (url: string) => string
  readonly word: (id: keyof Words, named?: Readonly<Record<string, string>>) => string
  /** `Source:` */
  readonly label: (id: keyof Words) => string
  /** `Source: text` */
  readonly labelled: (id: keyof Words, text: string) => string
  readonly fence: (text: string, language: string) => string
}

/** A pen for one deck's language and video. */
export function markdownPen(scope: ContextScope): MarkdownPen {
  const write =
    (name: ContextName) =>
    (value: unknown): string =>
      contexts[name](scope, [value], {})
  const text = write('text')
  const link = (label: string, url: string): string =>
    `[${text(label)}](${contexts.url(scope, [url], {})})`
  return {
    text,
    strong: write('strong'),
    item: write('point'),
    cell: write('cell'),
    paragraphs: write('paragraphs'),
    time: write('time'),
    link,
    address: (url) => (/[\s<>]/.test(url) ? link(url, url) : `<${url}>`),
    word: (id, named = {}) => contexts.word(scope, [id], named),
    label: write('label'),
    labelled: (id, value) => `${contexts.label(scope, [id], {})} ${text(value)}`,
    fence: (code, language) => contexts.fence(scope, [code, language], {}),
  }
}

/** Lines as a quote in Markdown. */
export function blockQuote(markdown: string): string {
  return markdown.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>')
}

/** What there is of some parts, in a line. */
export function inLine(parts: readonly (string | undefined | false)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(' · ')
}

/** Blocks of which none runs into the list before it: a list with other signs is another list. */
export function apart(blocks: readonly string[]): string[] {
  return blocks.reduce<string[]>((kept, block) => {
    const before = kept.findLast((each) => each !== '')
    const follows = block.startsWith('- ') && /(?:^|\n) *- [^\n]*$/.test(before ?? '')
    return [...kept, follows ? block.replaceAll(/^- /gm, '* ') : block]
  }, [])
}

/** What there is of some blocks, with a blank line between. */
export function inBlocks(blocks: readonly (string | undefined | false)[]): string {
  return blocks
    .filter((block) => block !== undefined && block !== false && block !== '')
    .join('\n\n')
}

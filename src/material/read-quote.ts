import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import type { Block } from './blocks.ts'
import { findAll, hasBelow, textOf, without, type HtmlElement } from './html-tree.ts'
import { resolveUrl } from './resolve-url.ts'
import type { PageReading } from './page-inline.ts'
import type { ListReading } from './read-list.ts'

// What makes more of a quote than lines. It is looked for first: to read such a quote, and then what stands in it, would
// double the work with each quote in a quote.
const noLine: ReadonlySet<string> = new Set(
  'blockquote ul ol menu dl pre table figure aside iframe video audio h1 h2 h3 h4 h5 h6'.split(' '),
)

const dash = /^(?:[—–―~]|--?)\s*/

/** Reads a quote with who said it; one that holds lists, code and the like is read as what stands in it. */
export function readQuote<Reading extends PageReading>(
  element: HtmlElement,
  { reading, readNodes }: ListReading<Reading>,
): Block[] {
  if (hasBelow(element, ({ tag }) => noLine.has(tag))) return readNodes(element.children, reading)
  const cites = findAll(element, ({ tag }) => tag === 'footer' || tag === 'cite')
  const blocks = readNodes(without(element, new Set(cites)).children, reading)
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  if (lines.length === 0 || lines.length < blocks.length)
    return readNodes(element.children, reading)
  const named = cites.map((cite) => textOf(cite)).filter((text) => text !== '')
  const signed = named.length === 0 ? signature(lines) : undefined
  const by = withoutDash(signed ?? named.join(', '))
  const [link] = cites.flatMap((cite) => findAll(cite, ({ tag }) => tag === 'a'))
  const cited = element.attributes['cite'] ?? link?.attributes['href'] ?? ''
  return [
    {
      kind: 'quote',
      paragraphs: signed === undefined ? lines : lines.slice(0, -1),
      by: by === '' ? undefined : by,
      url: resolveUrl(cited, reading.base),
    },
  ]
}

/** `— Ann Lee` → `Ann Lee` */
export function withoutDash(text: string): string {
  return text.replace(dash, '')
}

const longestSignature = 120

/** A last line such as “— Ann Lee”. */
function signature(lines: readonly Inline[]): string | undefined {
  if (lines.length < 2) return undefined
  const last = inlineText(lines.at(-1)!)
  return /^(?:[—–―]|--?\s)\s*\S/.test(last) && last.length <= longestSignature ? last : undefined
}

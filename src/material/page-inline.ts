import type { Inline, InlineNode } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import { tidyInline } from '../text/tidy-inline.ts'
import { isSilent, shownText, textOf, type HtmlElement, type HtmlNode } from './html-tree.ts'
import { resolveUrl } from './resolve-url.ts'

/** What a page is read with. */
export interface PageReading {
  /** The page's own address, where it tells one: other addresses may start at it. */
  readonly base?: string | undefined
  /** Called with each address that can't be a link. */
  readonly dropAddress: (url: string, label: string) => void
}

type Mark = 'emphasis' | 'strong'

const marksByTag: Readonly<Record<string, Mark>> = {
  em: 'emphasis',
  i: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
}
const codeTags: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt'])

/** Where a node stands: within marks, a link. */
interface Within {
  readonly marks: readonly Mark[]
  readonly linked: boolean
}

/** Reads what stands within a line, blanks at its ends left out. */
export function readInline(nodes: readonly HtmlNode[], reading: PageReading): Inline {
  return tidyInline(nodes.flatMap((node) => readNode(node, { marks: [], linked: false }, reading)))
}

function readNode(node: HtmlNode, within: Within, reading: PageReading): InlineNode[] {
  if (typeof node === 'string') return [{ type: 'text', text: shownText(node) }]
  if (isSilent(node)) return []
  if (node.tag === 'br') return [{ type: 'text', text: ' ' }]
  if (codeTags.has(node.tag)) {
    const text = textOf(node)
    return text === '' ? [] : [{ type: 'code', text }]
  }
  if (isNoteMark(node)) return [{ type: 'text', text: noteMark(node) }]
  if (node.tag === 'q') return quoted(readAll(node, within, reading))
  const mark = Object.hasOwn(marksByTag, node.tag) ? marksByTag[node.tag] : undefined
  if (mark !== undefined && !within.marks.includes(mark))
    return marked(mark, readAll(node, { ...within, marks: [...within.marks, mark] }, reading))
  if (node.tag === 'a' && !within.linked) return readLink(node, within, reading)
  return readAll(node, within, reading)
}

function readAll({ children }: HtmlElement, within: Within, reading: PageReading): InlineNode[] {
  return children.flatMap((child) => readNode(child, within, reading))
}

function quoted(nodes: readonly InlineNode[]): InlineNode[] {
  return [{ type: 'text', text: '“' }, ...nodes, { type: 'text', text: '”' }]
}

/** Marks hold no blanks at their ends: these move out. */
function marked(type: Mark, nodes: readonly InlineNode[]): InlineNode[] {
  const text = inlineText(nodes)
  const children = tidyInline(nodes)
  if (children.length === 0) return [...nodes]
  return [...blank(/^\s/, text), { type, children }, ...blank(/\s$/, text)]
}

function blank(edge: RegExp, text: string): InlineNode[] {
  return edge.test(text) ? [{ type: 'text', text: ' ' }] : []
}

function readLink(node: HtmlElement, within: Within, reading: PageReading): InlineNode[] {
  const inner = readAll(node, { ...within, linked: true }, reading)
  const href = node.attributes['href']
  const label = tidyInline(inner)
  if (href === undefined || label.length === 0) return inner
  const url = resolveUrl(href, reading.base)
  if (url === undefined) {
    if (!href.startsWith('#')) reading.dropAddress(href, inlineText(label))
    return inner
  }
  const text = inlineText(inner)
  return [...blank(/^\s/, text), { type: 'link', url, children: label }, ...blank(/\s$/, text)]
}

/** `<sup><a href="#fn1">1</a></sup>`: the mark of a footnote. */
function isNoteMark(node: HtmlElement): boolean {
  if (node.tag !== 'sup') return false
  const [link, other] = node.children.filter((child) => child !== '')
  if (link === undefined || other !== undefined || typeof link === 'string') return false
  return link.tag === 'a' && (link.attributes['href'] ?? '').includes('#')
}

function noteMark(node: HtmlElement): string {
  const text = textOf(node)
  return text.startsWith('[') ? text : `[${text}]`
}

import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import { tidyInline } from '../text/tidy-inline.ts'
import type { Block } from './blocks.ts'
import { findAll, without, type HtmlElement, type HtmlNode } from './html-tree.ts'
import { readInline, type PageReading } from './page-inline.ts'
import { readImages } from './read-image.ts'
import type { ListReading } from './read-list.ts'

/** A cell over more columns than anybody reads; a page may claim any number. */
const widest = 40

/** Reads a table; one that only lays a page out is read as what stands in it. */
export function readTable<Reading extends PageReading>(
  element: HtmlElement,
  { reading, readNodes }: ListReading<Reading>,
): Block[] {
  const rows = findAll(element, ({ tag }) => tag === 'tr' || tag === 'table')
  const cells = rows.map((row) => findAll(row, ({ tag }) => tag === 'td' || tag === 'th'))
  const isLayout =
    rows.some(({ tag }) => tag === 'table') ||
    cells.every((row) => row.length <= 1) ||
    cells.flat().some(hasBlocks)
  if (isLayout) return readNodes(element.children.map(unwrapped), reading)
  const captions = findAll(element, ({ tag }) => tag === 'caption')
  const caption = tidyInline(captions.flatMap(({ children }) => readInline(children, reading)))
  const hasHead =
    cells[0]!.every(({ tag }) => tag === 'th') ||
    findAll(element, ({ tag }) => tag === 'thead').length > 0
  const rest = without(element, new Set([...cells.flat(), ...captions]))
  return [
    ...readNodes(rest.children.map(unwrapped), reading),
    ...tableOf(
      cells.map((row) => row.flatMap((cell) => cellOf(cell, reading))),
      hasHead,
      caption,
    ),
    ...readImages(cells.flat()),
  ]
}

/** Rows of the same length; a head without rows is only lines. */
function tableOf(rows: readonly (readonly Inline[])[], hasHead: boolean, caption: Inline): Block[] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const full = rows
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row) => padded(row, width))
  const [columns = [], ...body] = hasHead ? full : [padded([], width), ...full]
  const lines = [caption, ...columns].filter((text) => inlineText(text) !== '')
  if (body.length === 0) return lines.map((text) => ({ kind: 'paragraph', text }))
  return [
    { kind: 'table', columns, rows: body, caption: caption.length === 0 ? undefined : caption },
  ]
}

function padded(row: readonly Inline[], width: number): Inline[] {
  return [...row, ...Array.from({ length: width - row.length }, (): Inline => [])]
}

function cellOf(cell: HtmlElement, reading: PageReading): Inline[] {
  const span = Number(cell.attributes['colspan'] ?? 1)
  const more = Number.isInteger(span) && span > 1 ? Math.min(span, widest) - 1 : 0
  return [readInline(cell.children, reading), ...Array.from({ length: more }, (): Inline => [])]
}

const blocks: ReadonlySet<string> = new Set(
  'ul ol pre blockquote h1 h2 h3 h4 h5 h6 figure dl table'.split(' '),
)

function hasBlocks(cell: HtmlElement): boolean {
  return findAll(cell, ({ tag }) => blocks.has(tag)).length > 0
}

/** Cells one behind the other, as the lines of a page that they are. */
function unwrapped(node: HtmlNode): HtmlNode {
  if (typeof node === 'string' || node.tag === 'table') return node
  const isPart = /^(?:thead|tbody|tfoot|tr|td|th|caption|colgroup)$/.test(node.tag)
  return isPart ? { ...node, tag: 'div', children: node.children.map(unwrapped) } : node
}

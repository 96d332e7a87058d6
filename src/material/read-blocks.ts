// The content of a page, or of Markdown that was made HTML, as a list of blocks. Nothing that a reader sees is passed
// over: what is no block of a recap is told as left out.
import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import type { Block } from './blocks.ts'
import { readCode } from './read-code.ts'
import {
  findAll,
  hasBelow,
  isInlineTag,
  isSilent,
  without,
  type HtmlElement,
  type HtmlNode,
} from './html-tree.ts'
import type { LeftOut } from './left-out.ts'
import { readInline, type PageReading } from './page-inline.ts'
import { drawingsIn, readImages } from './read-image.ts'
import { isNotesSection, readDefinitions, readList, readNotes } from './read-list.ts'
import { readQuote, withoutDash } from './read-quote.ts'
import { readTable } from './read-table.ts'

/** How blocks are read. */
export interface BlockReading extends PageReading {
  readonly leaveOut: (piece: LeftOut) => void
}

/** Reads all blocks of an element. */
export function readBlocks(element: HtmlElement, reading: BlockReading): Block[] {
  return readNodes(element.children, reading)
}

/** Lines between blocks are paragraphs of their own. */
function readNodes(nodes: readonly HtmlNode[], reading: BlockReading): Block[] {
  const blocks: Block[] = []
  let line: HtmlNode[] = []
  const endLine = (): void => {
    if (line.length > 0) blocks.push(...readLine(line, reading))
    line = []
  }
  for (const node of nodes) {
    if (typeof node === 'string' || isInLine(node)) line.push(node)
    else {
      endLine()
      blocks.push(...readElement(node, reading))
    }
  }
  endLine()
  return blocks
}

const media: ReadonlySet<string> = new Set(['iframe', 'video', 'audio'])

function isInLine(element: HtmlElement): boolean {
  const { tag } = element
  if (tag === 'br' || tag === 'img') return true
  if (isSilent(element)) return !media.has(tag)
  return isInlineTag(tag) && !hasBelow(element, isBlock)
}

function isBlock({ tag }: HtmlElement): boolean {
  return !isInlineTag(tag) && tag !== 'br' && tag !== 'img'
}

/** Pictures in a line follow it. */
function readLine(nodes: readonly HtmlNode[], reading: BlockReading): Block[] {
  const text = readInline(nodes, reading)
  for (const drawing of drawingsIn(nodes)) reading.leaveOut(drawing)
  const own = text.length === 0 ? [] : [{ kind: 'paragraph', text } as const]
  return [...own, ...readImages(nodes)]
}

type Reader = (element: HtmlElement, reading: BlockReading) => Block[]

const heading: Reader = (element, reading) => {
  const level = Number(element.tag.slice(1))
  return readLine(element.children, reading).map((block) =>
    block.kind === 'paragraph' ? { kind: 'heading', level, text: block.text } : block,
  )
}

const figure: Reader = (element, reading) => {
  const captions = findAll(element, ({ tag }) => tag === 'figcaption')
  const content = readNodes(without(element, new Set(captions)).children, reading)
  const caption = captions.flatMap((each) => readInline(each.children, reading))
  return caption.length === 0 ? content : withCaption(content, caption)
}

/** The caption belongs to the first thing that can have one; a quote is signed by it. */
function withCaption(content: readonly Block[], caption: Inline): Block[] {
  const at = content.findIndex(({ kind }) => /^(?:image|table|code)$/.test(kind))
  if (at !== -1)
    return content.map((block, index) => (index === at ? ({ ...block, caption } as Block) : block))
  const [only] = content
  if (content.length === 1 && only?.kind === 'quote' && only.by === undefined)
    return [{ ...only, by: withoutDash(inlineText(caption)) }]
  return [...content, { kind: 'paragraph', text: caption }]
}

const aside: Reader = (element, reading) => {
  const blocks = readNodes(element.children, reading)
  return blocks.length === 0 ? [] : [{ kind: 'aside', blocks }]
}

const recording: Reader = (element, { leaveOut }) => {
  const sources = [element, ...findAll(element, ({ tag }) => tag === 'source')]
  const text = sources.map(({ attributes }) => attributes['src'] ?? '').find((src) => src !== '')
  leaveOut({ reason: 'recording', where: element.tag, text: text ?? '' })
  return []
}

const list: Reader = (element, reading) => readList(element, { reading, readNodes })

const readers: Readonly<Record<string, Reader>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: list,
  ol: list,
  menu: list,
  blockquote: (element, reading) => readQuote(element, { reading, readNodes }),
  pre: readCode,
  figure,
  dl: (element, reading) => readDefinitions(element, { reading, readNodes }),
  table: (element, reading) => readTable(element, { reading, readNodes }),
  aside,
  iframe: recording,
  video: recording,
  audio: recording,
}

function readElement(element: HtmlElement, reading: BlockReading): Block[] {
  if (isNotesSection(element)) return readNotes(element, { reading, readNodes })
  const reader = Object.hasOwn(readers, element.tag) ? readers[element.tag] : undefined
  return reader === undefined ? readNodes(element.children, reading) : reader(element, reading)
}

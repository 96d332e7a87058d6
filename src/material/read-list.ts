import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import { tidyInline } from '../text/tidy-inline.ts'
import type { Block, ListItem } from './blocks.ts'
import { findAll, tokensOf, without, type HtmlElement, type HtmlNode } from './html-tree.ts'
import type { PageReading } from './page-inline.ts'

/** Reads nodes as blocks; what stands in a list may be anything. */
export type ReadNodes<Reading> = (nodes: readonly HtmlNode[], reading: Reading) => Block[]

/** How the parts of a list are read. */
export interface ListReading<Reading> {
  readonly reading: Reading
  readonly readNodes: ReadNodes<Reading>
}

/** Reads a list, numbered or not. */
export function readList<Reading extends PageReading>(
  element: HtmlElement,
  how: ListReading<Reading>,
): Block[] {
  const items = readItems(element, how)
  return items.length === 0 ? [] : [{ kind: 'list', ordered: element.tag === 'ol', items }]
}

function readItems<Reading>(
  { children }: HtmlElement,
  { reading, readNodes }: ListReading<Reading>,
): ListItem[] {
  return children.flatMap((child) => {
    const isItem = typeof child !== 'string' && child.tag === 'li'
    const blocks = readNodes(isItem ? child.children : [child], reading)
    return blocks.length === 0 ? [] : [toItem(blocks)]
  })
}

function toItem(blocks: readonly Block[]): ListItem {
  const [first, ...others] = blocks
  return first?.kind === 'paragraph' ? { text: first.text, blocks: others } : { text: [], blocks }
}

/** Terms stand out, and what they mean follows them. */
export function readDefinitions<Reading>(
  element: HtmlElement,
  { reading, readNodes }: ListReading<Reading>,
): Block[] {
  const items: ListItem[] = []
  const entries = findAll(element, ({ tag }) => tag === 'dt' || tag === 'dd')
  const around = readNodes(without(element, new Set(entries)).children, reading)
  for (const entry of entries) {
    const { text, blocks } = toItem(readNodes(entry.children, reading))
    const last = items.at(-1)
    if (entry.tag === 'dt' && text.length > 0)
      items.push({ text: [{ type: 'strong', children: text }], blocks })
    else if (last === undefined) items.push({ text, blocks })
    else
      items[items.length - 1] = {
        text: joined(last.text, text),
        blocks: [...last.blocks, ...blocks],
      }
  }
  return items.length === 0 ? around : [...around, { kind: 'list', ordered: false, items }]
}

function joined(term: Inline, text: Inline): Inline {
  if (text.length === 0 || term.length === 0) return term.length === 0 ? text : term
  const isFirst = term.at(-1)?.type === 'strong'
  const gap = /[.:;!?。：]\s*$/.test(inlineText(term)) ? ' ' : isFirst ? ': ' : '; '
  return [...term, { type: 'text', text: gap }, ...text]
}

/** Reads footnotes; a numbered list of them is named by its numbers in the text. */
export function readNotes<Reading>(element: HtmlElement, how: ListReading<Reading>): Block[] {
  const lists = findAll(element, ({ tag }) => tag === 'ol' || tag === 'ul')
  const around = how.readNodes(without(element, new Set(lists)).children, how.reading)
  const items = lists.flatMap((list) => {
    const own = readItems(list, how)
    return list.tag === 'ol' ? own.map(numbered) : own
  })
  return [...around, { kind: 'notes', items }]
}

function numbered({ text, blocks }: ListItem, index: number): ListItem {
  return { text: tidyInline([{ type: 'text', text: `[${index + 1}] ` }, ...text]), blocks }
}

/** Whether an element holds footnotes. */
export function isNotesSection(element: HtmlElement): boolean {
  const roles = [...tokensOf(element, 'role'), ...tokensOf(element, 'epub:type')]
  if (roles.some((role) => /^(?:doc-endnotes|footnotes|endnotes)$/.test(role))) return true
  const names = [...tokensOf(element, 'class'), ...tokensOf(element, 'id')]
  const isNamed = names.some((name) => /^(?:footnotes|endnotes|reflist|references)$/.test(name))
  return isNamed && findAll(element, ({ tag }) => tag === 'li').length > 0
}

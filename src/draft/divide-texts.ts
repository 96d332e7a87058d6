// No text of a recap may be longer than its limit: paragraphs of hundreds of sentences become several.
import type { Inline, InlineNode } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import { tidyInline } from '../text/tidy-inline.ts'
import type { Block, ListItem, TableBlock } from '../material/blocks.ts'

/** Far below the limit of a text, with room for escapes. */
const longest = 6000
const longestHeading = 300

/** The same blocks, none of their texts longer than a recap may hold. */
export function divideTexts(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'heading':
        return inlineText(block.text).length > longestHeading
          ? divideInline(block.text).map((text) => ({ kind: 'paragraph', text }))
          : [block]
      case 'paragraph':
        return divideInline(block.text).map((text) => ({ kind: 'paragraph', text }))
      case 'list':
      case 'notes':
        return [{ ...block, items: block.items.flatMap(divideItem) }]
      case 'quote':
        return isShort(block.paragraphs)
          ? [block]
          : divideTexts(block.paragraphs.map((text) => ({ kind: 'paragraph', text })))
      case 'table':
        return isShort([...block.columns, ...block.rows.flat()]) ? [block] : asParagraphs(block)
      case 'code':
        return divideLines(block.text).map((text) => ({ ...block, text }))
      case 'image':
        return [block]
      case 'aside':
        return [{ kind: 'aside', blocks: divideTexts(block.blocks) }]
    }
  })
}

function isShort(texts: readonly Inline[]): boolean {
  return texts.every((text) => inlineText(text).length <= longest)
}

function asParagraphs({ columns, rows }: TableBlock): Block[] {
  const cells = [...columns, ...rows.flat()].filter((cell) => cell.length > 0)
  return divideTexts(cells.map((text) => ({ kind: 'paragraph', text })))
}

function divideItem({ text, blocks }: ListItem): ListItem[] {
  const parts = divideInline(text)
  const inner = divideTexts(blocks)
  if (parts.length <= 1) return [{ text, blocks: inner }]
  return parts.map((part, index) => ({
    text: part,
    blocks: index === parts.length - 1 ? inner : [],
  }))
}

function divideInline(text: Inline): Inline[] {
  if (inlineText(text).length <= longest) return [text]
  const parts: InlineNode[][] = [[]]
  let length = 0
  for (const node of text.flatMap(pieces)) {
    const own = inlineText([node]).length
    if (length > 0 && length + own > longest) {
      parts.push([])
      length = 0
    }
    parts.at(-1)!.push(node)
    length += own
  }
  return parts.map(tidyInline).filter((part) => part.length > 0)
}

/** Of a node that is too long by itself, its text in pieces. */
function pieces(node: InlineNode): InlineNode[] {
  const text = inlineText([node])
  if (node.type !== 'text' && text.length <= longest) return [node]
  return divideText(text).map((part) => ({ type: 'text', text: part }))
}

/** At a blank where there is one, never within a pair of surrogates. */
function divideText(text: string): string[] {
  const most = longest / 4
  const parts: string[] = []
  let from = 0
  while (text.length - from > most) {
    const blank = text.slice(from, from + most).lastIndexOf(' ')
    let to = from + (blank > 0 ? blank + 1 : most)
    if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1
    parts.push(text.slice(from, to))
    from = to
  }
  return [...parts, text.slice(from)]
}

/** Whole lines; one that is too long by itself is divided like a text. */
function divideLines(text: string): string[] {
  if (text.length <= longest) return [text]
  const lines = text
    .split('\n')
    .flatMap((line) => (line.length > longest ? divideText(line) : [line]))
  const parts: string[] = []
  for (const line of lines) {
    const last = parts.at(-1)
    if (last === undefined || last.length + line.length >= longest) parts.push(line)
    else parts[parts.length - 1] = `${last}\n${line}`
  }
  return parts.filter((part) => part.trim() !== '')
}

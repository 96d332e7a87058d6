import type { Inline } from '../model/inline.ts'
import { inlineText } from '../text/inline-text.ts'
import type { Block } from './blocks.ts'

/** All texts of a block, one by one. */
export function linesOf(block: Block): Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
    case 'notes':
      return filled(block.items.flatMap(({ text, blocks }) => [text, ...blocks.flatMap(linesOf)]))
    case 'quote':
      return filled([...block.paragraphs, plain(block.by)])
    case 'table':
      return filled([...block.columns, ...block.rows.flat(), block.caption ?? []])
    case 'code':
      return [[{ type: 'code', text: block.text.replaceAll('\n', ' ') }]]
    case 'image':
      return filled([plain(block.alt), block.caption ?? []])
    case 'aside':
      return block.blocks.flatMap(linesOf)
  }
}

function plain(text: string | undefined): Inline {
  return text === undefined ? [] : [{ type: 'text', text }]
}

function filled(lines: readonly Inline[]): Inline[] {
  return lines.filter((line) => inlineText(line) !== '')
}

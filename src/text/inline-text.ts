import type { Inline, InlineNode } from '../model/inline.ts'

/** The text that a reader sees, without marks; mathematics as its LaTeX. */
export function inlineText(inline: Inline): string {
  return inline.map(nodeText).join('')
}

/** A plain text as inline text: nothing in it is a mark. */
export function plainInline(text: string): Inline {
  return text === '' ? [] : [{ type: 'text', text }]
}

function nodeText(node: InlineNode): string {
  if (node.type === 'math') return node.latex
  return 'text' in node ? node.text : inlineText(node.children)
}

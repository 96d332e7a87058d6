import type { Inline, InlineNode } from '../model/inline.ts'

/** The text that a reader sees, without marks; mathematics as its LaTeX. */
export function inlineText(inline: Inline): string {
  return inline.map((node) => nodeText(node, '')).join('')
}

/** The same with the dollars of mathematics, where LaTeX stands among words as it was written. */
export function spokenText(inline: Inline): string {
  return inline.map((node) => nodeText(node, '$')).join('')
}

function nodeText(node: InlineNode, dollar: '' | '$'): string {
  if (node.type === 'math') {
    const dollars = node.display ? dollar + dollar : dollar
    return dollars + node.latex + dollars
  }
  if ('text' in node) return node.text
  return node.children.map((child) => nodeText(child, dollar)).join('')
}

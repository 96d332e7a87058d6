import type { Inline, InlineNode } from '../../src/model/inline.ts'

/** Writes an inline tree in a short form of its own, so that expectations stay readable: `<b>x</b>`. */
export function showInline(inline: Inline): string {
  return inline.map(showNode).join('')
}

function showNode(node: InlineNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'code':
      return `<code>${node.text}</code>`
    case 'emphasis':
      return `<i>${showInline(node.children)}</i>`
    case 'strong':
      return `<b>${showInline(node.children)}</b>`
    case 'link':
      return `<a ${node.url}>${showInline(node.children)}</a>`
    case 'math':
      return node.display ? `<block>${node.latex}</block>` : `<math>${node.latex}</math>`
    default:
      return node satisfies never
  }
}

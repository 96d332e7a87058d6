import type { Inline, InlineNode } from '../model/inline.ts'

/** Makes texts that touch one: what a sign means depends on those beside it. */
export function mergeTexts(nodes: Inline): InlineNode[] {
  const merged: InlineNode[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { type: 'text', text: last.text + node.text }
    else merged.push(node)
  }
  return merged
}

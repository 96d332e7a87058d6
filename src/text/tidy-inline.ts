import type { Inline, InlineNode } from '../model/inline.ts'
import { inlineText } from './inline-text.ts'
import { mergeTexts } from './merge-texts.ts'

/** Joins texts that touch, keeps one blank where there are several, and none at the ends. */
export function tidyInline(nodes: readonly InlineNode[]): Inline {
  const merged = mergeTexts(nodes)
  const single = merged.map((node, index): InlineNode => {
    if (node.type !== 'text') return node
    const text = node.text.replaceAll(/[^\S\u00A0]+/g, ' ')
    const before = merged[index - 1]
    return { type: 'text', text: endsBlank(before) ? text.trimStart() : text }
  })
  return trimEnds(single)
}

function endsBlank(node: InlineNode | undefined): boolean {
  return node !== undefined && /\s$/.test(inlineText([node]))
}

function trimEnds(nodes: readonly InlineNode[]): Inline {
  const kept = nodes.map((node, index): InlineNode => {
    if (node.type !== 'text') return node
    let { text } = node
    if (index === 0) text = text.trimStart()
    if (index === nodes.length - 1) text = text.trimEnd()
    return { type: 'text', text }
  })
  return kept.filter((node) => node.type !== 'text' || node.text !== '')
}

import type { Inline, InlineNode } from '../model/inline.ts'
import { escapeText, escapeUrl, type SafeMarkdown } from './escape.ts'

/**
 * Inline text as Markdown. Marks are written as `*` and `**` where every Markdown reader takes them for marks,
 * and as tags elsewhere: beside letters, punctuation or signs without blanks between, the rules for marks
 * depend on the neighbours, and a reader may show the stars instead.
 */
export function writeInline(inline: Inline): SafeMarkdown {
  return inline
    .map((node, index) => writeNode(node, inline[index - 1], inline[index + 1]))
    .join('') as SafeMarkdown
}

function writeNode(
  node: InlineNode,
  before: InlineNode | undefined,
  after: InlineNode | undefined,
): string {
  switch (node.type) {
    case 'text':
      return keepEdges(node.text, before, after)
    case 'code':
      return writeCode(node.text)
    case 'emphasis':
    case 'strong':
      return writeMarked(node, before, after)
    case 'link':
      return `[${writeInline(node.children)}](${escapeUrl(node.url)})`
    case 'math':
      return writeMath(node.latex, node.display)
  }
}

/** Text between other nodes keeps the blanks at its edges; at the start or the end of a line they go. */
function keepEdges(
  text: string,
  before: InlineNode | undefined,
  after: InlineNode | undefined,
): string {
  const lead = before !== undefined && /^\s/.test(text) ? ' ' : ''
  const tail = after !== undefined && /\s$/.test(text) && text.trim() !== '' ? ' ' : ''
  return lead + escapeText(text) + tail
}

function writeMarked(
  node: Extract<InlineNode, { type: 'emphasis' | 'strong' }>,
  before: InlineNode | undefined,
  after: InlineNode | undefined,
): string {
  const inside = writeInline(node.children)
  const open = before === undefined || (before.type === 'text' && /[\s(]$/.test(before.text))
  const close = after === undefined || (after.type === 'text' && /^[\s.,;:!?)]/.test(after.text))
  if (open && close && isPlainWords(node.children)) {
    const mark = node.type === 'strong' ? '**' : '*'
    return mark + inside + mark
  }
  const tag = node.type === 'strong' ? 'strong' : 'em'
  return `<${tag}>${inside}</${tag}>`
}

/** Words that begin with a letter or digit, and end with one or with a sign that Markdown lets a mark follow. */
function isPlainWords(children: Inline): boolean {
  const [only] = children
  return (
    children.length === 1 &&
    only?.type === 'text' &&
    /^[\p{L}\p{N}](.*[\p{L}\p{N}.:!?])?$/su.test(only.text)
  )
}

function writeCode(text: string): string {
  // A table's cells end at a bar even within code, and a span of blanks alone is no code to Markdown.
  if (text.includes('|') || text.trim() === '') return `<code>${escapeText(text)}</code>`
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^[`\s]|[`\s]$/.test(text) ? ' ' : ''
  return fence + pad + text + pad + fence
}

function writeMath(latex: string, display: boolean): string {
  return display ? `$$${latex}$$` : `$${latex}$`
}

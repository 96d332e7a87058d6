import type { Inline, InlineNode } from '../model/inline.ts'
import { bindWords } from '../text/bind-words.ts'
import { formulaLatex, type Formula } from '../text/formula.ts'
import { escapeText, escapeUrl, type SafeMarkdown } from './escape.ts'

/**
 * Where inline text stands. A formula in two dollars is a block in an item of a list and in a paragraph; in a cell
 * of a table, the bars of formulas would end the cell.
 */
export type InlinePlace = 'line' | 'cell' | 'item' | 'paragraph'

/**
 * Inline text as Markdown. Marks are written as `*` and `**` where every Markdown reader takes them for marks,
 * and as tags elsewhere: beside letters, punctuation or signs without blanks between, the rules for marks
 * depend on the neighbours, and a reader may show the stars instead.
 */
export function writeInline(inline: Inline, place: InlinePlace = 'line'): SafeMarkdown {
  return inline
    .map((node, index) => {
      const neighbours = { before: inline[index - 1], after: inline[index + 1], place }
      return writeNode(node, neighbours)
    })
    .join('') as SafeMarkdown
}

/** Whether some formula of a text is a block of its own there. */
export function hasBlock(inline: Inline, place: InlinePlace): boolean {
  return inline.some((node) => isBlock(node, place))
}

function isBlock(node: InlineNode | undefined, place: InlinePlace): boolean {
  return node?.type === 'math' && node.display && (place === 'item' || place === 'paragraph')
}

/** What stands before and after a node, and where. */
interface Surroundings {
  readonly before: InlineNode | undefined
  readonly after: InlineNode | undefined
  readonly place: InlinePlace
}

function writeNode(node: InlineNode, around: Surroundings): string {
  switch (node.type) {
    case 'text':
      return keepEdges(bindWords(node.text), around)
    case 'code':
      return writeCode(node.text)
    case 'emphasis':
    case 'strong':
      return writeMarked(node, around)
    case 'link':
      return `[${writeInline(node.children, within(around.place))}](${escapeUrl(node.url)})`
    case 'math':
      return isBlock(node, around.place) ? writeBlock(node, around) : writeMath(node, around.place)
  }
}

/** Marks and links hold no blocks. */
function within(place: InlinePlace): InlinePlace {
  return place === 'cell' ? 'cell' : 'line'
}

/** Text between other nodes keeps the blanks at its edges; at the start or the end of a line they go. */
function keepEdges(text: string, { before, after, place }: Surroundings): string {
  const isInside = (node: InlineNode | undefined): boolean =>
    node !== undefined && !isBlock(node, place)
  const lead = isInside(before) && /^\s/.test(text) ? ' ' : ''
  const tail = isInside(after) && /\s$/.test(text) && text.trim() !== '' ? ' ' : ''
  // An exclamation mark before a link would make a picture of it.
  const excited = after?.type === 'link' && text.endsWith('!')
  return lead + (excited ? `${escapeText(text.slice(0, -1))}\\!` : escapeText(text)) + tail
}

function writeMarked(
  node: Extract<InlineNode, { type: 'emphasis' | 'strong' }>,
  { before, after, place }: Surroundings,
): string {
  const inside = writeInline(node.children, within(place))
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
  if (text.includes('|') || text.trim() === '') {
    const lead = /^\s/.test(text) ? '&#32;' : ''
    const tail = /\S\s+$/.test(text) ? '&#32;' : ''
    return `<code>${lead}${escapeText(text)}${tail}</code>`
  }
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^[`\s]|[`\s]$/.test(text) ? ' ' : ''
  return fence + pad + text + pad + fence
}

function writeMath(formula: Formula, place: InlinePlace): string {
  const written = `$${formulaLatex(formula, false)}$`
  // A table takes one backslash off before each bar, whatever stands before that.
  return place === 'cell' ? written.replaceAll('|', '\\|') : written
}

/** A block has lines of its own, which in an item of a list are set in. */
function writeBlock(formula: Formula, { before, after, place }: Surroundings): string {
  const [edge, line] = place === 'item' ? ['\n  ', '\n  '] : ['\n\n', '\n']
  const block = ['$$', formulaLatex(formula, true), '$$'].join(line)
  return (before === undefined ? '' : edge) + block + (after === undefined ? '' : edge)
}

import { isCollection, type Node } from 'yaml'
import type { SourceNode, Span } from '../model/source.ts'

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

export function endOf(node: SourceNode | undefined): number | undefined {
  return node?.span?.end
}

export function spanOfNode(node: Node | null): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined
}

/** A block collection of the library reaches over blank lines and comments; this one ends with its last value. */
export function spanOfCollection(node: Node, lastEnd: number | undefined, text: string): Span {
  const span = spanOfNode(node) ?? { start: 0, end: 0 }
  const isFlow = isCollection(node) && Boolean(node.flow)
  const end = isFlow || lastEnd === undefined || lastEnd < span.start ? span.end : lastEnd
  return trimmed({ start: span.start, end }, text)
}

/** Without the line breaks at the end, which block texts have. */
export function trimmed(span: Span, text: string): Span {
  let { end } = span
  while (end > span.start && /\s/.test(text.charAt(end - 1))) end -= 1
  return { start: span.start, end }
}

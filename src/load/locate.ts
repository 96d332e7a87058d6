import type {
  Aspect,
  Path,
  Position,
  Range,
  SourceEntry,
  SourceNode,
  SourceText,
  SourceTree,
  Span,
} from '../model/source.ts'
import { spanOfPart } from './span-of-part.ts'

/**
 * Finds where a value, or the key of a value, stands in the text. Undefined where the path leads
 * nowhere, where a list item is asked for its key, and where the recap came as an object; of a part of a text
 * also where that can't be known.
 */
export function locate(tree: SourceTree, path: Path, what: Aspect): Range | undefined {
  let node: SourceNode = tree.root
  let entry: SourceEntry | undefined
  for (const step of path) {
    entry = node.kind === 'map' ? entryOf(node.entries, step) : undefined
    const next: SourceNode | undefined =
      node.kind === 'list' ? itemOf(node.items, step) : entry?.value
    if (next === undefined) return undefined
    node = next
  }
  const span = what === 'key' ? entry?.keySpan : spanOf(node, what, tree.source)
  return span && rangeOf(tree.source, span)
}

function spanOf(
  node: SourceNode,
  what: Exclude<Aspect, 'key'>,
  { text }: SourceText,
): Span | undefined {
  return what === 'value' ? node.span : spanOfPart(text, node, what)
}

/** Turns a stretch of a text into lines and columns. */
export function rangeOf(source: SourceText, span: Span): Range {
  const starts = lineIndex(source)
  const start = positionOf(starts, clamp(span.start, source.text.length))
  const end = positionOf(starts, clamp(Math.max(span.start, span.end), source.text.length))
  return { start, end }
}

/** The 1-based line in which an offset stands. */
export function lineOf(source: SourceText, offset: number): number {
  return positionOf(lineIndex(source), clamp(offset, source.text.length)).line
}

function entryOf(entries: readonly SourceEntry[], key: string | number): SourceEntry | undefined {
  return entries.find((entry) => entry.key === String(key))
}

function itemOf(items: readonly SourceNode[], index: string | number): SourceNode | undefined {
  return typeof index === 'number' ? items[index] : undefined
}

const indexes = new WeakMap<SourceText, readonly number[]>()

/** Where each line begins. Only LF ends a line (CRLF included), as the YAML library sees it. */
function lineIndex(source: SourceText): readonly number[] {
  const known = indexes.get(source)
  if (known !== undefined) return known
  const starts = [0]
  for (let at = source.text.indexOf('\n'); at !== -1; at = source.text.indexOf('\n', at + 1)) {
    starts.push(at + 1)
  }
  indexes.set(source, starts)
  return starts
}

function positionOf(starts: readonly number[], offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - starts[low]! + 1 }
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length)
}

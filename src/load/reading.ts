import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceNode, SourceText, Span } from '../model/source.ts'
import type { LoadLimits } from './limits.ts'
import { rangeOf } from './locate.ts'
import { trimmed } from './node-spans.ts'

/** What was read of one value, with its size: an alias stands for all of it. */
export interface Measured {
  readonly node: SourceNode
  readonly count: number
  readonly height: number
  readonly text: number
}

/** A value with an anchor, for the aliases after it. */
export interface Anchored {
  readonly name: string
  readonly span: Span
  /** Absent while the value is still being read, which is how a circle is noticed. */
  measured?: Measured
  isUsed: boolean
}

/** What is known on the way from the first value to the last. */
export interface Reading {
  readonly source: SourceText
  readonly limits: LoadLimits
  readonly diagnostics: Diagnostic[]
  readonly path: (string | number)[]
  readonly anchors: Map<string, Anchored>
  readonly allAnchors: Anchored[]
  aliasNodes: number
  totalText: number
}

/** Keeps a diagnostic with the place and the path that reading has come to. */
export function complain(reading: Reading, diagnostic: Diagnostic, span: Span | undefined): void {
  const { source, path } = reading
  const range = span && { range: rangeOf(source, trimmed(span, source.text)) }
  reading.diagnostics.push({ ...diagnostic, file: source.file, ...range, path: [...path] })
}

/** Counts one text against both limits, and returns its length. */
export function countText(text: string, span: Span, reading: Reading): number {
  const { textLength: limit } = reading.limits
  const { length } = text
  if (length > limit) complain(reading, report('source/text-too-long', { length, limit }), span)
  addText(length, span, reading)
  return length
}

/** Counts a length against the limit of all texts. */
export function addText(length: number, span: Span, reading: Reading): void {
  const { totalText: limit } = reading.limits
  const before = reading.totalText
  reading.totalText += length
  if (before <= limit && reading.totalText > limit) {
    complain(reading, report('source/too-much-text', { limit }), span)
  }
}

/** An absent value. */
export function nothing(span: Span): Measured {
  return { node: { kind: 'scalar', value: null, written: '', span }, count: 1, height: 0, text: 0 }
}

/** A text of its own, already counted. */
export function textOf(value: string, span: Span): Measured {
  const node: SourceNode = { kind: 'scalar', value, written: value, span }
  return { node, count: 1, height: 0, text: value.length }
}

/** Puts a mapping or list together with the sizes of its parts. */
export function measure(node: SourceNode, parts: readonly Measured[]): Measured {
  const sum = (pick: (part: Measured) => number) => parts.reduce((all, part) => all + pick(part), 0)
  return {
    node,
    count: 1 + sum((part) => part.count),
    height: 1 + parts.reduce((most, part) => Math.max(most, part.height), 0),
    text: sum((part) => part.text),
  }
}

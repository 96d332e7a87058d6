import type { Alias, Node } from 'yaml'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { rangeOf } from './locate.ts'
import { spanOfNode, startOf } from './node-spans.ts'
import {
  addText,
  complain,
  nothing,
  type Anchored,
  type Measured,
  type Reading,
} from './reading.ts'

/** Stands the anchored value in for its alias, with all of its size counted. */
export function readAlias(alias: Alias, reading: Reading): Measured {
  const span = spanOfNode(alias) ?? { start: 0, end: 0 }
  const name = alias.source.slice(0, 200)
  const anchored = reading.anchors.get(alias.source)
  if (anchored === undefined) {
    // `*emphasis*` at the beginning of a text is far more often meant than an alias.
    const isName = /^[\w.-]+$/.test(alias.source)
    const words = { sign: '*' }
    const fault = isName
      ? report('source/unknown-anchor', { name })
      : report('source/needs-quotes', words)
    complain(reading, fault, span)
    return nothing(span)
  }
  anchored.isUsed = true
  const { measured } = anchored
  if (measured === undefined) {
    complain(reading, report('source/cyclic-alias', { name }), span)
    return nothing(span)
  }
  const { aliasNodes, nesting } = reading.limits
  const before = reading.aliasNodes
  reading.aliasNodes += measured.count
  if (reading.aliasNodes > aliasNodes) {
    // Told once: what was counted only grows.
    if (before <= aliasNodes) {
      complain(reading, report('source/too-many-aliases', { limit: aliasNodes }), span)
    }
    return nothing(span)
  }
  if (reading.path.length + measured.height > nesting) {
    complain(reading, report('source/too-deep', { limit: nesting }), span)
  }
  addText(measured.text, span, reading)
  return measured
}

/** Remembers the anchor of a value, before the value itself is read. */
export function openAnchor(node: Node, reading: Reading): Anchored | undefined {
  const name = 'anchor' in node ? node.anchor : undefined
  if (typeof name !== 'string' || name === '') return undefined
  const start = reading.source.text.lastIndexOf(`&${name}`, startOf(node))
  const span = { start: Math.max(0, start), end: Math.max(0, start) + name.length + 1 }
  const anchored: Anchored = { name, span, isUsed: false }
  reading.anchors.set(name, anchored)
  reading.allAnchors.push(anchored)
  return anchored
}

/** Warns of anchors without an alias: “&co” at the beginning of a text would be lost without a word. */
export function checkAnchors({ allAnchors, source }: Reading): Diagnostic[] {
  return allAnchors
    .filter(({ isUsed }) => !isUsed)
    .map(({ name, span }) => {
      const place = { file: source.file, range: rangeOf(source, span) }
      return report('source/unused-anchor', { name: name.slice(0, 200) }, place)
    })
}

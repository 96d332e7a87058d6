import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceEntry, SourceNode, SourceText, Span } from '../model/source.ts'
import { isPicture, type LoadLimits } from './limits.ts'
import { endOf, spanOfCollection, spanOfNode, startOf, trimmed } from './node-spans.ts'
import { checkAnchors, openAnchor, readAlias } from './read-alias.ts'
import { readKey, reportDuplicate } from './read-key.ts'
import { complain, countText, measure, nothing, type Measured, type Reading } from './reading.ts'

/**
 * Turns what the YAML library composed into the recap's own values. Keys, aliases and lengths are checked
 * here rather than by the library, which is slow at it and knows neither the place nor the path.
 */
export function readNodes(
  contents: Node,
  source: SourceText,
  limits: LoadLimits,
): { readonly root: SourceNode; readonly diagnostics: readonly Diagnostic[] } {
  const reading: Reading = {
    source,
    limits,
    diagnostics: [],
    path: [],
    anchors: new Map(),
    allAnchors: [],
    aliasNodes: 0,
    totalText: 0,
  }
  const { node } = read(contents, contents.range?.[0] ?? 0, reading)
  return { root: node, diagnostics: [...reading.diagnostics, ...checkAnchors(reading)] }
}

function read(node: Node | null, at: number, reading: Reading): Measured {
  if (node === null) return nothing({ start: at, end: at })
  if (isAlias(node)) return readAlias(node, reading)
  const anchored = openAnchor(node, reading)
  const measured = readValue(node, reading)
  if (anchored !== undefined) anchored.measured = measured
  return measured
}

function readValue(node: Node, reading: Reading): Measured {
  if (isScalar(node)) return readScalar(node, reading)
  const { nesting } = reading.limits
  // The pairs of `[a: b]` are mappings too, which nobody could count before they were composed.
  if (reading.path.length >= nesting) {
    complain(reading, report('source/too-deep', { limit: nesting }), spanOfNode(node))
    return nothing({ start: startOf(node), end: startOf(node) })
  }
  return isMap(node) ? readMap(node, reading) : readList(node, reading)
}

function readList(node: Node, reading: Reading): Measured {
  const items: SourceNode[] = []
  const parts: Measured[] = []
  const members = isSeq(node) ? node.items : []
  members.forEach((item, index) => {
    reading.path.push(index)
    const part = read(nodeOf(item), endOf(items.at(-1)) ?? startOf(node), reading)
    reading.path.pop()
    parts.push(part)
    items.push(part.node)
  })
  const span = spanOfCollection(node, endOf(items.at(-1)), reading.source.text)
  return measure({ kind: 'list', items, span }, parts)
}

function readMap(node: YAMLMap, reading: Reading): Measured {
  const entries: SourceEntry[] = []
  const parts: Measured[] = []
  const seen = new Map<string, Span>()
  for (const { key: anyKey, value: valueNode } of node.items) {
    const keyNode = nodeOf(anyKey)
    if (seen.size >= reading.limits.keys) {
      const limit = reading.limits.keys
      complain(reading, report('source/too-many-keys', { limit }), spanOfNode(keyNode))
      break
    }
    const keySpan = spanOfNode(keyNode) ?? { start: startOf(node), end: startOf(node) }
    const key = readKey(keyNode, keySpan, reading)
    if (key === undefined) continue
    reading.path.push(key)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, keySpan)
    else reportDuplicate(key, { first, second: keySpan }, reading)
    const part = read(nodeOf(valueNode), keySpan.end, reading)
    reading.path.pop()
    parts.push(part)
    entries.push({ key, keySpan, value: part.node })
  }
  const lastEntry = entries.at(-1)
  const end = endOf(lastEntry?.value) ?? lastEntry?.keySpan?.end
  const span = spanOfCollection(node, end, reading.source.text)
  return measure({ kind: 'map', entries, span }, parts)
}

function readScalar(node: Scalar, reading: Reading): Measured {
  const span = spanOfNode(node) ?? { start: 0, end: 0 }
  const { value } = node
  if (typeof value === 'string') {
    const text = isPicture(reading.path.at(-1), value) ? 0 : countText(value, span, reading)
    const scalar: SourceNode = {
      kind: 'scalar',
      value,
      written: value,
      span: trimmed(span, reading.source.text),
    }
    return { node: scalar, count: 1, height: 0, text }
  }
  const written = node.source ?? ''
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { node: { kind: 'scalar', value, written, span }, count: 1, height: 0, text: 0 }
  }
  return { ...nothing(span), node: { kind: 'scalar', value: null, written, span } }
}

/** The library's types allow any value in a collection; what it has parsed holds only these two. */
function nodeOf(value: unknown): Node | null {
  return isNode(value) ? value : null
}

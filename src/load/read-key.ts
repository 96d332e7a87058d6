import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { report } from '../diagnostics/report.ts'
import type { Span } from '../model/source.ts'
import { isForbiddenKey } from './limits.ts'
import { lineOf } from './locate.ts'
import { openAnchor } from './read-alias.ts'
import { complain, countText, textOf, type Reading } from './reading.ts'

/** Reads a key as its author wrote it; one that cannot be a key is reported, and undefined. */
export function readKey(node: Node | null, span: Span, reading: Reading): string | undefined {
  if (!isScalar(node) || node.value === null || node.value === '') {
    complain(reading, report('source/key-not-text', { kind: kindOf(node) }), span)
    return undefined
  }
  const key = typeof node.value === 'string' ? node.value : (node.source ?? '')
  const anchored = openAnchor(node, reading)
  if (anchored !== undefined) anchored.measured = textOf(key, span)
  if (key === '<<' && node.type === 'PLAIN') complain(reading, report('source/merge-key', {}), span)
  if (isForbiddenKey(key)) {
    complain(reading, report('source/forbidden-key', { key }), span)
    return undefined
  }
  countText(key, span, reading)
  return key
}

function kindOf(node: Node | null): string {
  if (node === null || isScalar(node)) return 'empty'
  if (isMap(node)) return 'a mapping'
  return isSeq(node) ? 'a list' : 'an alias'
}

/** Reports a key that its mapping has already, at the second one. */
export function reportDuplicate(
  key: string,
  spans: { first: Span; second: Span },
  reading: Reading,
): void {
  const words = { key: key.slice(0, 200), line: lineOf(reading.source, spans.first.start) }
  complain(reading, report('source/duplicate-key', words), spans.second)
}

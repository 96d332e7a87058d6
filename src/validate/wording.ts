import type { Path, SourceNode } from '../model/source.ts'

const longestQuoted = 60

/** What a message calls the value at a path: `“points”, entry 2`. */
export function nameOf(path: Path): string {
  const lastKey = path.findLastIndex((step) => typeof step === 'string')
  const indexes = path.slice(lastKey + 1)
  const entries = indexes.map((index) => `entry ${Number(index) + 1}`)
  if (lastKey === -1) return ['the recap', ...entries].join(', ')
  return [`“${shorten(String(path[lastKey]))}”`, ...entries].join(', ')
}

/** What stands at a place, in words: `a list`, `the number 5`, `“some text”`. */
export function describeNode(node: SourceNode): string {
  if (node.kind === 'map') return node.entries.length === 0 ? 'empty braces' : 'keys and values'
  if (node.kind === 'list') return node.items.length === 0 ? 'an empty list' : 'a list'
  if (node.value === null) return 'empty'
  if (typeof node.value === 'string') return `“${shorten(node.value)}”`
  return typeof node.value === 'number' ? `the number ${shorten(node.written)}` : node.written
}

/** A text short enough to be quoted in a message. */
export function shorten(text: string): string {
  if (text.length <= longestQuoted) return text
  // Half a sign at the end would be a broken one.
  return `${text.slice(0, longestQuoted - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** `1 entry`, `3 entries`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** `a, b or c`. */
export function orList(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

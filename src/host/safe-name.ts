import { basename, extname } from 'node:path'

const longestBytes = 100
const standardInput = 'recap'
// What Windows refuses, and what a terminal or a path would read as something else.
const unsafe = /[\p{Cc}\p{Surrogate}/\\:*?"<>|\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/**
 * Makes the name of the results from that of the recap: without its ending and a `.recap` before it, and
 * safe on every system. Letters of any script stay. Never empty.
 */
export function outputStem(inputPath: string): string {
  if (inputPath === '-') return standardInput
  const name = basename(inputPath)
  const stem = name.slice(0, name.length - extname(name).length).replace(/\.recap$/i, '')
  const safe = withoutEdges(stem.replaceAll(unsafe, '-'))
  const free = reserved.test(safe) ? `_${safe}` : safe
  // Cutting can lay bare a dot or a blank at the end again.
  return withoutEdges(cut(free)) || standardInput
}

/** Windows drops dots and blanks at the end; a dot at the beginning would hide the file. */
function withoutEdges(name: string): string {
  return name.replace(/^[.\s]+/, '').replace(/[.\s]+$/, '')
}

/** Cuts between characters as people see them; one that is too long alone, between code points. */
function cut(name: string): string {
  if (Buffer.byteLength(name) <= longestBytes) return name
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)
  const kept = firstParts(Array.from(segments, ({ segment }) => segment))
  return kept === '' ? firstParts(Array.from(name)) : kept
}

function firstParts(parts: readonly string[]): string {
  let room = longestBytes
  const end = parts.findIndex((part) => (room -= Buffer.byteLength(part)) < 0)
  return (end === -1 ? parts : parts.slice(0, end)).join('')
}

import type { Inline, InlineNode } from '../model/inline.ts'
import type { InlinePiece, MarksPiece } from './inline-pieces.ts'

const maxDepth = 20

interface Opener {
  readonly mark: string
  /** The length of the whole run, for CommonMark's rule of three. */
  readonly length: number
  readonly closes: boolean
  /** Where in `nodes` its marks stand, as text for as long as nothing closes them. */
  readonly index: number
  count: number
  /** How deep what follows it nests. */
  inner: number
}

interface Resolving {
  readonly nodes: InlineNode[]
  readonly openers: Opener[]
  /** By kind of closer, below which height of `openers` no opener fits: keeps the search linear. */
  readonly bottoms: Map<string, number>
  depth: number
}

/**
 * Pairs the marks of emphasis as CommonMark does, in linear time. Marks without a partner, and
 * those nested deeper than 20, are text.
 */
export function resolveEmphasis(pieces: readonly InlinePiece[]): {
  readonly nodes: Inline
  readonly depth: number
} {
  const state: Resolving = { nodes: [], openers: [], bottoms: new Map(), depth: 0 }
  for (const piece of pieces) {
    if (piece.kind === 'marks') resolveMarks(state, piece)
    else {
      state.nodes.push(piece.node)
      deepen(state, piece.depth)
    }
  }
  return { nodes: mergeText(state.nodes), depth: deepest(state.openers, state.depth) }
}

function resolveMarks(state: Resolving, piece: MarksPiece): void {
  let left = piece.count
  while (left > 0 && piece.closes) {
    const opener = findOpener(state, piece)
    if (opener === undefined || opener.inner >= maxDepth) break
    const used = opener.count >= 2 && left >= 2 ? 2 : 1
    wrap(state, opener, used)
    left -= used
  }
  if (left === 0) return
  if (piece.opens) {
    const { mark, count: length, closes } = piece
    const index = state.nodes.length
    state.openers.push({ mark, length, closes, index, count: left, inner: 0 })
  }
  state.nodes.push(marksText(piece.mark, left))
}

/** Finds the opener that a run closes, and makes text of the unclosed ones after it. */
function findOpener(state: Resolving, piece: MarksPiece): Opener | undefined {
  const { openers, bottoms } = state
  const kind = `${piece.mark}${piece.opens}${piece.count % 3}`
  const bottom = bottoms.get(kind) ?? 0
  for (let height = openers.length - 1; height >= bottom; height--) {
    const opener = openers[height]!
    if (opener.mark !== piece.mark || breaksRuleOfThree(opener, piece)) continue
    opener.inner = deepest(openers.slice(height + 1), opener.inner)
    cutOpeners(state, height + 1)
    return opener
  }
  bottoms.set(kind, openers.length)
  return undefined
}

/** CommonMark, rules 9 and 10 of emphasis: `**a*b**` is no emphasis in an emphasis. */
function breaksRuleOfThree(opener: Opener, closer: MarksPiece): boolean {
  if (!opener.closes && !closer.opens) return false
  if (opener.length % 3 === 0 && closer.count % 3 === 0) return false
  return (opener.length + closer.count) % 3 === 0
}

function wrap(state: Resolving, opener: Opener, used: 1 | 2): void {
  const { nodes, openers } = state
  const children = mergeText(nodes.splice(opener.index + 1))
  opener.count -= used
  nodes[opener.index] = marksText(opener.mark, opener.count)
  if (opener.count === 0) {
    nodes.pop()
    cutOpeners(state, openers.length - 1)
  }
  nodes.push({ type: used === 2 ? 'strong' : 'emphasis', children })
  deepen(state, opener.inner + 1)
}

function cutOpeners(state: Resolving, height: number): void {
  state.openers.length = height
  for (const [kind, bottom] of state.bottoms) state.bottoms.set(kind, Math.min(bottom, height))
}

function deepen(state: Resolving, depth: number): void {
  const holder = state.openers.at(-1)
  if (holder === undefined) state.depth = Math.max(state.depth, depth)
  else holder.inner = Math.max(holder.inner, depth)
}

function deepest(openers: readonly Opener[], depth: number): number {
  return openers.reduce((deep, opener) => Math.max(deep, opener.inner), depth)
}

function marksText(mark: string, count: number): InlineNode {
  return { type: 'text', text: mark.repeat(count) }
}

/** Joins neighbouring texts and leaves empty ones out. */
function mergeText(nodes: readonly InlineNode[]): InlineNode[] {
  const merged: InlineNode[] = []
  let text = ''
  for (const node of nodes) {
    if (node.type === 'text') text += node.text
    else {
      if (text !== '') merged.push({ type: 'text', text })
      text = ''
      merged.push(node)
    }
  }
  if (text !== '') merged.push({ type: 'text', text })
  return merged
}

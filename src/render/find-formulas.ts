import { makeMarp } from './marp-options.ts'

/** A formula of a hand-written deck, as Marp reads it. */
export interface WrittenFormula {
  readonly latex: string
  /** Whether it is a block in two dollars. */
  readonly display: boolean
  /** The line that its paragraph, list item or table row begins at, from 1. */
  readonly line: number
}

/** The formulas of a deck, in its order; KaTeX is not asked for anything. */
export function findFormulas(markdown: string): WrittenFormula[] {
  if (!markdown.includes('$')) return []
  const tokens = makeMarp(true).markdown.parse(markdown, {}) as readonly MarkdownToken[]
  return formulasOf(tokens, 1)
}

interface MarkdownToken {
  readonly type: string
  readonly content: string
  readonly map: readonly [number, number] | null
  readonly children: readonly MarkdownToken[] | null
}

function formulasOf(tokens: readonly MarkdownToken[], around: number): WrittenFormula[] {
  let line = around
  return tokens.flatMap(({ type, content, map, children }) => {
    if (map !== null) line = map[0] + 1
    if (type === 'marp_math_inline') return [{ latex: content, display: false, line }]
    if (type === 'marp_math_block') return [{ latex: content.trim(), display: true, line }]
    return children === null ? [] : formulasOf(children, line)
  })
}

import type { Tokens } from './read-tokens.ts'

/** Which bracket stands open from `at` on. */
export interface OpenBracket {
  readonly at: number
  readonly open: { readonly at: number; readonly sign: string } | undefined
}

/** Pairs brackets off, whatever their kind, and keeps which one stands open after each. */
export function openBrackets(brackets: Tokens['brackets']): OpenBracket[] {
  const open: Tokens['brackets'][number][] = []
  return brackets.map((bracket) => {
    if (bracket.sign === '[' || bracket.sign === '{') open.push(bracket)
    else open.pop()
    return { at: bracket.at, open: open.at(-1) }
  })
}

/** The bracket that stands open just before an offset. */
export function openBefore(at: number, brackets: readonly OpenBracket[]): OpenBracket['open'] {
  let low = 0
  let high = brackets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (brackets[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return brackets[low - 1]?.open
}

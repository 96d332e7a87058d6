import type { Inline, InlineNode } from '../model/inline.ts'

/** A formula of an inline text. */
export type Formula = Extract<InlineNode, { type: 'math' }>

interface PlacedFormula {
  readonly formula: Formula
  readonly isOwn: boolean
}

/**
 * The LaTeX that a formula is set with. One in two dollars is a block where blocks may stand, and elsewhere
 * part of its line at the size of a block.
 */
export function formulaLatex({ latex, display }: Formula, isBlock: boolean): string {
  // A blank that belongs to a backslash was taken off at the end.
  const whole = /(?<!\\)(?:\\\\)*\\$/.test(latex) ? `${latex} {}` : latex
  if (!display || isBlock) return whole
  return `\\displaystyle ${whole.replaceAll(/\\[\s\S]|\$/g, (sign) => (sign === '$' ? '\\$' : sign))}`
}

/** Whether a formula has a formula in dollars within, as `\text` may; only blocks can be written so. */
export function hasInnerDollars({ latex }: Formula): boolean {
  return latex.replaceAll(/\\[\s\S]/g, '').includes('$')
}

/** The formulas of a text, also those within marks and links, and whether each stands there by itself. */
export function formulasOf(inline: Inline): PlacedFormula[] {
  return inline.flatMap((node): PlacedFormula[] => {
    if (node.type === 'math') return [{ formula: node, isOwn: true }]
    if (!('children' in node)) return []
    return formulasOf(node.children).map(({ formula }) => ({ formula, isOwn: false }))
  })
}

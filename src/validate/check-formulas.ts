import type { Inline } from '../model/inline.ts'
import type { Path, Span } from '../model/source.ts'
import { formulaLatex, formulasOf, hasInnerDollars } from '../text/formula.ts'
import { latexFault } from '../text/latex-fault.ts'
import { tell, type Validation } from './validation.ts'
import { capitalize, nameOf, shorten } from './wording.ts'

/** A line of a field with its formulas. */
interface FormulaLine {
  readonly inline: Inline
  readonly formulas: readonly Span[]
  /** The line that was read, and the lines of the field that stand before it; none where it was made up. */
  readonly line?: string
  readonly before?: readonly string[]
}

/** Tells the formulas of a text that can't be set. With `blocks`, one in two dollars is a block there. */
export function checkFormulas(
  { inline, formulas, line, before = [] }: FormulaLine,
  path: Path,
  { validation, blocks }: { readonly validation: Validation; readonly blocks: boolean },
): void {
  const { loadKatex } = validation.options
  if (loadKatex === undefined) return
  for (const [index, { formula, isOwn }] of formulasOf(inline).entries()) {
    const isBlock = formula.display && blocks && isOwn
    const reason =
      formula.display && !isBlock && hasInnerDollars(formula)
        ? 'dollars stand within others, which only a block in “text”, “points” or “notes” may have'
        : latexFault(loadKatex(), formulaLatex(formula, isBlock), isBlock)
    if (reason === undefined) continue
    const words = { Name: capitalize(nameOf(path)), latex: shorten(formula.latex), reason }
    const { start, end } = formulas[index]!
    const text = line?.slice(start, end)
    const part = text && { before: before.join('') + line!.slice(0, start), text }
    tell(validation, 'math/invalid', { words, spot: { path, ...(part && { part }) } })
  }
}

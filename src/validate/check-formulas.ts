import type { Inline } from '../model/inline.ts'
import type { Path } from '../model/source.ts'
import { formulaLatex, formulasOf, hasInnerDollars } from '../text/formula.ts'
import { latexFault } from '../text/latex-fault.ts'
import { tell, type Validation } from './validation.ts'
import { capitalize, nameOf, shorten } from './wording.ts'

/** Tells the formulas of a text that can't be set. With `blocks`, one in two dollars is a block there. */
export function checkFormulas(
  inline: Inline,
  path: Path,
  { validation, blocks }: { readonly validation: Validation; readonly blocks: boolean },
): void {
  const { loadKatex } = validation.options
  if (loadKatex === undefined) return
  for (const { formula, isOwn } of formulasOf(inline)) {
    const isBlock = formula.display && blocks && isOwn
    const reason =
      formula.display && !isBlock && hasInnerDollars(formula)
        ? 'dollars stand within others, which only a block in “text”, “points” or “notes” may have'
        : latexFault(loadKatex(), formulaLatex(formula, isBlock), isBlock)
    if (reason === undefined) continue
    const words = { Name: capitalize(nameOf(path)), latex: shorten(formula.latex), reason }
    tell(validation, 'math/invalid', { words, spot: { path } })
  }
}

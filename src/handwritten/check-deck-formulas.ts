// Comes in: the formulas of a hand-written deck. Goes out: which of them can't be set. That is known before the deck is
// rendered, because a formula can be made to fill the memory.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { latexFault, type Katex } from '../text/latex-fault.ts'
import { placeOfFormula } from './place-of-words.ts'

/** A formula, and the line that its paragraph begins at. */
interface DeckFormula {
  readonly latex: string
  readonly display: boolean
  readonly line: number
}

const limit = 20_000

const hint =
  'Correct the LaTeX; where a dollar is meant, write \\$, or “math: false” in the front matter where all of them are.'

/** Tells the formulas that KaTeX can't set, or that may not be on slides, each at its place. */
export function checkDeckFormulas(
  formulas: readonly DeckFormula[],
  text: string,
  loadKatex: () => Katex,
): Diagnostic[] {
  if (formulas.length > limit)
    return [report('handwritten/too-large', { what: 'more than 20,000 formulas' })]
  return formulas.flatMap(({ latex, display, line }) => {
    const reason = latexFault(loadKatex(), latex, display)
    if (reason === undefined) return []
    const words = { Name: 'This deck', latex: shorten(latex), reason }
    return [report('math/invalid', words, { ...placeOfFormula(latex, text, line), hint })]
  })
}

function shorten(latex: string): string {
  return latex.length <= 60 ? latex : `${latex.slice(0, 60)}…`
}

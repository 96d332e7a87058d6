import type { Outcome } from '../diagnostics/outcome.ts'
import { packageSheet, packageTemplates, packageTheme } from '../package-files.ts'
import { prepareStyle, type DeckStyle } from '../pipeline.ts'

/** The look that the package brings along. */
export function packageStyle(): Outcome<DeckStyle> {
  return prepareStyle(packageTemplates(), packageTheme('folio'), packageSheet)
}

import { browserCatalogue } from './catalogue-browser.ts'
import { fontCatalogue } from './catalogue-fonts.ts'
import { handwrittenCatalogue } from './catalogue-handwritten.ts'
import { initCatalogue } from './catalogue-init.ts'
import { outputCatalogue } from './catalogue-output.ts'
import { recapCatalogue } from './catalogue-recap.ts'
import { sourceCatalogue } from './catalogue-source.ts'
import { stageCatalogue } from './catalogue-stages.ts'

/** Every code that Afterdeck may say. A code is permanent once released. */
export const catalogue = {
  ...sourceCatalogue,
  ...recapCatalogue,
  ...stageCatalogue,
  ...fontCatalogue,
  ...browserCatalogue,
  ...outputCatalogue,
  ...handwrittenCatalogue,
  ...initCatalogue,
} as const

export type DiagnosticCode = keyof typeof catalogue

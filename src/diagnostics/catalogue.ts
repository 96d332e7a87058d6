import { browserCatalogue } from './catalogue-browser.ts'
import { outputCatalogue } from './catalogue-output.ts'
import { recapCatalogue } from './catalogue-recap.ts'
import { sourceCatalogue } from './catalogue-source.ts'
import { stageCatalogue } from './catalogue-stages.ts'

/** Every code that Afterdeck may say. A code is permanent once released. */
export const catalogue = {
  ...sourceCatalogue,
  ...recapCatalogue,
  ...stageCatalogue,
  ...browserCatalogue,
  ...outputCatalogue,
} as const

export type DiagnosticCode = keyof typeof catalogue

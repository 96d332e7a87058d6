import { browserCatalogue } from './catalogue-browser.ts'
import { fontCatalogue } from './catalogue-fonts.ts'
import { handwrittenCatalogue } from './catalogue-handwritten.ts'
import { importCatalogue } from './catalogue-import.ts'
import { initCatalogue } from './catalogue-init.ts'
import { lookCatalogue } from './catalogue-look.ts'
import { outputCatalogue } from './catalogue-output.ts'
import { previewCatalogue } from './catalogue-preview.ts'
import { recapCatalogue } from './catalogue-recap.ts'
import { sourceCatalogue } from './catalogue-source.ts'
import { stageCatalogue } from './catalogue-stages.ts'
import { templateCatalogue } from './catalogue-templates.ts'
import { themeCatalogue } from './catalogue-theme.ts'
import { transcriptCatalogue } from './catalogue-transcript.ts'

/** Every code that Afterdeck may say. A code is permanent once released. */
export const catalogue = {
  ...sourceCatalogue,
  ...recapCatalogue,
  ...stageCatalogue,
  ...transcriptCatalogue,
  ...fontCatalogue,
  ...templateCatalogue,
  ...themeCatalogue,
  ...lookCatalogue,
  ...browserCatalogue,
  ...outputCatalogue,
  ...handwrittenCatalogue,
  ...initCatalogue,
  ...importCatalogue,
  ...previewCatalogue,
} as const

export type DiagnosticCode = keyof typeof catalogue

import { recapKeyCatalogue } from './catalogue-recap-keys.ts'
import { recapRuleCatalogue } from './catalogue-recap-rules.ts'
import { recapValueCatalogue } from './catalogue-recap-values.ts'

/** What can be wrong with the content of a recap. */
export const recapCatalogue = {
  ...recapKeyCatalogue,
  ...recapValueCatalogue,
  ...recapRuleCatalogue,
} as const

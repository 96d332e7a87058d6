import type { Catalogue } from './entry.ts'

/** What can be wrong with the content of a recap. */
export const recapCatalogue = {
  'recap/unknown-key': {
    severity: 'error',
    meaning: 'A key that the recap format does not have.',
    message: '“{key}” is not a key of {owner}.',
  },
} as const satisfies Catalogue

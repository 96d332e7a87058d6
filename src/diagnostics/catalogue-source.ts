import type { Catalogue } from './entry.ts'

/** What can be wrong with a file before its content is looked at: reading, encoding, syntax, limits. */
export const sourceCatalogue = {
  'source/missing': {
    severity: 'error',
    meaning: 'The input file does not exist.',
    message: 'There is no file “{file}”.',
    hint: 'Check the name and the folder.',
  },
} as const satisfies Catalogue

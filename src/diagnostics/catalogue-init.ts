import type { Catalogue } from './entry.ts'

/** What `afterdeck init` finds in the folder of a new project. */
export const initCatalogue = {
  'init/file-kept': {
    severity: 'warning',
    meaning: 'A new project has a file of that name already.',
    message: '“{path}” is there already and stays as it is.',
    hint: 'Run it again with --force to replace it.',
  },
} as const satisfies Catalogue

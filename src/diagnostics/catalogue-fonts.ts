import type { Catalogue } from './entry.ts'

/** What fonts lack. */
export const fontCatalogue = {
  'font/missing-signs': {
    severity: 'warning',
    meaning:
      'Signs of the deck are in no font: not in the bundled ones, not in a font package of the project, and not on this machine. They would be shown as boxes.',
    message: 'No font has {signs}: readers would see boxes.',
    hint: '{help}',
  },
} as const satisfies Catalogue

import type { Catalogue } from './entry.ts'

/** What can go wrong with the browser that measures and prints. */
export const browserCatalogue = {
  'browser/not-found': {
    severity: 'error',
    meaning: 'No Chrome, Chromium or Edge was found to measure and print with.',
    message: 'No browser was found to print with: {tried}.',
    hint: 'Run “npx puppeteer browsers install chrome”, or name one with --browser PATH.',
  },
} as const satisfies Catalogue

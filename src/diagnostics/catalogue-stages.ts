import type { Catalogue } from './entry.ts'

/** What the later stages find: planning, templates, themes, fit, writing. */
export const stageCatalogue = {
  'fit/overflow': {
    severity: 'warning',
    meaning: 'Text of a slide leaves its box, so that it would be cut off or overlap.',
    message: 'Slide {page} (“{title}”) runs {pixels} px over {edge}.',
    hint: 'Shorten it by about {characters} characters, or divide it into two takeaways.',
  },
} as const satisfies Catalogue

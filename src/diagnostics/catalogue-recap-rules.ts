import type { Catalogue } from './entry.ts'

/** What can be wrong between the values of a recap. */
export const recapRuleCatalogue = {
  'recap/sections-and-takeaways': {
    severity: 'error',
    meaning: 'A recap has both sections and takeaways of its own.',
    message: 'This recap has both “sections” and “takeaways”, and their order would be a guess.',
    hint: 'Move the takeaways into a section, or remove “sections”.',
  },
  'recap/no-takeaways': {
    severity: 'warning',
    meaning:
      'A recap has neither sections nor takeaways, so that only a cover and the like are made.',
    message:
      'This recap has neither “sections” nor “takeaways”, so its deck says nothing of the talk.',
    hint: 'Add “takeaways”, a list of claims with their evidence.',
  },
  'recap/too-many-takeaways': {
    severity: 'error',
    meaning: 'A recap passes the limit of 2,000 takeaways.',
    message: 'This recap has {count} takeaways, more than the limit of {limit}.',
    hint: 'Divide it into several recaps.',
  },
  'recap/row-short': {
    severity: 'warning',
    meaning: 'A row of a table has fewer cells than there are columns; empty ones are added.',
    message: '{Name} has {count}, fewer than the {columns}, so empty ones were added.',
    hint: 'Add the missing cells; "" is an empty one.',
  },
  'recap/row-long': {
    severity: 'error',
    meaning: 'A row of a table has more cells than there are columns.',
    message: '{Name} has {count}, more than the {columns}.',
    hint: 'Add a column, or remove the cells that have none.',
  },
  'recap/value-count': {
    severity: 'error',
    meaning: 'A series of a chart has another number of values than there are categories.',
    message: '{Name} has {count}, but there are {categories}.',
    hint: 'Give each category one value.',
  },
  'recap/highlight-past-end': {
    severity: 'error',
    meaning: 'A highlighted line of a code does not exist.',
    message: '{Name} names line {line}, but the code has only {lines}.',
    hint: 'Count the lines of the code from 1.',
  },
  'recap/id-repeated': {
    severity: 'error',
    meaning: 'Two takeaways have the same id.',
    message: 'The id “{id}” is used twice, so that a link to it would be a guess.',
    hint: 'Give one of the two takeaways another id; the first is at {first}.',
  },
  'recap/two-primary': {
    severity: 'error',
    meaning: 'More than one resource is the primary one.',
    message: 'Two resources are primary, and only one can have the QR code.',
    hint: 'Keep “primary: true” at one of them.',
  },
  'recap/footer-name': {
    severity: 'error',
    meaning: 'A name in the braces of the footer is not known.',
    message: 'The footer holds “{name}”, and nothing is known by that name.',
    hint: 'Use {known}, or write a backslash before the brace to show it.',
  },
  'recap/layout-unknown': {
    severity: 'error',
    meaning: 'A layout that is neither in the catalogue nor a template of the author’s own.',
    message: 'There is no layout “{layout}”.',
  },
  'recap/layout-unfillable': {
    severity: 'error',
    meaning: 'A layout that the evidence of its takeaway cannot fill.',
    message: 'The layout “{layout}” cannot be filled by this takeaway, which has {evidence}.',
    hint: 'Use {possible}, or remove “layout”.',
  },
  'recap/trimmed-without-mark': {
    severity: 'error',
    meaning: 'A quote says that it is trimmed, but no mark shows where words are left out.',
    message: 'This quote is marked as trimmed, but nothing shows where words are left out.',
    hint: 'Write […] where words are left out, or remove “trimmed”.',
  },
  'recap/size-repeated': {
    severity: 'error',
    meaning: 'The same slide size is asked for twice.',
    message: 'The size {size} is named twice, and both would write the same file.',
    hint: 'Remove one of the two.',
  },
} as const satisfies Catalogue

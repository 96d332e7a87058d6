import type { Catalogue } from './entry.ts'

/** What can be wrong with the shape of a recap: keys, lists, kinds of values. */
export const recapKeyCatalogue = {
  'recap/not-a-recap': {
    severity: 'error',
    meaning: 'The file holds something else than keys and values at its top level.',
    message: 'A recap begins with keys such as “talk:”, but this file is {found}.',
    hint: 'Begin the file with “talk:” and, indented below it, “title:”.',
  },
  'recap/unknown-key': {
    severity: 'error',
    meaning: 'A key that the recap format does not have at this place.',
    message: '“{key}” is not a key of {owner}, so its content would be lost.',
  },
  'recap/missing-key': {
    severity: 'error',
    meaning: 'A key that is required is not there.',
    message: '{Owner} has no “{key}”, which it needs.',
    hint: 'Add “{key}”: {about}.',
  },
  'recap/empty-value': {
    severity: 'error',
    meaning: 'A value that is required is empty or only blanks.',
    message: '{Name} is empty, {why}.',
    hint: 'Write the missing text, or remove the whole entry.',
  },
  'recap/empty-entry': {
    severity: 'error',
    meaning: 'An entry of a list has nothing in it that could be shown.',
    message: '{Name} says nothing, so that nothing could be shown for it.',
    hint: 'Add {wanted}, or remove the entry.',
  },
  'recap/wrong-kind': {
    severity: 'error',
    meaning:
      'A value is of another kind than its key takes: a list where a text is wanted, for one.',
    message: '{Name} is {found}, where {wanted} is wanted.',
  },
  'recap/not-a-list': {
    severity: 'error',
    meaning: 'A single value stands where a list is wanted.',
    message: '{Name} is {found}, where a list is wanted.',
    hint: 'Write it as a list: each entry on a line of its own that begins with “- ”.',
  },
  'recap/boolean-as-text': {
    severity: 'error',
    meaning: 'A true or false without quotes stands where a text is wanted.',
    message: '{Name} is {found} without quotes, which is no text but a yes or no.',
    hint: 'If the word is meant, quote it: "{found}".',
  },
  'recap/not-a-boolean': {
    severity: 'error',
    meaning: 'Something else than true or false stands where a yes or no is wanted.',
    message: '{Name} is {found}, where true or false is wanted.',
    hint: 'Write true or false, without quotes.',
  },
  'recap/not-a-number': {
    severity: 'error',
    meaning: 'Something that is no finite number stands where a number is wanted.',
    message: '{Name} is {found}, where a finite number is wanted.',
    hint: 'Write a plain number such as 12 or 2.50, without a unit and without a comma.',
  },
  'recap/number-in-quotes': {
    severity: 'error',
    meaning: 'A number that is drawn to scale is written as a text.',
    message: '{Name} is a text, where a number is wanted.',
    hint: 'Remove the quotes: {number}.',
  },
  'recap/unknown-value': {
    severity: 'error',
    meaning: 'A value that is none of those that its key takes.',
    message: '{Name} is {found}; it may be {allowed}.',
  },
  'recap/empty-list': {
    severity: 'warning',
    meaning: 'A list without entries, which counts as if it were not there.',
    message: '{Name} is an empty list, so nothing is shown for it.',
    hint: 'Add an entry, or remove the key.',
  },
  'recap/list-needs-entries': {
    severity: 'error',
    meaning: 'A list that needs at least one entry has none.',
    message: '{Name} is an empty list, and it needs at least one entry.',
    hint: 'Add an entry, or remove the key and what depends on it.',
  },
  'recap/advised-count': {
    severity: 'warning',
    meaning: 'A list is shorter or longer than a slide shows well; what does not fit is continued.',
    message: '{Name} has {count}; {advised} read well on a slide.',
    hint: '{action}',
  },
  'recap/pair-length': {
    severity: 'error',
    meaning: 'A pair of a mapping has fewer than two or more than three entries.',
    message: '{Name} has {count}, where two, or two and a note, are wanted.',
    hint: 'Write it as [one side, the other] or [one side, the other, note].',
  },
} as const satisfies Catalogue

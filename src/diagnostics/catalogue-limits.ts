import type { Catalogue } from './entry.ts'

/** The limits of a source file, which keep a broken or hostile one from using up the machine. */
export const limitCatalogue = {
  'source/too-large': {
    severity: 'error',
    meaning: 'The file is larger than the limit for files of its kind.',
    message: 'The file is larger than {limit}.',
    hint: 'Name pictures as files instead of writing them into it, or divide it.',
  },
  'source/too-many-parts': {
    severity: 'error',
    meaning: 'The file has too many words, signs and line breaks for a recap.',
    message: 'The file has more than {limit} parts (keys, values, signs and line breaks).',
    hint: 'Divide it into several recaps.',
  },
  'source/too-deep': {
    severity: 'error',
    meaning: 'Mappings and lists stand inside each other too deeply.',
    message: 'Mappings and lists stand inside each other more than {limit} deep.',
    hint: 'Look for brackets that are never closed, or put the text in quotes.',
  },
  'source/too-many-keys': {
    severity: 'error',
    meaning: 'One mapping has too many keys.',
    message: 'This mapping has more than {limit} keys.',
    hint: 'Make it a list, or remove keys.',
  },
  'source/too-many-anchors': {
    severity: 'error',
    meaning: 'The file has too many anchors (“&name”).',
    message: 'The file has more than {limit} anchors (“&name”).',
    hint: 'Write the values out.',
  },
  'source/too-many-aliases': {
    severity: 'error',
    meaning: 'The aliases (“*name”) of the file stand for too many values.',
    message: 'The aliases of this file (“*name”) stand for more than {limit} values.',
    hint: 'Write the values out.',
  },
  'source/text-too-long': {
    severity: 'error',
    meaning: 'One text is longer than the limit.',
    message: 'This text has {length} characters; the limit is {limit}.',
    hint: 'Divide it into several takeaways.',
  },
  'source/too-much-text': {
    severity: 'error',
    meaning: 'All texts of the file together are longer than the limit.',
    message: 'The texts of this file have more than {limit} characters together.',
    hint: 'Divide it into several recaps.',
  },
} as const satisfies Catalogue

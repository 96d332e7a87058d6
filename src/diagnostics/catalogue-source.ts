import type { Catalogue } from './entry.ts'
import { limitCatalogue } from './catalogue-limits.ts'
import { syntaxCatalogue } from './catalogue-syntax.ts'

/** What can be wrong with a file before its content is looked at: reading, encoding, syntax, limits. */
export const sourceCatalogue = {
  'source/missing': {
    severity: 'error',
    meaning: 'The input file does not exist.',
    message: 'There is no file “{file}”.',
    hint: 'Check the name and the folder.',
  },
  'source/folder': {
    severity: 'error',
    meaning: 'A folder was named where a file is wanted.',
    message: '“{file}” is a folder, not a file.',
    hint: 'Name the recap file in it.',
  },
  'source/not-a-file': {
    severity: 'error',
    meaning: 'The input is a pipe, a device or a socket instead of a file.',
    message: '“{file}” is {kind}, not an ordinary file.',
    hint: 'Save the content as a file, or pass it on standard input with “-”.',
  },
  'source/unreadable': {
    severity: 'error',
    meaning: 'The input file is there, but the system does not let it be read.',
    message: 'The file “{file}” cannot be read: {reason}.',
    hint: 'Check its permissions and those of its folder.',
  },
  'source/empty': {
    severity: 'error',
    meaning: 'The file is empty, or has only blanks and comments.',
    message: 'There is nothing in this file.',
    hint: 'Begin with “talk:” and a “title:” below it.',
  },
  'source/wrong-encoding': {
    severity: 'error',
    meaning: 'The file is text in UTF-16 or UTF-32.',
    message: 'The file is in {encoding}, and only UTF-8 can be read.',
    hint: 'Save it again with the encoding UTF-8.',
  },
  'source/not-utf8': {
    severity: 'error',
    meaning: 'A byte of the file has no meaning in UTF-8, most often because it is Latin-1.',
    message:
      'The byte 0x{byte} in line {line} is not UTF-8; older encodings such as Latin-1 use it.',
    hint: 'Save the file again with the encoding UTF-8, and look whether its letters are right.',
  },
  'source/binary': {
    severity: 'error',
    meaning: 'The file is a picture, a document or an archive instead of text.',
    message: 'The file is {kind}, not a text.',
    hint: 'Name a recap in YAML or JSON.',
  },
  'source/unsupported-value': {
    severity: 'error',
    meaning: 'A recap that was passed as an object has a value that no recap file can have.',
    message: '{kind} cannot be a value of a recap.',
    hint: 'Pass only plain objects, lists, text, numbers, true, false and null.',
  },
  'source/cyclic-value': {
    severity: 'error',
    meaning: 'A recap that was passed as an object contains itself.',
    message: 'This value contains itself, so that it would never end.',
    hint: 'Pass a copy without the circle.',
  },
  ...syntaxCatalogue,
  ...limitCatalogue,
} as const satisfies Catalogue

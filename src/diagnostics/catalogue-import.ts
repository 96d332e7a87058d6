import type { Catalogue } from './entry.ts'

/** What can be wrong with files that a recap is made from. */
export const importCatalogue = {
  'import/address': {
    severity: 'error',
    exit: 2,
    meaning:
      'An address was named where a file is wanted: Afterdeck loads nothing from the network.',
    message: '“{url}” is an address, and only files are read.',
    hint: 'Open it in a browser, save the page as HTML, and name that file.',
  },
  'import/no-file': {
    severity: 'error',
    exit: 2,
    meaning: 'No file is named to import.',
    message: 'There is no file to import.',
    hint: 'Name an article, notes or a transcript, or “-” for standard input.',
  },
  'import/unknown-kind': {
    severity: 'error',
    meaning: 'A file is text, but neither an article, nor notes, nor a transcript.',
    message: 'This file is {kind}, which can’t be imported.',
    hint: 'Name a web page (HTML), Markdown, plain notes, or a transcript (VTT, SRT, JSON, text).',
  },
  'import/several-articles': {
    severity: 'error',
    exit: 2,
    meaning: 'Two files of a kind of which a recap is made from one were named.',
    message: '“{first}” and “{second}” are both {kind}, and a recap is of one talk.',
    hint: 'Import them one by one, or join them in one file.',
  },
  'import/nothing-found': {
    severity: 'error',
    meaning: 'A file has no text that could become a recap: only navigation, scripts or blanks.',
    message: 'There is no text in this file that could become a recap.',
    hint: 'Look whether the page was saved whole: some pages load their text only in the browser.',
  },
  'import/page-too-large': {
    severity: 'error',
    meaning:
      'An article has more text or elements, or more elements in each other, than any recap could hold.',
    message: 'This file has {limit}.',
    hint: 'Save only the article, for example from the reader view of a browser.',
  },
  'import/too-long': {
    severity: 'error',
    meaning: 'What was imported passes a limit of recaps.',
    message: 'The recap of this file would pass a limit: {reason}',
    hint: 'Divide the file, and import its parts one by one.',
  },
  'import/picture-left': {
    severity: 'warning',
    meaning:
      'A picture of an article is not in its recap: it lies on the network or above the folder of the recap, or can’t be read. Its address is in the notes.',
    message: 'The picture “{src}” is not taken along: {reason}.',
    hint: 'Save it beside the recap, and add it as an “image”.',
  },
  'import/file-there': {
    severity: 'error',
    exit: 2,
    meaning: 'The file that the recap should be written to is there already.',
    message: '“{path}” is there already, and may be somebody’s work.',
    hint: 'Choose another name with --out, or replace it with --force.',
  },
} as const satisfies Catalogue

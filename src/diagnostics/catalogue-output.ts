import type { Catalogue } from './entry.ts'

/** What keeps the results from being written. The machine is at fault here, not the recap. */
export const outputCatalogue = {
  'output/not-writable': {
    severity: 'error',
    exit: 3,
    meaning: 'The system does not let a result be written.',
    message: '“{path}” cannot be written: {reason}.',
    hint: 'Choose another folder with --out, or change its permissions.',
  },
  'output/disk-full': {
    severity: 'error',
    exit: 3,
    meaning: 'There is no room left for a result.',
    message: '“{path}” cannot be written: {reason}.',
    hint: 'Make room, or choose another folder with --out.',
  },
  'output/folder-in-the-way': {
    severity: 'error',
    exit: 3,
    meaning: 'A folder has the name that a result should get.',
    message: '“{path}” cannot be written, because a folder has that name.',
    hint: 'Rename the folder, or choose another one with --out.',
  },
  'output/file-in-the-way': {
    severity: 'error',
    exit: 3,
    meaning: 'A file stands where a folder for the results is wanted.',
    message: '“{path}” cannot be used as a folder, because a file has that name.',
    hint: 'Rename the file, or choose another folder with --out.',
  },
  'output/merge-incomplete': {
    severity: 'error',
    meaning:
      'The PDF of all decks is not written where a deck of the run is not: it would be missing in silence.',
    message: '“{path}” is not written: {missing} of {total} decks have errors.',
    hint: 'Correct them, or leave them out of the command.',
  },
  'output/old-pictures': {
    severity: 'warning',
    meaning:
      'Numbered pictures of an earlier, longer deck lie beside those that were written. They are left alone: they may be somebody’s own.',
    message: 'Beside “{path}” lie {pictures} of an earlier deck, which this one has no slides for.',
    hint: 'Remove them, or build into an empty folder.',
  },
  'output/theme-replaced': {
    severity: 'warning',
    meaning:
      'Decks in Markdown that lie in one folder share the stylesheet of their theme, and this one has another look than those before it.',
    message: '“{path}” has the look of {deck} now, and {others} beside it had another.',
    hint: 'Build them into different folders with --out, or with the same theme.',
  },
} as const satisfies Catalogue

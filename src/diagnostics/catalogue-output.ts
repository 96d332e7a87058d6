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
} as const satisfies Catalogue

import type { Catalogue } from './entry.ts'

/** What fonts lack, and what is wrong with those that an author names. */
export const fontCatalogue = {
  'font/missing-signs': {
    severity: 'warning',
    meaning:
      'Signs of the deck are in no font: not in the bundled ones, not in a font package of the project, and not on this machine. They would be shown as boxes.',
    message: 'No font has {signs}: readers would see boxes.',
    hint: '{help}',
  },
  'font/unknown-family': {
    severity: 'error',
    meaning:
      'A theme names a font that neither comes along nor is a font package of the project. Fonts of the machine are not used, because other machines lack them.',
    message: 'The font “{name}” does not come along, and the project has no package of it.',
    hint: 'Name a font that comes along, install its @fontsource package in the folder of the recap, or write the path of a font file.',
  },
  'font/missing-file': {
    severity: 'error',
    meaning: 'A theme names a font file that does not exist.',
    message: 'There is no font file “{src}” in or below the folder of this file.',
    hint: 'Check the path; it starts at that folder.',
  },
  'font/outside': {
    severity: 'error',
    meaning: 'The path of a font file leaves the folder of the file that names it.',
    message: 'The font file “{src}” is not in or below the folder of this file.',
    hint: 'Put it beside this file.',
  },
  'font/unreadable': {
    severity: 'error',
    meaning: 'A font that a theme names can’t be used, for a reason that the message tells.',
    message: 'The font “{src}” can’t be used: {reason}.',
    hint: 'Use a static font as a .woff2, .woff, .ttf or .otf file of at most 5 MB.',
  },
  'font/variable': {
    severity: 'warning',
    meaning:
      'A theme names a variable font. PDF has no such fonts, so that its letters become drawings: they print well, but the PDF grows, and letters may look heavier on the screen.',
    message:
      'The font “{src}” is a variable font, which a PDF can only hold as drawings of its letters.',
    hint: 'Use the static file of one weight, which most fonts bring along.',
  },
} as const satisfies Catalogue

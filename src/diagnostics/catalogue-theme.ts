import type { Catalogue } from './entry.ts'

/** What is wrong with a theme, or with what an author chose of one. */
export const themeCatalogue = {
  'theme/unknown': {
    severity: 'error',
    meaning: 'A recap or the command line names a theme that is not there.',
    message: 'There is no theme “{theme}”.',
    hint: 'Run “afterdeck themes” for a list.',
  },
  'theme/colour-moved': {
    severity: 'warning',
    meaning:
      'A colour of the author could not be read where it is needed. The nearest shade that can stands in.',
    message: 'The {role} “{asked}” became {became}: {reason}.',
    hint: 'Write “{became}” to have it so, or choose another colour.',
  },
  'theme/colour-kept': {
    severity: 'warning',
    meaning: 'A colour stays as the author wants it, though some text on it is hard to read.',
    message: 'The {role} “{asked}” stays as it is: {reason}.',
    hint: '{help}',
  },
  'theme/colour-refused': {
    severity: 'error',
    meaning: 'A colour that the author insists on, or that is no plain colour, can’t be used.',
    message: 'The {role} “{asked}” can’t be used: {reason}.',
    hint: '{help}',
  },
  'theme/missing-file': {
    severity: 'error',
    meaning: 'A theme or a stylesheet that is named by its path does not exist.',
    message: 'There is no file “{path}”.',
    hint: 'Check the path; it starts at the folder of the file that names it.',
  },
  'theme/outside': {
    severity: 'error',
    meaning: 'A recap names a theme, or a theme names a file, that lies outside of its folder.',
    message: 'The file “{path}” is not in or below the folder of the file that names it.',
    hint: 'Put it beside that file; the command line may name a theme anywhere.',
  },
  'theme/unreadable': {
    severity: 'error',
    meaning: 'A theme, or a file that it names, can’t be read.',
    message: 'The file “{path}” can’t be used: {reason}.',
    hint: 'Use a text file in UTF-8 for themes, and PNG, JPEG, GIF, WebP, AVIF or SVG for pictures.',
  },
  'theme/css-syntax': {
    severity: 'error',
    meaning: 'A stylesheet of the author’s own is not valid CSS.',
    message: 'The CSS can’t be read: {reason}.',
    hint: 'Correct it there; often a brace or a quote is missing just before.',
  },
  'theme/css-refused': {
    severity: 'error',
    meaning: 'A stylesheet of the author’s own does what CSS of decks may not do.',
    message: 'The CSS can’t be used: {reason} (“{words}”).',
    hint: 'Put the rules of other files into this one; Marp’s default, gaia and uncover may be imported.',
  },
  'theme/css-left-out': {
    severity: 'warning',
    meaning:
      'A stylesheet of the author’s own loads something from the web. Decks load nothing, so that it is left out.',
    message: 'What the CSS loads from the web is left out: “{words}”.',
    hint: 'Put the file beside the CSS and name it there; fonts may also be npm packages (@fontsource/…).',
  },
  'theme/css-colours': {
    severity: 'warning',
    meaning:
      'Some colours of a stylesheet can’t be read on its background, and are left out in a recap.',
    message: 'Colours are left out where text could not be read: {selectors}.',
    hint: 'Give them more contrast with the background ({background}) and with its text ({text}).',
  },
  'theme/css-background': {
    severity: 'warning',
    meaning: 'No text can be read on the background of a stylesheet.',
    message: 'The background of the CSS became {became}: text on it could not be read everywhere.',
    hint: 'Use a background that is light all over, or dark all over.',
  },
  'theme/font-left-out': {
    severity: 'warning',
    meaning:
      'A stylesheet or a brand file names a font that neither comes along nor is a package of the project.',
    message: 'The font “{name}” is not there; {instead} stands in.',
    hint: 'If it is on fontsource.org, run “npm install @fontsource/{package}” in the folder of the recap.',
  },
  'theme/not-a-brand': {
    severity: 'error',
    meaning: 'A brand file does not hold tokens.',
    message: 'The file is no brand file: it holds {found} in the place of keys and values.',
    hint: 'Begin it with a token, such as “accent: "#0F4C9C"”.',
  },
  'theme/brand-left-out': {
    severity: 'warning',
    meaning: 'Something of a _brand.yml can’t be taken over.',
    message: '{What} is not taken over: {reason}.',
    hint: 'It can be set in a brand file of Afterdeck, or in the recap.',
  },
  'theme/bad-name': {
    severity: 'error',
    exit: 2,
    meaning: 'A new theme can’t have this name, which is the one of its folder.',
    message: 'A theme can’t be called “{name}”.',
    hint: 'Use letters, digits, hyphens and underscores.',
  },
} as const satisfies Catalogue

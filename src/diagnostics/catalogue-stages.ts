import type { Catalogue } from './entry.ts'

/** What the later stages find: planning, templates, themes, fit, writing. */
export const stageCatalogue = {
  'fit/overflow': {
    severity: 'warning',
    meaning: 'Text of a slide leaves its box, so that it would be cut off or overlap.',
    message: 'Slide {page} (“{title}”) runs {pixels} px over {edge}.',
    hint: 'Shorten it by about {characters} characters, or divide it in two.',
  },
  'template/unescaped-output': {
    severity: 'error',
    meaning:
      'A template prints a value without saying where it stands, so that it could not be escaped.',
    message: 'The template prints “{expression}” without a context.',
    hint: 'Say which place it is for: write text, inline, attr, url or comment before the name.',
  },
  'template/syntax': {
    severity: 'error',
    meaning: 'A template is not valid Handlebars.',
    message: 'The template can’t be read: {reason}.',
  },
  'template/failed': {
    severity: 'error',
    meaning: 'A template asks for a value that its slide does not have.',
    message: 'A template failed: {reason}.',
  },
  'math/invalid': {
    severity: 'error',
    meaning:
      'With `deck.math`, what stands between dollars is LaTeX, and KaTeX can’t set it, or it may not be on slides.',
    message: '{Name} has a formula that can’t be set: in “{latex}”, {reason}.',
    hint: 'Correct the LaTeX; where a dollar is meant, write \\$.',
  },
  'deck/not-yet': {
    severity: 'error',
    exit: 2,
    meaning: 'The format allows it, and this version of Afterdeck does not do it yet.',
    message: 'This version of Afterdeck does not do {feature} yet.',
    hint: '{hint}',
  },
  'quote/not-checked': {
    severity: 'warning',
    meaning: 'The recap names a transcript, and this version does not check quotes against it yet.',
    message: 'This version of Afterdeck does not check quotes against the transcript yet.',
    hint: 'Check them by hand, or leave “transcript” out.',
  },
  'image/missing': {
    severity: 'error',
    meaning: 'An image that the recap names does not exist.',
    message: 'There is no image “{src}” in or below the folder of this file.',
    hint: 'Check the name; paths start at that folder.',
  },
  'image/outside': {
    severity: 'error',
    meaning: 'A path leaves the folder of the recap.',
    message: 'The image “{src}” is not in or below the folder of this file.',
    hint: 'Put it beside this file.',
  },
  'image/unreadable': {
    severity: 'error',
    meaning: 'An image can’t be read, or is larger than the limit.',
    message: 'The image “{src}” can’t be used: {reason}.',
    hint: 'Use a PNG, JPEG, GIF, WebP, AVIF or SVG file of at most 20 MB.',
  },
  'usage/command-line': {
    severity: 'error',
    exit: 2,
    meaning: 'The words of the command can’t be understood.',
    message: 'The command can’t be run: {reason}.',
    hint: 'Run “afterdeck help” to see what there is.',
  },
  'afterdeck/fault': {
    severity: 'error',
    exit: 70,
    meaning: 'Afterdeck itself failed.',
    message: 'Afterdeck failed, and it is not your fault: {reason}.',
    hint: 'Please report it with the recap that caused it.',
  },
  'usage/unknown-format': {
    severity: 'error',
    exit: 2,
    meaning: 'A format that Afterdeck does not know.',
    message: 'There is no format “{format}”.',
  },
  'usage/no-match': {
    severity: 'error',
    exit: 2,
    meaning: 'A pattern such as recaps/*.yaml stands for no file.',
    message: 'No file matches “{pattern}”.',
    hint: 'Check the folder and the ending; “**” stands for folders within each other, and names that begin with a dot are passed over.',
  },
  'usage/too-many-files': {
    severity: 'error',
    exit: 2,
    meaning: 'A pattern stands for more files than one run takes.',
    message: '“{pattern}” leads to more than {limit}.',
    hint: 'Begin it with the folder that is meant, and build in several runs.',
  },
  'usage/same-output': {
    severity: 'error',
    exit: 2,
    meaning: 'Two inputs would write the same file.',
    message: '“{first}” and “{second}” would both be written to {path}.',
    hint: 'Rename one of them, or build them into different folders with --out.',
  },
  'usage/source-as-output': {
    severity: 'error',
    exit: 2,
    meaning: 'A result would replace the file that it is made from.',
    message: '{path} is the source itself and is never overwritten.',
    hint: 'Choose another folder with --out.',
  },
} as const satisfies Catalogue

import type { Catalogue } from './entry.ts'

/** What the later stages find: planning, fit, pictures, writing. */
export const stageCatalogue = {
  'fit/overflow': {
    severity: 'error',
    meaning:
      'Content of a slide leaves its place, so that it would be cut off or overlap: at the smallest type, with the closest gaps, and where it can’t be divided further. Of a deck written by hand a build only warns.',
    message: 'Slide {page} (“{title}”) runs {pixels} px over {edge}.',
    hint: 'Shorten {field} by about {characters} characters, or divide it in two.',
  },
  'fit/moved-to-notes': {
    severity: 'warning',
    meaning:
      'A slide that can’t be divided has no room for the line below its body, and what may stand in the notes went there.',
    message: '“{field}” of slide {page} (“{title}”) has no room there, and is in its notes.',
    hint: 'Shorten the slide’s longest text to have it back.',
  },
  'math/invalid': {
    severity: 'error',
    meaning:
      'What stands between dollars is LaTeX, with `deck.math` and in hand-written decks, and KaTeX can’t set it, or it may not be on slides.',
    message: '{Name} has a formula that can’t be set: in “{latex}”, {reason}.',
    hint: 'Correct the LaTeX; where a dollar is meant, write \\$.',
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
  'usage/unknown-rule': {
    severity: 'error',
    exit: 2,
    meaning: 'A rule is set for a code that there is not, or that no rule can change.',
    message: 'There is no rule “{rule}”.',
    hint: 'The warnings and marks of docs/diagnostics.md are rules.',
  },
  'usage/rule-level': {
    severity: 'error',
    exit: 2,
    meaning: 'A rule is set to something else than off, warning or error.',
    message: 'The rule “{rule}” can’t be “{level}”.',
    hint: 'Write “{rule}=off”, “{rule}=warning” or “{rule}=error”.',
  },
  'usage/unknown-size': {
    severity: 'error',
    exit: 2,
    meaning: 'A size of slides that Afterdeck does not know.',
    message: 'There is no size “{size}”.',
    hint: 'Sizes are 16:9, 4:3, 1:1 and 4:5, separated by commas.',
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
    meaning: 'A result would replace the file, or a picture, that it is made from.',
    message: '{path} is a source itself and is never overwritten.',
    hint: 'Choose another folder with --out.',
  },
} as const satisfies Catalogue

import type { Catalogue } from './entry.ts'

/** What is wrong with templates, most of them an author's own. */
export const templateCatalogue = {
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
    hint: 'Correct it there: each block needs its end, and each pair of opening braces its closing one.',
  },
  'template/unknown-helper': {
    severity: 'error',
    meaning: 'A template calls a helper that Afterdeck does not have.',
    message: 'There is no helper “{name}” for templates.',
    hint: 'Helpers are listed in docs/templates.md.',
  },
  'template/unknown-partial': {
    severity: 'error',
    meaning: 'A template includes a partial that is not there.',
    message: 'There is no partial “{name}”.',
    hint: 'Put it into your templates folder as {name}.md.hbs.',
  },
  'template/failed': {
    severity: 'error',
    meaning: 'A template asks for a value that its slide does not have.',
    message: 'A template failed: {reason}.',
    hint: 'What a slide has is listed in docs/templates.md; what may be absent stands in an “if” block.',
  },
  'template/slide-count': {
    severity: 'error',
    meaning:
      'Templates of the author’s own made more or fewer slides than the recap has, so that notes and links would stand on wrong ones.',
    message: 'The templates made {made} slides, and the recap has {planned}.',
    hint: 'A layout writes one slide: leave “---” to deck.md.hbs.',
  },
  'template/missing-folder': {
    severity: 'error',
    meaning: 'The recap or the command line names a folder of templates that is not there.',
    message: 'There is no folder “{path}” for templates.',
    hint: 'Check the path; in a recap it starts at the folder of the recap.',
  },
  'template/outside': {
    severity: 'error',
    meaning: 'A folder of templates, or a file in it, lies outside of where it may be read.',
    message: 'The templates “{path}” are not in or below the folder of this file.',
    hint: 'Put them beside the recap, or name the folder on the command line with --templates.',
  },
  'template/unreadable': {
    severity: 'error',
    meaning: 'A folder of templates, or a file in it, can’t be read or is too large.',
    message: 'The templates “{path}” can’t be read: {reason}.',
    hint: 'Templates are UTF-8 text files of at most 1 MB in a folder, 500 at most.',
  },
  'template/layout-name': {
    severity: 'error',
    meaning: 'The name of a layout of one’s own can’t be a class of its slides.',
    message: 'A layout can’t be called “{name}”.',
    hint: 'Use small letters, digits and hyphens, a letter first; d1 to d5, rtl and on-… mean something else.',
  },
  'template/unused': {
    severity: 'warning',
    meaning:
      'A file in a folder of templates takes no part: it is neither deck.md.hbs nor a layout or a partial.',
    message: 'The file is not used: it is no template’s name.',
    hint: 'Templates are deck.md.hbs, layouts/NAME.md.hbs and partials/NAME.md.hbs.',
  },
} as const satisfies Catalogue

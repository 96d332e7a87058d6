import type { Catalogue } from './entry.ts'

/** What an editor would mark on a finished slide. `check` tells it; a build does not. */
export const lookCatalogue = {
  'look/overlap': {
    severity: 'error',
    meaning: 'Two texts of a slide lie on each other.',
    message: 'On page {page} “{first}” and “{second}” lie on each other.',
    hint: 'Shorten one of them, or mend the theme or template that places them.',
  },
  'look/contrast': {
    severity: 'error',
    meaning:
      'A text is hard to read on its ground: the contrast by WCAG 2.2 is below 4.5:1, or below 3:1 for large type.',
    message: 'On page {page} “{text}” has a contrast of {ratio}:1; {needed}:1 is needed.',
    hint: 'Change the colour of the text or of what is behind it.',
  },
  'look/small-type': {
    severity: 'warning',
    meaning: 'Type is smaller than people can read at this size of slides.',
    message: 'On page {page} “{text}” is set in {px} px; {floor} px is the least.',
    hint: 'Set it larger in the theme or template.',
  },
  'look/coarse-picture': {
    severity: 'warning',
    meaning: 'A picture has fewer pixels than it covers, and looks blurred.',
    message: 'The picture “{alt}” on page {page} has fewer pixels than it covers.',
    hint: 'Use a larger picture.',
  },
  'look/crowded': {
    severity: 'warning',
    meaning: 'A slide has more words than readers take in at once.',
    message: 'Page {page} has {words} words; more than {limit} tire readers.',
    hint: 'Divide the takeaway in two, or move words to its notes.',
  },
  'look/long-line': {
    severity: 'warning',
    meaning: 'Lines are longer than the eye finds its way back from.',
    message: 'A line on page {page} has about {characters} characters.',
    hint: 'Make points of it, or a narrower block in the template.',
  },
  'look/empty': {
    severity: 'warning',
    meaning: 'A slide is mostly empty, though its layout is not meant to be.',
    message: 'Page {page} fills {percent} % of its height.',
    hint: 'Join it with another takeaway, or give it more evidence.',
  },
  'look/orphan': {
    severity: 'warning',
    meaning: 'More than two paragraphs of a deck end in a line with one short word.',
    message: 'On page {page} “{text}” ends in a line with one short word.',
    hint: 'Change a word or two.',
  },
  'look/layout-run': {
    severity: 'warning',
    meaning: 'More than three slides in a row have the same layout.',
    message: 'Page {page} is the {count}th “{layout}” in a row.',
    hint: 'Show one of them in another way, or put a statement or a quote between them.',
  },
  'look/title-size': {
    severity: 'warning',
    meaning: 'The titles of content slides have one size, and this one has another.',
    message: 'The title of page {page} is set in {px} px, the others in {usual} px.',
    hint: 'Set all titles in one size in the theme or template.',
  },
  'look/no-verb': {
    severity: 'warning',
    meaning:
      'The title of an English content slide has no verb, so that it names a topic and claims nothing. It is only told where a rule asks for it.',
    message: 'The title of page {page}, “{title}”, seems to have no verb.',
    hint: 'Say what is so, in a sentence.',
  },
} as const satisfies Catalogue

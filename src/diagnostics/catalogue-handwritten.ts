import type { Catalogue } from './entry.ts'

/** What can be wrong with a deck that somebody wrote in Marp Markdown. */
export const handwrittenCatalogue = {
  'handwritten/open-comment': {
    severity: 'error',
    meaning:
      'A comment in a hand-written deck never ends, so that the rest of the deck would be lost.',
    message: 'This comment never ends, so that everything after it would be lost.',
    hint: 'End it with “-->”.',
  },
  'handwritten/too-large': {
    severity: 'error',
    meaning: 'A hand-written deck is larger than can be rendered in reasonable time.',
    message: 'This deck has {what}, which is past the limit.',
    hint: 'Divide it into several decks.',
  },
  'handwritten/unknown-theme': {
    severity: 'error',
    meaning: 'A hand-written deck names a theme that is not there.',
    message: 'There is no theme “{theme}”.',
  },
  'handwritten/web-fonts': {
    severity: 'warning',
    meaning:
      'A theme of Marp loads fonts from the web, which a deck never does here. It is only told where a rule asks for it: the theme is not the author’s.',
    message:
      'The theme “{theme}” loads fonts from the web; they are left out, and other fonts stand in.',
    hint: 'Write “theme: folio” for a theme that brings its fonts along.',
  },
  'handwritten/remote-file': {
    severity: 'error',
    meaning: 'A hand-written deck names a picture or a file on another machine.',
    message: '“{address}” is on another machine, and nothing is loaded from there.',
    hint: 'Save the file beside the deck, and write its path.',
  },
  'handwritten/style': {
    severity: 'error',
    meaning: 'A style in a hand-written deck does what styles may not do here.',
    message: 'A style of this deck can’t be used: {reason} (“{words}”).',
    hint: 'Take it out; looks are fine, loading and importing are not.',
  },
  'handwritten/link-refused': {
    severity: 'warning',
    meaning: 'A link of a hand-written deck is neither https, http, mailto nor a slide.',
    message:
      'The link to “{address}” is no complete https, http or mailto address, and is shown without a link.',
  },
  'handwritten/dead-link': {
    severity: 'warning',
    meaning:
      'A link of a hand-written deck leads to a slide or a heading that the deck does not have.',
    message: 'The link to “{address}” leads nowhere in this deck.',
    hint: 'Write the number of a slide, such as #3, or the id of a heading.',
  },
  'handwritten/is-markdown': {
    severity: 'error',
    exit: 2,
    meaning: 'Markdown was asked for of a deck that is Markdown.',
    message: 'This deck is Markdown already.',
    hint: 'Leave “md” out of --format.',
  },
  'handwritten/no-recap': {
    severity: 'error',
    exit: 2,
    meaning:
      'A format that is made from takeaways was asked for of a deck that was written by hand: there are only slides.',
    message: 'The format {format} is made from a recap, and this deck was written by hand.',
    hint: 'Leave “{format}” out of --format.',
  },
} as const satisfies Catalogue

import type { Catalogue } from './entry.ts'

/** What reading a transcript finds, and what comparing a recap with it does. */
export const transcriptCatalogue = {
  'transcript/missing': {
    severity: 'error',
    meaning: 'The transcript that the recap names does not exist.',
    message: 'There is no transcript “{file}” in or below the folder of this file.',
    hint: 'Check the name; paths start at that folder.',
  },
  'transcript/outside': {
    severity: 'error',
    meaning: 'The path of the transcript leaves the folder of the recap.',
    message: 'The transcript “{file}” is not in or below the folder of this file.',
    hint: 'Put it beside this file.',
  },
  'transcript/unreadable': {
    severity: 'error',
    meaning: 'The transcript is not text in UTF-8, or has nothing in it that somebody says.',
    message: 'The transcript “{file}” can’t be read: {reason}.',
    hint: 'Use WebVTT, SRT, YouTube’s or Whisper’s JSON, or plain text, in UTF-8.',
  },
  'transcript/too-large': {
    severity: 'error',
    meaning: 'A transcript is larger or longer than the limit.',
    message: 'The transcript “{file}” has more than {limit}.',
    hint: 'Keep the part that belongs to this talk.',
  },
  'transcript/tolerated': {
    severity: 'warning',
    meaning:
      'A transcript has faults of one kind that could be put right while it was read. Each kind is told once.',
    message: 'The transcript “{file}” has {fault} ({count} times, first in {place}); {remedy}.',
    hint: 'Nothing is lost; export the transcript again to be rid of the message.',
  },
  'transcript/check-these': {
    severity: 'warning',
    meaning:
      'Numbers or names in claims and figures are never said in the transcript. They may be right: look them up.',
    message: 'The transcript has no mention of {list}.',
    hint: 'Check these against the talk; a “source” beside a takeaway or a figure says that it comes from elsewhere.',
  },
  'quote/altered': {
    severity: 'warning',
    meaning: 'A quote is not what the transcript says, but near to it.',
    message: 'This quote is not word for word what was said{when}: {changes}.',
    hint: 'The transcript has: “{passage}”. Words that are left out are marked […].',
  },
  'quote/not-found': {
    severity: 'warning',
    meaning: 'The transcript has nothing that is like the quote.',
    message: 'This quote is not in the transcript.',
    hint: 'Take the words from the transcript, or give it as a point with “basis: paraphrase”; look also whether the transcript is of this talk, and in its language.',
  },
  'quote/wrong-time': {
    severity: 'warning',
    meaning: 'A quote has a time at which something else is said.',
    message: 'This quote is said at {found}, not at {at}.',
    hint: 'Write at: "{found}", or leave “at” out to have it filled in.',
  },
} as const satisfies Catalogue

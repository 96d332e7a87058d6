import type { Catalogue } from './entry.ts'

/** What can be wrong with one value of a recap: its form, its length, its signs. */
export const recapValueCatalogue = {
  'recap/format-version': {
    severity: 'error',
    meaning: 'The recap is written for a version of the format that this Afterdeck does not know.',
    message: '{Name} is {found}, and this version of Afterdeck reads format 1 only.',
    hint: 'Write 1, or update Afterdeck.',
  },
  'recap/time-invalid': {
    severity: 'error',
    meaning: 'A time is not written as m:ss, mm:ss or h:mm:ss, or as a range of two of them.',
    message: '{Name} is {found}, which is no time: {why}.',
  },
  'recap/time-backwards': {
    severity: 'error',
    meaning: 'A range of times ends before it begins.',
    message: '{Name} is {found}, a range that ends before it begins.',
    hint: 'Write the earlier time first.',
  },
  'recap/time-range': {
    severity: 'error',
    meaning: 'A range stands where a single time is wanted.',
    message: '{Name} is {found}, a range, where a single time is wanted.',
    hint: 'Write how long the whole talk is, such as 36:57.',
  },
  'recap/time-past-end': {
    severity: 'warning',
    meaning: 'A time lies past the duration of the talk, so its link leads nowhere.',
    message: '{Name} is {time}, but the talk lasts only {duration}.',
    hint: 'Check the time and “duration”.',
  },
  'recap/date-invalid': {
    severity: 'error',
    meaning: 'A date is not written as YYYY, YYYY-MM or YYYY-MM-DD, or does not exist.',
    message: '{Name} is {found}, which is no date: {why}.',
    hint: 'Write it as YYYY-MM-DD, YYYY-MM or YYYY, such as 2024-03-26.',
  },
  'recap/language-invalid': {
    severity: 'error',
    meaning: 'A language is not a BCP 47 tag.',
    message: '{Name} is {found}, which is no language tag.',
    hint: 'Write a tag such as en, de or pt-BR.',
  },
  'recap/url-refused': {
    severity: 'error',
    meaning: 'An address in an address field cannot become a link.',
    message: '{Name} is {found}, which cannot be a link: {why}.',
    hint: 'Write the whole address, beginning with {schemes}.',
  },
  'recap/link-refused': {
    severity: 'warning',
    meaning: 'An address inside a text cannot become a link; it is shown as written.',
    message: '{Name} holds {found}, which is shown as written, not as a link: {why}.',
    hint: 'Write a whole https, http or mailto address, or put a backslash before the bracket.',
  },
  'recap/remote-file': {
    severity: 'error',
    meaning: 'An address stands where a file of the recap’s own folder is wanted.',
    message: '{Name} is {found}, but only files in or below the folder of the recap are read.',
    hint: 'Save the file beside the recap, and write its path.',
  },
  'recap/image-data': {
    severity: 'error',
    meaning: 'A data URL is not of an image type that Afterdeck shows.',
    message: '{Name} is a data URL that is not of a picture that can be shown.',
    hint: 'Begin it with data:image/png;base64, or jpeg, gif, webp, avif or svg+xml in place of png.',
  },
  'recap/controls-replaced': {
    severity: 'warning',
    meaning: 'A text holds control characters or broken signs, shown as U+FFFD.',
    message: '{Name} holds {count} that cannot be shown and became “\uFFFD”.',
    hint: 'Remove them; they often come along when text is copied from a PDF.',
  },
  'recap/short-too-long': {
    severity: 'warning',
    meaning: 'A short title is longer than the 48 characters that fit well.',
    message: '{Name} has {count} characters; up to {limit} fit well as a title.',
    hint: 'Shorten it by {over}.',
  },
  'recap/color-empty': {
    severity: 'warning',
    meaning: 'A colour is empty, most often because an unquoted # begins a comment.',
    message: '{Name} is empty and sets nothing; an unquoted “#” begins a comment.',
    hint: 'Quote the colour: "#76B900".',
  },
  'recap/focus-invalid': {
    severity: 'error',
    meaning: 'The focus of an image is not two percentages.',
    message: '{Name} is {found}, which is not a place in the picture.',
    hint: 'Write two percentages from the left and the top, such as "50% 20%".',
  },
  'recap/highlight-invalid': {
    severity: 'error',
    meaning: 'The highlighted lines of a code are not line numbers and ranges.',
    message: '{Name} is {found}, which names no lines.',
    hint: 'Write line numbers and ranges, such as "2,4-6".',
  },
  'recap/id-invalid': {
    severity: 'error',
    meaning: 'An id holds other signs than small letters, digits and single hyphens.',
    message: '{Name} is {found}, and an id has only a–z, 0–9 and single hyphens between them.',
    hint: 'Write it like “{suggestion}”.',
  },
  'recap/unknown-word': {
    severity: 'error',
    meaning: 'A key of “words” is not the name of an interface word.',
    message: '“{key}” is no interface word, so its text would never be shown.',
  },
} as const satisfies Catalogue

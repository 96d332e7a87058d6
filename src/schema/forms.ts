// How each kind of scalar is written, as a schema can say it. Patterns are never stricter than the
// validator, and use only what every dialect of regular expressions has: no flags, no looking ahead.
import type { SpecShape, TextForm } from '../validate/spec.ts'
import type { JsonSchema } from './json-schema.ts'

/** One way to write a scalar. */
export interface Form {
  /** What the definition is called. */
  readonly name: string
  /** How it is written, in a sentence. */
  readonly about: string
  readonly schema: JsonSchema
  /** What editors say of anything else. They know how to; others pass it over. @default about */
  readonly otherwise?: string
}

const needsText = 'A text is wanted here; what would be something else needs quotes.'

/** The longest text that a recap may have, in characters. */
export const maxTextLength = 20_000

const clock = '(?:[0-9]{1,3}:[0-5][0-9]|[0-9]{1,4}):[0-5][0-9]'
const percent = '(?:0?[0-9]{1,2}(?:\\.[0-9]{1,4})?|100(?:\\.0{1,4})?)%'
const lineNumber = '0{0,5}[1-9][0-9]{0,5}'
const lineRange = ` *${lineNumber}(?: *[-–] *${lineNumber})? *`
const address = `[A-Za-z][A-Za-z0-9+.-]*://|//|(?:${['data', 'file', 'blob', 'javascript', 'mailto'].map(anyCase).join('|')}):`
const web = '://[^/?#]'

export const text: Form = {
  name: 'text',
  about: 'A text; a number is taken as it was written.',
  schema: { type: ['string', 'number'], pattern: '\\S', maxLength: maxTextLength },
  otherwise: needsText,
}

/** Where a text may be missing, or empty as a cell of a table may be. */
export const optionalText: Form = {
  name: 'optionalText',
  about: 'A text, or nothing; a number is taken as it was written.',
  schema: { type: ['string', 'number', 'null'], maxLength: maxTextLength },
  otherwise: needsText,
}

/** What may stand in the place of any value that is not needed. */
export const nothing: Form = {
  name: 'nothing',
  about: 'Nothing: the same as leaving the key out.',
  schema: { type: ['string', 'null'], pattern: '^\\s*$' },
}

const pathOnly = 'A path relative to the folder of the recap; no address.'

const path: Form = {
  name: 'path',
  about: pathOnly,
  schema: {
    type: ['string', 'number'],
    pattern: '\\S',
    maxLength: maxTextLength,
    // What an address fails by is a pattern, because editors have no words for a “not”.
    if: { not: { type: 'string', pattern: `^\\s*(?:${address})` } },
    else: { type: 'string', pattern: '^$', errorMessage: pathOnly },
  },
}

const imageSource: Form = {
  name: 'imageSource',
  about: 'A path relative to the folder of the recap, or the picture itself as a data URL.',
  schema: {
    anyOf: [
      { $ref: '#/definitions/path' },
      {
        type: 'string',
        pattern: `^\\s*${anyCase('data')}:${anyCase('image')}/(?:${['png', 'jpeg', 'gif', 'webp', 'avif', 'svg\\+xml'].map(anyCase).join('|')});${anyCase('base64')},`,
      },
    ],
  },
}

const textForms: Readonly<Record<TextForm, Form>> = {
  text,
  columnHead: optionalText,
  paragraphs: { ...text, about: 'A blank line begins a new paragraph.' },
  verbatim: { ...text, about: 'Kept to the byte.' },
  inline: { ...text, about: 'Inline Markdown.' },
  inlineParagraphs: { ...text, about: 'Inline Markdown; a blank line begins a new paragraph.' },
  cell: optionalText,
  footer: { ...text, about: 'May hold {talk}, {section}, {date} and {event}.' },
  color: text,
  id: formOf('id', 'Small letters, digits and single hyphens, such as open-means-more.', {
    type: ['string', 'integer'],
    pattern: whole('[a-z0-9]+(?:-[a-z0-9]+)*'),
    maxLength: maxTextLength,
    minimum: 0,
  }),
  date: formOf('date', 'A day, month or year, such as 2024-03-31, 2024-03 or 2024.', {
    type: ['string', 'integer'],
    pattern: whole('[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?'),
    minimum: 1000,
    maximum: 9999,
  }),
  language: formOf('language', 'A BCP 47 tag, such as en or pt-BR.', {
    type: 'string',
    pattern: whole('[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*'),
    maxLength: maxTextLength,
  }),
  path,
  imageSource,
  focus: formOf('focus', 'Two percentages, such as 50% 20%.', {
    type: 'string',
    pattern: whole(`${percent} +${percent}`),
  }),
  lines: formOf('lines', 'Line numbers and ranges of them, such as 2,4-6.', {
    type: ['string', 'integer'],
    pattern: whole(`${lineRange}(?:,${lineRange})*`),
    maxLength: maxTextLength,
    minimum: 1,
    maximum: 999_999,
  }),
}

const time = formOf('time', 'A time such as 4:04 or 1:04:04, or a range such as 04:04-05:10.', {
  type: 'string',
  pattern: whole(`${clock}(?: ?[-–] ?${clock})?`),
})

const duration = formOf('duration', 'A single time, such as 36:57.', {
  type: 'string',
  pattern: whole(clock),
})

const url = formOf('url', 'A complete https, http or mailto address.', {
  type: 'string',
  pattern: `^\\s*(?:${anyCase('http')}[sS]?${web}|${anyCase('mailto')}:[^@?]+@[^@?])`,
  maxLength: maxTextLength,
})

const videoUrl = formOf('videoUrl', 'A complete https address.', {
  type: 'string',
  pattern: `^\\s*${anyCase('https')}${web}`,
  maxLength: maxTextLength,
})

/** The form of a scalar that is read from text; undefined for every other kind of value. */
export function formFor(spec: SpecShape): Form | undefined {
  if (spec.kind === 'textual') return textForms[spec.form]
  if (spec.kind === 'moment') return spec.single ? duration : time
  if (spec.kind === 'url') return spec.httpsOnly ? videoUrl : url
  return undefined
}

/** The form that another one refers to. */
export const referredForms: readonly Form[] = [text, optionalText, nothing, path]

function formOf(name: string, about: string, schema: JsonSchema): Form {
  return { name, about, schema }
}

/** A text that is this and nothing else, with blanks around it. */
function whole(pattern: string): string {
  return `^\\s*(?:${pattern})\\s*$`
}

/** A word in small letters, large ones or both. */
function anyCase(word: string): string {
  return word.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
}

import type { Inline } from '../model/inline.ts'
import { foldLines, splitParagraphs } from '../text/fold-lines.ts'
import { unknownFooterNames, footerNames } from '../text/footer.ts'
import { parseInline } from '../text/parse-inline.ts'
import { readDate, readId, readLanguage, readLines, readFocus } from './read-forms.ts'
import { readImageSource, readPath } from './read-paths.ts'
import { readScalarText } from './read-scalar-text.ts'
import type { TextForm } from './spec.ts'
import { tell, type Placed, type Reading, type Validation } from './validation.ts'
import { whyRefused } from './why-refused.ts'
import { capitalize, nameOf, orList, shorten } from './wording.ts'

type TextReader = (text: string, placed: Placed, validation: Validation) => Reading

/** Reads a scalar as one of the kinds of text that the format has. */
export function readTextual(form: TextForm, placed: Placed, validation: Validation): Reading {
  const written = readScalarText(placed, validation)
  if (written === 'failed') return 'failed'
  if (written !== 'absent') return readers[form](written.value, placed, validation)
  if (form === 'cell') return { value: [] }
  if (form === 'columnHead') return { value: '' }
  if (form === 'color') tellEmptyColor(placed, validation)
  return 'absent'
}

const readLine: TextReader = (text) => ({ value: foldLines(text) })
const readInline: TextReader = (text, placed, validation) => ({
  value: inlineOf(foldLines(text), placed, validation),
})

const readers: Readonly<Record<TextForm, TextReader>> = {
  text: readLine,
  columnHead: readLine,
  color: readLine,
  verbatim: (text) => ({ value: text }),
  paragraphs: (text) => ({ value: splitParagraphs(text) }),
  inline: readInline,
  cell: readInline,
  inlineParagraphs: (text, placed, validation) => ({
    value: splitParagraphs(text).map((line) => inlineOf(line, placed, validation)),
  }),
  footer: readFooter,
  id: readId,
  date: readDate,
  language: readLanguage,
  path: readPath,
  imageSource: readImageSource,
  focus: readFocus,
  lines: readLines,
}

function inlineOf(line: string, { path }: Placed, validation: Validation): Inline {
  const { inline, refused } = parseInline(line, { math: validation.math })
  for (const { url, reason } of refused) {
    const found = `“${shorten(url)}”`
    const words = { Name: capitalize(nameOf(path)), found, why: whyRefused(reason) }
    tell(validation, 'recap/link-refused', { words, spot: { path } })
  }
  return inline
}

function readFooter(text: string, { path }: Placed, validation: Validation): Reading {
  const unknown = unknownFooterNames(text)
  const known = footerNames.map((name) => `{${name}}`)
  for (const name of unknown) {
    const words = { name: `{${shorten(name)}}`, known: orList(known) }
    tell(validation, 'recap/footer-name', { words, spot: { path, expected: known } })
  }
  return unknown.length > 0 ? 'failed' : { value: foldLines(text) }
}

function tellEmptyColor({ path }: Placed, validation: Validation): void {
  const words = { Name: capitalize(nameOf(path)) }
  tell(validation, 'recap/color-empty', { words, spot: { path, what: 'key' } })
}

import type { Inline } from '../model/inline.ts'
import { foldLines, splitParagraphs } from '../text/fold-lines.ts'
import { fillFooter, unknownFooterNames, footerNames } from '../text/footer.ts'
import { parseInline } from '../text/parse-inline.ts'
import { scanPlain } from '../text/plain-inline.ts'
import { checkFormulas } from './check-formulas.ts'
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

const readLine: TextReader = (text, placed, validation) => ({
  value: plainOf(foldLines(text), placed, { validation }),
})
const readInline: TextReader = (text, placed, validation) => {
  const isPoint = placed.path.at(-2) === 'points'
  return { value: inlineOf(foldLines(text), placed, { validation, blocks: isPoint }) }
}
const readCell: TextReader = (text, placed, validation) => ({
  value: inlineOf(foldLines(text), placed, { validation, blocks: false }),
})

const readers: Readonly<Record<TextForm, TextReader>> = {
  text: readLine,
  columnHead: readLine,
  color: (text) => ({ value: foldLines(text) }),
  verbatim: (text) => ({ value: text }),
  paragraphs: (text, placed, validation) => ({
    value: splitParagraphs(text).map((line, index, lines) =>
      plainOf(line, placed, { validation, before: lines.slice(0, index) }),
    ),
  }),
  inline: readInline,
  cell: readCell,
  inlineParagraphs: (text, placed, validation) => ({
    value: splitParagraphs(text).map((line, index, lines) =>
      inlineOf(line, placed, { validation, blocks: true, before: lines.slice(0, index) }),
    ),
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

/** A plain text stays as it was written; its formulas are looked at. */
function plainOf(
  line: string,
  { path }: Placed,
  { validation, before = [] }: Omit<InlineReading, 'blocks'>,
): string {
  if (validation.math)
    checkFormulas({ ...scanPlain(line), line, before }, path, { validation, blocks: false })
  return line
}

interface InlineReading {
  readonly validation: Validation
  /** Whether a formula in two dollars is a block there. */
  readonly blocks: boolean
  /** The paragraphs before this one. */
  readonly before?: readonly string[]
}

function inlineOf(
  line: string,
  { path }: Placed,
  { validation, blocks, before = [] }: InlineReading,
): Inline {
  const { inline, refused, formulas } = parseInline(line, { math: validation.math })
  checkFormulas({ inline, formulas, line, before }, path, { validation, blocks })
  for (const { url, reason } of refused) {
    const found = `“${shorten(url)}”`
    const words = { Name: capitalize(nameOf(path)), found, why: whyRefused(reason) }
    tell(validation, 'recap/link-refused', { words, spot: { path } })
  }
  return inline
}

function readFooter(text: string, placed: Placed, validation: Validation): Reading {
  const { path } = placed
  const unknown = unknownFooterNames(text)
  const known = footerNames.map((name) => `{${name}}`)
  for (const name of unknown) {
    const words = { name: `{${shorten(name)}}`, known: orList(known) }
    tell(validation, 'recap/footer-name', { words, spot: { path, expected: known } })
  }
  // Names are filled in before formulas are read, so that where these stand in the file is not known.
  if (validation.math)
    checkFormulas(scanPlain(fillFooter(text, {})), path, { validation, blocks: false })
  return unknown.length > 0 ? 'failed' : { value: foldLines(text) }
}

function tellEmptyColor({ path }: Placed, validation: Validation): void {
  const words = { Name: capitalize(nameOf(path)) }
  tell(validation, 'recap/color-empty', { words, spot: { path, what: 'key' } })
}

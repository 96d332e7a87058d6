// YAML that a person enjoys editing, and that reads back as exactly the same values.
import { Document, isMap, isPair, isScalar, isSeq, Scalar, visit, type Node } from 'yaml'

/** Lines that stand above the first key. */
export interface YamlHead {
  readonly comment?: string | undefined
}

const widest = 100
/** A row of a table stands on one line up to here. */
const longestRow = 76
/** Nothing is folded within quotes. */
const never = 1_000_000_000

/** Writes plain values as YAML 1.2. */
export function writeYaml(value: object, { comment }: YamlHead = {}): string {
  const document = new Document(value, {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
  })
  visit(document, {
    Scalar: (key, node, path) => {
      const style =
        typeof node.value === 'string' ? styleOf(node.value, roomFor(key, path)) : undefined
      if (style !== undefined) node.type = style
    },
    Seq: (_, node, path) => {
      if (isSeq(path.at(-1)) || isColumns(path.at(-1))) node.flow = isRow(node.items)
    },
  })
  addRoom(document.contents)
  if (comment !== undefined) document.commentBefore = comment
  return document.toString({
    lineWidth: widest,
    minContentWidth: 40,
    doubleQuotedMinMultiLineLength: never,
    singleQuote: true,
  })
}

/** A blank line before each key at the top, and before each part of the talk. */
function addRoom(contents: Node | null): void {
  if (!isMap(contents)) return
  for (const [index, { key, value }] of contents.items.entries()) {
    if (index > 0 && isScalar(key)) key.spaceBefore = true
    const isList = isScalar(key) && key.value === 'sections' && isSeq(value)
    for (const item of isList ? value.items.slice(1) : []) if (isMap(item)) item.spaceBefore = true
  }
}

// Blanks that a block would change, and signs that a plain text can't have.
const delicate =
  /^[\s]|\s$|[^\S\n]{2}|[^\S\n]\n|\n[^\S\n]|\t|(?!\n)[\p{Cc}\p{Cs}\uFEFF\u2028\u2029]/u
const time = /^\d+:\d/

/** How long a text may be beside its key: what is longer is folded below it. */
function roomFor(key: unknown, path: readonly unknown[]): number {
  const depth = path.filter((each) => isMap(each) || isSeq(each)).length
  const own = path.at(-1)
  const before =
    key === 'value' && isPair(own) && isScalar(own.key) ? String(own.key.value).length + 2 : 2
  return widest - depth * 2 - before
}

function isColumns(parent: unknown): boolean {
  return isPair(parent) && isScalar(parent.key) && parent.key.value === 'columns'
}

/** Short texts, on one line as the columns of a table are. */
function isRow(items: readonly unknown[]): boolean {
  const texts = items.map((item) => (isScalar(item) ? String(item.value) : undefined))
  if (texts.some((text) => text === undefined || delicate.test(text) || text.includes('\n')))
    return false
  return texts.reduce((sum, text) => sum + text!.length + 4, 0) <= longestRow
}

function styleOf(text: string, room: number): Scalar.Type | undefined {
  if (text === '') return Scalar.QUOTE_SINGLE
  if (time.test(text)) return Scalar.QUOTE_SINGLE
  if (/(?![\t\n])[\p{Cc}\p{Cs}\uFEFF\u2028\u2029]/u.test(text)) return Scalar.QUOTE_DOUBLE
  if (text.includes('\n')) return isLiteral(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE
  if (delicate.test(text)) return Scalar.QUOTE_DOUBLE
  const isAddress = !/\s/.test(text)
  return text.length > room && !isAddress ? Scalar.BLOCK_FOLDED : undefined
}

/** A block says how far it is indented by its first line, and how it ends by one sign. */
function isLiteral(text: string): boolean {
  return /^\S/.test(text) && !/\s\n*$/.test(text.replace(/\n$/, '')) && !/[^\S\n]\n/.test(text)
}

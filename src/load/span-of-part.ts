import type { SourceNode, Span, TextPart } from '../model/source.ts'

/**
 * Finds a part of a text in the file. Its signs that are no blanks stand there in the same order, whatever YAML
 * did to lines and quotes; undefined where they do not, as in an alias.
 */
export function spanOfPart(text: string, node: SourceNode, part: TextPart): Span | undefined {
  const signs = signsOf(text, node)
  const start = withoutBlanks(part.before).length
  const last = start + withoutBlanks(part.text).length - 1
  const [first, end] = [signs?.[start], signs?.[last]]
  return first && end && { start: first.start, end: end.end }
}

/** A UTF-16 unit of a value, and where it is written. */
interface Sign extends Span {
  readonly sign: string
}

const known = new WeakMap<SourceNode, readonly Sign[]>()

/** The signs of a scalar that are no blanks; none where they are not those of its value. */
function signsOf(text: string, node: SourceNode): readonly Sign[] | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.span === undefined) return
  const before = known.get(node)
  if (before !== undefined) return before
  const written = writtenSigns(text, node.span)
  const isSame = written.map(({ sign }) => sign).join('') === withoutBlanks(node.value)
  const signs = isSame ? written : []
  known.set(node, signs)
  return signs
}

// A carriage return that ends no line is a control, which counts, and so does a byte order mark.
const blank = /[ \t\n\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|\r(?=\n)/g

function withoutBlanks(text: string): string {
  return text.replaceAll(blank, '')
}

function writtenSigns(text: string, span: Span): Sign[] {
  const signs = decoded(text, span)
  return signs.filter(({ sign }, index) =>
    withoutBlanks(sign + (signs[index + 1]?.sign ?? '')).startsWith(sign),
  )
}

/** A scalar's signs as its style of writing means them; those of its quotes and its head are none. */
function decoded(text: string, { start, end }: Span): Sign[] {
  const style = text.charAt(start)
  if (style === '"') return quotedSigns(text, { start: start + 1, end: end - 1 })
  if (style === "'") return plainSigns(text, { start: start + 1, end: end - 1 }, "''")
  const head = style === '|' || style === '>' ? text.indexOf('\n', start) + 1 : start
  return plainSigns(text, { start: head, end })
}

/** Signs as they are written, one of them doubled. */
function plainSigns(text: string, { start, end }: Span, doubled?: string): Sign[] {
  const signs: Sign[] = []
  for (let at = start; at < end; at++) {
    const first = at
    if (doubled !== undefined && text.startsWith(doubled, at)) at += 1
    signs.push({ sign: text.charAt(at), start: first, end: at + 1 })
  }
  return signs
}

const escape = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n|[\s\S])|[\s\S]/g
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}

function quotedSigns(text: string, { start, end }: Span): Sign[] {
  return [...text.slice(start, end).matchAll(escape)].flatMap(({ 0: written, index }) => {
    const place = { start: start + index, end: start + index + written.length }
    return unescaped(written)
      .split('')
      .map((sign) => ({ sign, ...place }))
  })
}

function unescaped(written: string): string {
  if (written.length === 1) return written
  const sign = written.charAt(1)
  if (written.length > 3) return String.fromCodePoint(Number.parseInt(written.slice(2), 16))
  return /[\r\n]/.test(sign) ? '' : (escapes[sign] ?? sign)
}

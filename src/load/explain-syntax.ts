import type { YAMLError } from 'yaml'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceText, Span } from '../model/source.ts'
import { lineOf, rangeOf } from './locate.ts'
import { openBefore, openBrackets, type OpenBracket } from './open-brackets.ts'
import type { Tokens } from './read-tokens.ts'

/** A fault with the stretch of text that it is about. */
interface Finding {
  readonly span: Span
  readonly diagnostic: Diagnostic
}

/**
 * Says the YAML library's errors in the author's words, at the place where the author has to mend
 * something: an unclosed quote where it opens, not where the text ends. One fault often makes
 * several errors; only the first of a line is told.
 */
export function explainSyntax(
  errors: readonly YAMLError[],
  source: SourceText,
  tokens: Tokens,
): readonly Diagnostic[] {
  const findings = openQuotes(source, tokens.unclosedQuotes)
  // What follows an open quote was read as text or at random, so that errors there mean nothing.
  const end = findings[0]?.span.start ?? Infinity
  const setting = {
    text: source.text,
    longKeys: longKeysOf(errors),
    brackets: openBrackets(tokens.brackets),
  }
  for (const error of firstOfLines(errors, source)) {
    if (error.pos[0] < end) findings.push(explain(error, setting))
  }
  const lines = new Set<number>()
  return findings
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      const line = lineOf(source, span.start)
      return !lines.has(line) && lines.add(line)
    })
    .map(({ span, diagnostic }) => ({
      ...diagnostic,
      file: source.file,
      range: rangeOf(source, span),
    }))
}

/**
 * One error of each line, which also keeps the work in proportion to the text. Where something stands outside of
 * everything, the library takes all that follows it for outside too.
 */
function firstOfLines(errors: readonly YAMLError[], source: SourceText): YAMLError[] {
  const lines = new Set<number>()
  const sorted = errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  const outside = sorted.find(isOutside)
  return sorted
    .filter((error) => error === outside || !isOutside(error))
    .filter(({ pos }) => {
      const line = lineOf(source, pos[0])
      return !lines.has(line) && lines.add(line)
    })
}

function isOutside({ message }: YAMLError): boolean {
  return message.includes('in YAML stream')
}

interface Setting {
  readonly text: string
  /** Where a key reaches over several lines: from its start to its end. */
  readonly longKeys: ReadonlyMap<number, number>
  readonly brackets: readonly OpenBracket[]
}

function longKeysOf(errors: readonly YAMLError[]): Map<number, number> {
  const found = errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY')
  return new Map(found.map(({ pos }) => pos))
}

function isNested(message: string): boolean {
  return message.startsWith('Nested mappings')
}

function openQuotes(source: SourceText, [first]: readonly Span[]): Finding[] {
  if (first === undefined) return []
  const quote = source.text.charAt(first.start)
  const span = { start: first.start, end: Math.min(first.end, lineEnd(source.text, first.start)) }
  return [{ span, diagnostic: report('source/unclosed-quote', { quote }) }]
}

/** The library tells errors of one code apart only by their message, so that both are looked at. */
function explain(error: YAMLError, setting: Setting): Finding {
  const { code, message, pos } = error
  const [start] = pos
  const { text, longKeys } = setting
  const restOfLine = { start, end: lineEnd(text, start) }
  const span = { start, end: Math.max(start + 1, Math.min(pos[1], restOfLine.end)) }
  if (isNested(message)) {
    const end = longKeys.get(start)
    if (end !== undefined) return badIndentation(text, end)
    return { span: restOfLine, diagnostic: report('source/colon-in-text', {}) }
  }
  if (code === 'KEY_OVER_1024_CHARS') {
    return { span: restOfLine, diagnostic: report('source/colon-in-text', {}) }
  }
  if (/^Sequence item without|in YAML stream/.test(message) && !isBracket(text.charAt(start))) {
    // The library's place may be the end of the line before.
    return badIndentation(text, start + leadingBlanks(text, start) + 1)
  }
  if (/^Flow (map|sequence)\b/.test(message)) return unclosedBracket(start, setting)
  if (code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'IMPOSSIBLE') {
    return badIndentation(text, span.end)
  }
  if (/at node end$|^Block scalar header|^Not a YAML token/.test(message)) {
    return textAfterValue(text, span)
  }
  return { span, diagnostic: explainInPlace(error, text.slice(start, span.end)) }
}

/** The errors whose place is right as the library tells it. */
function explainInPlace({ code, message }: YAMLError, found: string): Diagnostic {
  if (code === 'TAB_AS_INDENT') return report('source/tab-indentation', {})
  if (code === 'BAD_DQ_ESCAPE') return report('source/bad-escape', { escape: escapeIn(message) })
  if (code === 'BAD_SCALAR_START') return needsQuotes(found.charAt(0))
  if (code === 'TAG_RESOLVE_FAILED') return report('source/tag', { tag: found.slice(0, 200) })
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need')) {
    return report('source/missing-colon', {})
  }
  if (/^Missing , |within flow collections/.test(message)) return report('source/missing-comma', {})
  if (message.startsWith('Unexpected , ')) return report('source/extra-comma', {})
  if (message.startsWith('Comments must')) return report('source/comment-blank', {})
  if (/^Unexpected (block-)?seq(-item)?-ind/.test(message)) {
    return report('source/list-beside-key', {})
  }
  if (isBracket(found.charAt(0)) && message.startsWith('Unexpected ')) {
    return report('source/stray-bracket', { bracket: found.charAt(0) })
  }
  if (/^Anchor (cannot be an empty|ending in)/.test(message)) return needsQuotes('&')
  if (/^Alias (cannot be an empty|ending in)/.test(message)) return needsQuotes('*')
  return report('source/syntax', { reason: lowered(message) })
}

function isBracket(sign: string): boolean {
  return sign === ']' || sign === '}'
}

function leadingBlanks(text: string, from: number): number {
  return /^\s*/.exec(text.slice(from, from + 10_000))?.[0].length ?? 0
}

function escapeIn(message: string): string {
  return message.replace('Invalid escape sequence ', '').slice(0, 20)
}

function lowered(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1, 200)
}

function needsQuotes(sign: string): Diagnostic {
  return report('source/needs-quotes', { sign })
}

/** The first sign of the line in which `offset` stands is what has to move. */
function badIndentation(text: string, offset: number): Finding {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const blanks = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 1000))?.[0].length ?? 0
  const start = lineStart + blanks
  return { span: { start, end: start + 1 }, diagnostic: report('source/bad-indentation', {}) }
}

/** Finds the bracket that stands open where the library missed its end. */
function unclosedBracket(at: number, { brackets }: Setting): Finding {
  const { at: start, sign } = openBefore(at, brackets) ?? { at, sign: '[' }
  const words = { bracket: sign, closing: sign === '[' ? ']' : '}' }
  return { span: { start, end: start + 1 }, diagnostic: report('source/unclosed-bracket', words) }
}

/** Text after something that was already complete: a quote, a list in brackets, an alias, a `>`. */
function textAfterValue(text: string, span: Span): Finding {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const from = Math.max(lineStart, span.start - 2000)
  const before = text.slice(from, span.start).trimEnd()
  if (before === '') return badIndentation(text, span.start)
  const last = before.at(-1)
  if (last === '"' || last === "'")
    return { span, diagnostic: report('source/text-after-quote', {}) }
  if (last === ']') return { span, diagnostic: needsQuotes('[') }
  if (last === '}') return { span, diagnostic: needsQuotes('{') }
  const opened = /(?<=^|[\s[{,])([*>|])\S*$/.exec(before)
  if (opened !== null) {
    const start = from + opened.index
    return { span: { start, end: span.end }, diagnostic: needsQuotes(opened[1]!) }
  }
  const reason = 'there is more text after a value that is complete'
  return { span, diagnostic: report('source/syntax', { reason }) }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  if (end === -1) return text.length
  return text.charAt(end - 1) === '\r' && end > from ? end - 1 : end
}

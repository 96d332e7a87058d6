import { CST, Lexer, Parser } from 'yaml'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceText, Span } from '../model/source.ts'
import type { LoadLimits } from './limits.ts'
import { rangeOf } from './locate.ts'

/** The text in pieces, before anything is composed of them: enough to refuse what would be too much. */
export interface Tokens {
  readonly tokens: readonly CST.Token[]
  /** Opening and closing brackets, in order; they tell which one was left open. */
  readonly brackets: readonly { readonly at: number; readonly sign: string }[]
  /** Quoted texts that have no closing quote. */
  readonly unclosedQuotes: readonly Span[]
  /** What is refused whatever it means: limits, directives, tags. A limit ends the reading. */
  readonly refused: readonly Diagnostic[]
}

/** More of them than this, and the file is no recap: reading ends there. */
const mostFaults = 1000

const coreTags: ReadonlySet<string> = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'])

const bracketTypes: ReadonlySet<string | null> = new Set([
  'flow-map-start',
  'flow-map-end',
  'flow-seq-start',
  'flow-seq-end',
])

/**
 * Counts while it reads, because composing is slow for large mappings and overflows the stack of deep ones.
 * Reading itself takes time and room in proportion to the text, whatever it says.
 */
export function readTokens(source: SourceText, limits: LoadLimits): Tokens {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const brackets: { at: number; sign: string }[] = []
  const unclosedQuotes: Span[] = []
  const refused: Diagnostic[] = []
  let count = 0
  let anchors = 0
  let badEscapes = 0
  let isScalarNext = false
  let documents = 0
  let faults = 0
  const check = (lexeme: string, at: number): Diagnostic | undefined => {
    const place = placeOf(source, at, lexeme.length)
    if (++count > limits.tokens) {
      return report('source/too-many-parts', { limit: limits.tokens }, place())
    }
    if (depth(parser) > limits.nesting) {
      return report('source/too-deep', { limit: limits.nesting }, place())
    }
    const type = isScalarNext ? undefined : CST.tokenType(lexeme)
    isScalarNext = type === 'scalar'
    if (type === 'anchor' && ++anchors > limits.anchors) {
      return report('source/too-many-anchors', { limit: limits.anchors }, place())
    }
    if (type === 'double-quoted-scalar') {
      // The library makes an error of each, and errors are dear.
      badEscapes += countBadEscapes(lexeme)
      if (badEscapes > mostFaults) return report('source/bad-escape', { escape: '\\' }, place())
    }
    if (type !== undefined && bracketTypes.has(type)) brackets.push({ at, sign: lexeme })
    if (isUnclosedQuote(type, lexeme)) unclosedQuotes.push({ start: at, end: at + lexeme.length })
    const refusal = refuse(type, lexeme)
    if (refusal === undefined) return undefined
    if (refused.length >= mostFaults) return refusal
    refused.push({ ...refusal, ...place() })
    return undefined
  }
  for (const lexeme of new Lexer().lex(source.text)) {
    const limit = check(lexeme, parser.offset)
    if (limit !== undefined) {
      return { tokens: [], brackets, unclosedQuotes, refused: [...refused, limit] }
    }
    for (const token of parser.next(lexeme)) {
      tokens.push(token)
      if (token.type === 'document') documents += 1
      if (token.type === 'error') faults += 1
    }
    // Enough to say what is wrong; the rest would say the same.
    if (documents > 2 || faults > mostFaults) break
  }
  tokens.push(...parser.end())
  return { tokens, brackets, unclosedQuotes, refused }
}

function placeOf(source: SourceText, at: number, length: number) {
  return () => ({
    file: source.file,
    range: rangeOf(source, { start: at, end: at + Math.max(1, length) }),
  })
}

function depth(parser: Parser): number {
  // The stack also holds the document and the scalar in progress; short ones need no closer look.
  if (parser.stack.length <= 2) return 0
  return parser.stack.reduce((deep, token) => (CST.isCollection(token) ? deep + 1 : deep), 0)
}

type TokenType = ReturnType<typeof CST.tokenType> | undefined

function isUnclosedQuote(type: TokenType, lexeme: string): boolean {
  const body = lexeme.slice(1)
  if (type === 'single-quoted-scalar') return !/(?<!')(?:'')*'$/.test(body)
  return type === 'double-quoted-scalar' && !/(?<!\\)(?:\\\\)*"$/.test(body)
}

function refuse(type: TokenType, lexeme: string): Diagnostic | undefined {
  if (type === 'directive-line' && !/^%YAML\s+1\.2\s*(#.*)?$/.test(lexeme)) {
    return report('source/directive', { directive: lexeme.trim().slice(0, 200) })
  }
  if (type === 'tag' && !isCoreTag(lexeme)) {
    return report('source/tag', { tag: lexeme.slice(0, 200) })
  }
  return undefined
}

function isCoreTag(tag: string): boolean {
  const name = /^(?:!!|!<tag:yaml\.org,2002:)(\w+)>?$/.exec(tag)?.[1]
  return tag === '!' || (name !== undefined && coreTags.has(name))
}

const hexEscapes = { x: /^[0-9a-f]{2}/i, u: /^[0-9a-f]{4}/i, U: /^[0-9a-f]{8}/i } as const

function countBadEscapes(lexeme: string): number {
  let count = 0
  for (let at = lexeme.indexOf('\\'); at !== -1; at = lexeme.indexOf('\\', at + 2)) {
    const letter = lexeme.charAt(at + 1)
    const isHex = letter === 'x' || letter === 'u' || letter === 'U'
    const isGood = isHex
      ? hexEscapes[letter].test(lexeme.slice(at + 2, at + 10))
      : /[0abefnrtvNLP_ "/\\\t\r\n]/.test(letter)
    if (!isGood) count += 1
  }
  return count
}

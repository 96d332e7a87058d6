import { Composer, isScalar, type Document, type Node, type YAMLError } from 'yaml'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceText, SourceTree } from '../model/source.ts'
import { explainSyntax } from './explain-syntax.ts'
import { loadLimits, type LoadLimits } from './limits.ts'
import { rangeOf } from './locate.ts'
import { readNodes } from './read-nodes.ts'
import { readTokens, type Tokens } from './read-tokens.ts'

const mostDiagnostics = 100

/**
 * Text in, values with their places out. YAML 1.2 and JSON go through the same parser. Refuses what
 * would be read differently elsewhere (directives, tags, merge keys, equal keys), and whatever would
 * cost more than a recap is worth; never throws, whatever the text says.
 */
export function parseSource(
  source: SourceText,
  limits: LoadLimits = loadLimits,
): Outcome<SourceTree> {
  try {
    return parse(source, limits)
  } catch (error) {
    // The library promises not to throw; a text that makes it break the promise is still only a bad text.
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'the parser gave up'
    return fail([report('source/syntax', { reason }, { file: source.file })])
  }
}

function parse(source: SourceText, limits: LoadLimits): Outcome<SourceTree> {
  const tokens = readTokens(source, limits)
  if (tokens.refused.length > 0) return fail(firstOnes(tokens.refused))
  const { documents, errors } = compose(tokens)
  const syntax = explainSyntax(errors, source, tokens)
  if (syntax.length > 0) return fail(firstOnes(syntax))
  const [first, second] = documents
  if (second !== undefined) return fail([reportSecond(source, second)])
  const contents = first?.contents ?? null
  if (contents === null || isNothing(contents)) {
    return fail([report('source/empty', {}, { file: source.file })])
  }
  const { root, diagnostics } = readNodes(contents, source, limits)
  return unlessErrors({ source, root }, firstOnes(diagnostics))
}

function compose({ tokens }: Tokens): { documents: Document[]; errors: YAMLError[] } {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    // Compares every key with every other one; `readNodes` finds them in one go.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const documents: Document[] = withoutStacks(() => [...composer.compose(tokens)])
  const { errors, warnings } = composer.streamInfo()
  const faults = documents.flatMap((document) => [...document.errors, ...document.warnings])
  return { documents, errors: faults.concat(errors, warnings) }
}

/** The library makes an Error of every fault; without stacks, many of them cost a tenth. */
function withoutStacks<T>(work: () => T): T {
  const before = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = before
  }
}

function isNothing(contents: Node): boolean {
  return isScalar(contents) && (contents.value === null || contents.value === '')
}

function reportSecond(source: SourceText, document: Document): Diagnostic {
  const [start] = document.range ?? [0]
  const range = rangeOf(source, { start, end: start + 3 })
  return report('source/several-documents', {}, { file: source.file, range })
}

/** In the order of the text; a file with thousands of faults is told about a hundred of them. */
function firstOnes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = diagnostics.toSorted(
    (a, b) => startOf(a).line - startOf(b).line || startOf(a).column - startOf(b).column,
  )
  if (sorted.length <= mostDiagnostics) return sorted
  const count = sorted.length - mostDiagnostics
  const { file = '' } = sorted[0]!
  return [...sorted.slice(0, mostDiagnostics), report('source/more-faults', { count }, { file })]
}

function startOf({ range }: Diagnostic) {
  return range?.start ?? { line: 0, column: 0 }
}

// Looks at a template before it runs: every value names its context, every helper and partial is there.
import Handlebars from 'handlebars'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report, type Place } from '../diagnostics/report.ts'
import { didYouMean, nearest } from '../diagnostics/suggest.ts'
import { contextNames } from './contexts.ts'

/** The blocks of Handlebars that templates may use. */
export const blockNames = ['if', 'unless', 'each', 'with'] as const
const helperNames: readonly string[] = [...contextNames, ...blockNames, 'lookup']

/** Everything in a template that could not be printed safely, or would fail once it runs. */
export function checkTemplate(
  program: hbs.AST.Program,
  { file, partials }: { readonly file: string; readonly partials: readonly string[] },
): Diagnostic[] {
  const found: Diagnostic[] = []
  const inlinePartials: string[] = []
  const visitor = new Handlebars.Visitor()
  const prototype = Handlebars.Visitor.prototype
  visitor.MustacheStatement = function (mustache: hbs.AST.MustacheStatement): void {
    found.push(...checkOutput(mustache, file))
    prototype.MustacheStatement.call(this, mustache)
  }
  visitor.BlockStatement = function (block: hbs.AST.BlockStatement): void {
    found.push(...checkHelper(block.path, blockNames, file))
    prototype.BlockStatement.call(this, block)
  }
  visitor.SubExpression = function (call: hbs.AST.SubExpression): void {
    found.push(...checkHelper(call.path, helperNames, file))
    prototype.SubExpression.call(this, call)
  }
  visitor.DecoratorBlock = function (block: hbs.AST.DecoratorBlock): void {
    inlinePartials.push(nameOf(block.params[0]))
    prototype.DecoratorBlock.call(this, block)
  }
  const checkPartial = ({ name, loc }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement) =>
    name.type === 'PathExpression' && found.push(...unknownPartial(nameOf(name), partials, placeOf(loc, file))) // prettier-ignore
  visitor.PartialStatement = function (partial: hbs.AST.PartialStatement): void {
    checkPartial(partial)
    prototype.PartialStatement.call(this, partial)
  }
  visitor.PartialBlockStatement = function (partial: hbs.AST.PartialBlockStatement): void {
    // Its own content stands in where the partial is not there.
    prototype.PartialBlockStatement.call(this, partial)
  }
  visitor.accept(program)
  return found.filter(({ path: [name] = [] }) => !inlinePartials.includes(String(name)))
}

function checkOutput(mustache: hbs.AST.MustacheStatement, file: string): Diagnostic[] {
  const name = nameOf(mustache.path)
  const place = placeOf(mustache.loc, file)
  const takesValue = mustache.params.length > 0
  if (mustache.escaped && takesValue && (contextNames as readonly string[]).includes(name))
    return []
  if (takesValue && name !== '' && !helperNames.includes(name)) return [unknownHelper(name, place)]
  const words = { expression: name || 'expression' }
  return [report('template/unescaped-output', words, { ...place, expected: [...contextNames] })]
}

function checkHelper(
  path: hbs.AST.Expression,
  known: readonly string[],
  file: string,
): Diagnostic[] {
  const name = nameOf(path)
  return known.includes(name) ? [] : [unknownHelper(name, placeOf(path.loc, file))]
}

function unknownHelper(name: string, place: Place): Diagnostic {
  const expected = [...new Set([...nearest(name, helperNames), ...helperNames])]
  const hint = didYouMean(name, helperNames)
  return report('template/unknown-helper', { name }, { ...place, expected, ...(hint && { hint }) })
}

function unknownPartial(name: string, partials: readonly string[], place: Place): Diagnostic[] {
  if (partials.includes(name) || name.startsWith('@')) return []
  const near = nearest(name, partials)
  const hint = near.length > 0 ? didYouMean(name, partials) : undefined
  const expected = near.length > 0 ? near : partials
  // The name stands in `path`, so that a partial which the template defines itself can be told apart.
  const spot = { ...place, path: [name], expected, ...(hint && { hint }) }
  return [report('template/unknown-partial', { name }, spot)]
}

/** The name as it is written; empty where it is no name. */
export function nameOf(expression: hbs.AST.Node | undefined): string {
  if (expression === undefined || !('original' in expression)) return ''
  const { original } = expression as { readonly original: unknown }
  return typeof original === 'string' ? original : ''
}

/** A place of Handlebars, whose columns count from 0. */
export function placeOf({ start, end }: hbs.AST.SourceLocation, file: string): Place {
  return {
    file,
    range: {
      start: { line: start.line, column: start.column + 1 },
      end: { line: end.line, column: end.column + 1 },
    },
  }
}

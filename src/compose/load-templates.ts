import Handlebars from 'handlebars'
import { report } from '../diagnostics/report.ts'
import { unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { contextNames, contexts, type ContextScope } from './contexts.ts'

/** A template's text by its path below the templates folder: `layouts/claim.md.hbs`. */
export type TemplateTexts = ReadonlyMap<string, string>

/** Templates that were read and found safe: every value that they print names its context. */
export interface TemplateSet {
  /**
   * Writes a deck from its view.
   *
   * @throws Error where a template asks for what its view does not have.
   */
  readonly write: (view: object, scope: ContextScope) => string
}

// The blocks of Handlebars that templates may use besides the contexts. Handlebars never escapes, since HTML
// escaping is wrong for Markdown: every value that a template prints goes through a context instead.
const options = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: {
    if: true,
    unless: true,
    each: true,
    with: true,
    lookup: true,
    log: false,
    ...Object.fromEntries(contextNames.map((name) => [name, true])),
  },
}

const ending = '.md.hbs'

/** Parses templates and refuses those that print a value without saying where it stands. */
export function loadTemplates(texts: TemplateTexts): Outcome<TemplateSet> {
  const programs = new Map<string, hbs.AST.Program>()
  const diagnostics: Diagnostic[] = []
  for (const [path, text] of texts) {
    if (!path.endsWith(ending)) continue
    try {
      const program = Handlebars.parse(text)
      diagnostics.push(...findBareOutput(program, path))
      programs.set(path.slice(0, -ending.length), program)
    } catch (error) {
      diagnostics.push(syntaxFault(error, path))
    }
  }
  return unlessErrors({ write: compilePrograms(programs) }, diagnostics)
}

/** What Handlebars hands to a helper behind its values. */
interface HelperCall {
  readonly data: { readonly scope: ContextScope }
  readonly hash: Readonly<Record<string, unknown>>
  readonly loc: hbs.AST.SourceLocation
}

/** Compiles the templates into an environment of their own, each when it is first used. */
function compilePrograms(programs: ReadonlyMap<string, hbs.AST.Program>): TemplateSet['write'] {
  const environment = Handlebars.create()
  environment.unregisterHelper('log')
  for (const [name, context] of Object.entries(contexts)) {
    environment.registerHelper(name, (...given: unknown[]) => {
      const { data, hash, loc } = given.at(-1) as HelperCall
      const values = given.slice(0, -1)
      // A name that is misspelt would leave a gap where a text of the recap belongs.
      if (values[0] === undefined) {
        const { line, column } = loc.start
        throw new Error(`{{${name} …}} (${line}:${column + 1}) prints what its slide does not have`)
      }
      return context(data.scope, values, hash)
    })
  }
  for (const [name, program] of programs) {
    environment.registerPartial(name, environment.compile(program, options))
  }
  const deck = environment.partials['deck'] as Handlebars.TemplateDelegate | undefined
  return (view, scope) => deck?.(view, { data: { scope } }) ?? ''
}

/** Every `{{x}}` that is not `{{text x}}` or another context, with its line and column. */
function findBareOutput(program: hbs.AST.Program, file: string): Diagnostic[] {
  const found: Diagnostic[] = []
  const visitor = new Handlebars.Visitor()
  visitor.MustacheStatement = function (mustache: hbs.AST.MustacheStatement): void {
    const name =
      mustache.path.type === 'PathExpression'
        ? (mustache.path as hbs.AST.PathExpression).original
        : ''
    const named =
      mustache.escaped &&
      (contextNames as readonly string[]).includes(name) &&
      mustache.params.length > 0
    if (!named) {
      const { start, end } = mustache.loc
      found.push(
        report(
          'template/unescaped-output',
          { expression: name || 'expression' },
          {
            file,
            range: {
              start: { line: start.line, column: start.column + 1 },
              end: { line: end.line, column: end.column + 1 },
            },
            expected: [...contextNames],
          },
        ),
      )
    }
    Handlebars.Visitor.prototype.MustacheStatement.call(this, mustache)
  }
  visitor.accept(program)
  return found
}

function syntaxFault(error: unknown, file: string): Diagnostic {
  const message = error instanceof Error ? error.message : String(error)
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
  const reason = message.split('\n').at(-1) ?? message
  const at = { line, column: 1 }
  return report('template/syntax', { reason }, { file, range: { start: at, end: at } })
}

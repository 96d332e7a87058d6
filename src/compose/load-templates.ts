import Handlebars from 'handlebars'
import { report, type Place } from '../diagnostics/report.ts'
import { didYouMean, nearest } from '../diagnostics/suggest.ts'
import { unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { blockNames, checkTemplate, nameOf, placeOf } from './check-template.ts'
import { contextNames, contexts, type ContextScope } from './contexts.ts'

/** A template's text by its path below the templates folder: `layouts/claim.md.hbs`. */
export type TemplateTexts = ReadonlyMap<string, string>

/** Templates that were read and found safe: every value that they print names its context. */
export interface TemplateSet {
  /**
   * Writes a deck from its view.
   *
   * @throws TemplateFault where a template asks for what its view does not have.
   */
  readonly write: (view: object, scope: ContextScope) => string
}

/** A template asked for what its slide does not have. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault'
  readonly place: Place

  constructor(message: string, place: Place) {
    super(message)
    this.place = place
  }
}

// The blocks of Handlebars that templates may use besides the contexts. Handlebars never escapes, since HTML
// escaping is wrong for Markdown: every value that a template prints goes through a context instead.
const options = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: {
    lookup: true,
    log: false,
    ...Object.fromEntries([...blockNames, ...contextNames].map((name) => [name, true])),
  },
}

const ending = '.md.hbs'

/**
 * Parses templates and refuses those that print a value without saying where it stands. `files` are the names that
 * people know them by, where these are others than their paths.
 */
export function loadTemplates(
  texts: TemplateTexts,
  files: ReadonlyMap<string, string> = new Map(),
): Outcome<TemplateSet> {
  const parsed = parseTemplates(texts, files)
  if (!parsed.ok) return parsed
  const asked = new Map<string, Asked>()
  const environment = makeEnvironment(asked)
  for (const [name, { program, file }] of parsed.value) {
    for (const [loc, value] of askedIn(program)) asked.set(keyOf(loc), { value, loc, file })
    // Compiled when it is first used.
    environment.registerPartial(name, environment.compile(program, options))
  }
  return unlessErrors(templateSet(environment), parsed.diagnostics)
}

/** Templates that were found safe and compiled before, by their name. */
export type TemplateCode = Readonly<Record<string, TemplateSpecification>>

/** Writes templates down compiled, as the text of a CommonJS module that exports `TemplateCode`. */
export function writeTemplateCode(texts: TemplateTexts): Outcome<string> {
  const parsed = parseTemplates(texts, new Map())
  if (!parsed.ok) return parsed
  const entries = [...parsed.value].map(([name, { program }]) => {
    const code = Handlebars.precompile(program, options) as string
    return `${JSON.stringify(name)}: ${code}`
  })
  return unlessErrors(`module.exports = {\n${entries.join(',\n')}\n}\n`, parsed.diagnostics)
}

/** Takes templates that were compiled before. What they ask for in vain is told without its place. */
export function takeTemplateCode(code: TemplateCode): TemplateSet {
  const environment = makeEnvironment(new Map())
  for (const [name, specification] of Object.entries(code)) {
    environment.registerPartial(name, environment.template(specification))
  }
  return templateSet(environment)
}

function parseTemplates(
  texts: TemplateTexts,
  files: ReadonlyMap<string, string>,
): Outcome<ReadonlyMap<string, Template>> {
  const programs = new Map<string, Template>()
  const diagnostics: Diagnostic[] = []
  for (const [path, text] of texts) {
    if (!path.endsWith(ending)) continue
    const file = files.get(path) ?? path
    try {
      const program = Handlebars.parse(text, { srcName: file })
      programs.set(path.slice(0, -ending.length), { program, file })
    } catch (error) {
      diagnostics.push(syntaxFault(error, file))
    }
  }
  const names = [...texts.keys()].map((path) => path.slice(0, -ending.length))
  const partials = names.filter((name) => name.startsWith('partials/'))
  for (const { program, file } of programs.values()) {
    diagnostics.push(...checkTemplate(program, { file, partials }))
  }
  return unlessErrors(programs, diagnostics)
}

interface Template {
  readonly program: hbs.AST.Program
  readonly file: string
}

/** What Handlebars hands to a helper behind its values. */
interface HelperCall {
  readonly data: { readonly scope: ContextScope }
  readonly hash: Readonly<Record<string, unknown>>
  readonly loc: hbs.AST.SourceLocation
}

/** An environment of its own, with the contexts. */
function makeEnvironment(asked: ReadonlyMap<string, Asked>): typeof Handlebars {
  const environment = Handlebars.create()
  environment.unregisterHelper('log')
  for (const [name, context] of Object.entries(contexts)) {
    environment.registerHelper(name, function (this: unknown, ...given: unknown[]) {
      const { data, hash, loc } = given.at(-1) as HelperCall
      const values = given.slice(0, -1)
      // A name that is misspelt would leave a gap where a text of the recap belongs.
      if (values[0] === undefined) throw missing(name, this, asked.get(keyOf(loc)))
      return context(data.scope, values, hash)
    })
  }
  return environment
}

function templateSet(environment: typeof Handlebars): TemplateSet {
  const deck = environment.partials['deck'] as Handlebars.TemplateDelegate | undefined
  return { write: (view, scope) => deck?.(view, { data: { scope } }) ?? '' }
}

/** What a mustache prints, as its template writes it. */
interface Asked {
  readonly value: string
  readonly loc: hbs.AST.SourceLocation
  readonly file: string
}

function keyOf({ source, start }: hbs.AST.SourceLocation): string {
  return `${start.line}:${start.column}:${source}`
}

function askedIn(program: hbs.AST.Program): [hbs.AST.SourceLocation, string][] {
  const found: [hbs.AST.SourceLocation, string][] = []
  const visitor = new Handlebars.Visitor()
  visitor.MustacheStatement = (mustache: hbs.AST.MustacheStatement): void => {
    found.push([mustache.loc, nameOf(mustache.params[0])])
  }
  visitor.accept(program)
  return found
}

function missing(helper: string, view: unknown, asked: Asked | undefined): TemplateFault {
  const value = asked?.value ?? '…'
  const known = Object.keys(Object(view))
  const [near] = nearest(value, known)
  const place = asked === undefined ? {} : placeOf(asked.loc, asked.file)
  const hint = near === undefined || near === value ? undefined : didYouMean(value, known)
  const message = `{{${helper} ${value}}} prints what its slide does not have`
  return new TemplateFault(message, { ...place, ...(hint && { hint }) })
}

function syntaxFault(error: unknown, file: string): Diagnostic {
  const message = error instanceof Error ? error.message : String(error)
  const [, opened, closed, row, column] =
    /^(\S+) doesn't match (\S+) - (\d+):(\d+)$/.exec(message) ?? []
  if (row !== undefined) {
    const at = { line: Number(row), column: Number(column) + 1 }
    const reason = `the block “${opened}” is closed by “${closed}”`
    return report('template/syntax', { reason }, { file, range: { start: at, end: at } })
  }
  const [, , marker = ''] = message.split('\n')
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
  const at = { line, column: Math.max(1, marker.indexOf('^') + 1) }
  return report(
    'template/syntax',
    { reason: reasonOf(message) },
    { file, range: { start: at, end: at } },
  )
}

function reasonOf(message: string): string {
  if (message.includes("got 'EOF'")) return 'it ends within a block'
  if (message.includes("got 'INVALID'")) return 'there is a sign that can’t stand between braces'
  if (message.startsWith('Parse error')) return 'braces are out of place here'
  return message.split('\n').at(-1) ?? message
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { JsonDiagnostic } from '../diagnostics/format-json.ts'
import { toJson } from '../diagnostics/format-json.ts'
import { nodeHost } from '../host/node-host.ts'
import { treeFromValue } from '../load/tree-from-value.ts'
import type { Report } from '../model/report.ts'
import type { Slide } from '../model/slide.ts'
import type { ThemeTokens } from '../model/theme.ts'
import { loadKatex, themeNames } from '../package-files.ts'
import { compile as compileDeck, understandRecap } from '../pipeline.ts'
import { packageStyle } from '../style/package-style.ts'
import { runDecks, type Task } from './build-decks.ts'
import type { BuildOptions, DeckSource } from './build-options.ts'
import { readApiOptions } from './read-api-options.ts'
import { makeSchema, type SchemaOptions } from './schema-file.ts'

/** What `--json` prints, as an object. */
export type JsonReport = Report<JsonDiagnostic>

/** The options of `build` and `check`. */
export type ApiOptions = Partial<BuildOptions>

/** A deck that was compiled and not measured. */
export interface CompiledDeck {
  readonly ok: boolean
  /** The Marp Markdown. */
  readonly markdown?: string
  readonly slides?: readonly Slide[]
  readonly diagnostics: readonly JsonDiagnostic[]
}

/**
 * Builds a deck from a recap file or from a recap as an object. Bad content is told in the report.
 *
 * @example
 * const report = await build('talk.yaml', { formats: ['pdf'], out: 'dist' })
 *
 * @throws TypeError where the API is used wrongly: an input or an option of the wrong kind.
 */
export function build(input: string | object, options: ApiOptions = {}): Promise<JsonReport> {
  return run('build', input, options)
}

/**
 * Finds what is wrong with a recap, and writes nothing.
 *
 * @example
 * const { ok, decks } = await check('talk.yaml', { fit: false })
 *
 * @throws TypeError where the API is used wrongly.
 */
export function check(input: string | object, options: ApiOptions = {}): Promise<JsonReport> {
  return run('check', input, options)
}

/**
 * Compiles a recap to Marp Markdown at the first of its sizes, without a browser and without reading the files that it
 * names: images are left out, quotes are not checked, and a theme that is a file is folio here.
 *
 * @example
 * const { markdown } = compile({ talk: { title: 'Hello' }, takeaways: [{ claim: 'It works' }] })
 *
 * @throws TypeError where the input is no object.
 */
export function compile(recap: object): CompiledDeck {
  expectInput(recap)
  const tree = treeFromValue(recap, 'recap')
  if (!tree.ok) return { ok: false, diagnostics: tree.diagnostics.map(toJson) }
  const read = understandRecap(tree.value, { earlier: tree.diagnostics, loadKatex })
  if (!read.ok) return { ok: false, diagnostics: read.diagnostics.map(toJson) }
  const { recap: understood } = read.value
  const style = packageStyle(nameOfTheme(understood.deck?.theme))
  if (!style.ok) return { ok: false, diagnostics: style.diagnostics.map(toJson) }
  const compiled = compileDeck({
    recap: understood,
    size: understood.deck?.size?.[0] ?? '16:9',
    style: style.value,
    images: new Map(),
    imageFolder: 'recap.images',
  })
  const diagnostics = [...read.diagnostics, ...compiled.diagnostics].map(toJson)
  if (!compiled.ok) return { ok: false, diagnostics }
  const { markdown, plan } = compiled.value
  return { ok: true, markdown: markdown.markdown, slides: plan.slides, diagnostics }
}

/**
 * Makes the JSON Schema of recaps: draft 7 for editors, or a plain one for structured output of language models.
 *
 * @example
 * const { properties } = schema({ portable: true })
 *
 * @throws TypeError where an option is not known.
 */
export function schema(options: SchemaOptions = {}): object {
  if (typeof options !== 'object' || options === null)
    throw new TypeError('The options must be an object.')
  const { portable = false, ...others } = options
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) {
    throw new TypeError(`There is no option “${unknown}”; there is portable.`)
  }
  if (typeof portable !== 'boolean') throw new TypeError('The option “portable” must be a boolean.')
  return makeSchema({ portable })
}

/** A theme of the package, or the one that tokens start from. */
function nameOfTheme(theme: string | ThemeTokens | undefined): string {
  const name = typeof theme === 'object' ? theme.extends : theme
  return themeNames.find((each) => each === name) ?? 'folio'
}

async function run(task: Task, input: string | object, options: ApiOptions): Promise<JsonReport> {
  expectInput(input)
  const read = readApiOptions(options)
  const source: DeckSource =
    typeof input === 'string' ? { kind: 'file', path: input } : { kind: 'value', value: input }
  const { report } = await runDecks(task, [source], { host: nodeHost, options: read })
  return inJson(report)
}

/** A report with its diagnostics as JSON shows them. */
export function inJson(report: Report<Diagnostic>): JsonReport {
  const { decks, diagnostics, ...rest } = report
  return {
    ...rest,
    decks: decks.map((deck) => ({ ...deck, diagnostics: deck.diagnostics.map(toJson) })),
    ...(diagnostics === undefined ? {} : { diagnostics: diagnostics.map(toJson) }),
  }
}

function expectInput(input: unknown): void {
  if (typeof input === 'string' && input !== '') return
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return
  throw new TypeError('The recap must be the path of a file, or an object.')
}

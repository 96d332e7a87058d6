import process from 'node:process'
import { runDecks, type RunResult, type Task } from '../build/build-decks.ts'
import {
  defaultOptions,
  type BuildOptions,
  type DeckSource,
  type Paper,
  type PptxFonts,
} from '../build/build-options.ts'
import type { Tell } from '../build/progress.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { didYouMean, nearest } from '../diagnostics/suggest.ts'
import { nodeHost } from '../host/node-host.ts'
import { formats, type Format } from '../model/report.ts'
import { packageVersion } from '../package-files.ts'
import { expandFiles } from './expand-files.ts'
import { progressLine } from './progress-line.ts'
import { readForm } from './report-form.ts'
import { readRules } from './read-rules.ts'
import { readSizes } from './read-sizes.ts'
import { tellRun } from './tell-run.ts'

/** The options of `build` and `check` as commander hands them over. */
export interface DeckFlags {
  readonly format?: string
  readonly out?: string
  readonly theme?: string
  readonly templates?: string
  readonly size?: string
  readonly notes?: boolean
  readonly fit: boolean
  readonly force?: boolean
  readonly strict?: boolean
  readonly rule?: readonly string[]
  readonly json?: boolean
  readonly quiet?: boolean
  readonly scale?: number
  readonly paper?: Paper
  readonly pptxFonts?: PptxFonts
  readonly merge?: string
  readonly browser?: string
  readonly jobs?: number
  readonly watch?: boolean
}

/** Runs `build` or `check` and says what came of it: on standard error for people, on standard output for programs. */
export async function runDeckCommand(
  task: Task,
  files: readonly string[],
  flags: DeckFlags,
): Promise<number> {
  const form = readForm(task === 'check' ? flags.format : undefined, flags.json === true)
  if (!form.ok) return tellRun(usageFault(form.diagnostics), { form: 'text' })
  if (flags.watch === true) return runWatched(files, flags)
  const isWatched = form.value === 'text' && flags.quiet !== true
  const line = isWatched ? progressLine(process.stderr, process.env['TERM']) : undefined
  const result = await runFor(task, files, { ...flags, tell: line?.tell })
  line?.clear()
  return tellRun(result, { form: form.value, quiet: flags.quiet })
}

/** Builds again and again, until a signal ends it. */
async function runWatched(files: readonly string[], flags: DeckFlags): Promise<number> {
  const faults = [
    ...(flags.json === true ? [report('watch/no-json', {})] : []),
    ...(files.includes('-') ? [report('watch/no-stdin', {})] : []),
  ]
  const order = faults.length > 0 ? fail<DeckOrder>(faults) : await readOrder('build', files, flags)
  if (!order.ok)
    return tellRun(usageFault(order.diagnostics), { form: flags.json === true ? 'json' : 'text' })
  const { runWatchCommand } = await import('./watch-command.ts')
  return runWatchCommand(order.value, { quiet: flags.quiet })
}

async function runFor(
  task: Task,
  files: readonly string[],
  flags: DeckFlags & { readonly tell: Tell | undefined },
): Promise<RunResult> {
  const order = await readOrder(task, files, flags)
  if (!order.ok) return usageFault(order.diagnostics)
  const { sources, options } = order.value
  return runDecks(task, sources, { host: nodeHost, options, tell: flags.tell })
}

/** What is to be built, and how. */
export interface DeckOrder {
  readonly sources: readonly DeckSource[]
  readonly options: BuildOptions
}

/** Understands the words of `build` and `check`. */
async function readOrder(
  task: Task,
  files: readonly string[],
  flags: DeckFlags,
): Promise<Outcome<DeckOrder>> {
  const chosen = readFormats((task === 'build' ? flags.format : undefined) ?? 'html,pdf')
  if (chosen.faults.length > 0) return fail(chosen.faults)
  const size = readSizes(flags.size)
  if (!size.ok) return size
  const rules = readRules(flags.rule)
  if (!rules.ok) return rules
  const expanded = await expandFiles(files)
  if (!expanded.ok) return expanded
  const options: BuildOptions = {
    formats: chosen.formats,
    out: flags.out ?? 'dist',
    theme: flags.theme,
    templates: flags.templates,
    sizes: size.value,
    fit: flags.fit,
    notes: flags.notes ?? true,
    strict: flags.strict ?? false,
    rules: rules.value,
    force: flags.force ?? false,
    scale: flags.scale ?? defaultOptions.scale,
    paper: flags.paper ?? defaultOptions.paper,
    pptxFonts: flags.pptxFonts ?? defaultOptions.pptxFonts,
    merge: flags.merge,
    browser: flags.browser,
    jobs: flags.jobs,
    sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'],
  }
  const sources = expanded.value.map((path): DeckSource =>
    path === '-' ? { kind: 'stdin' } : { kind: 'file', path },
  )
  return ok({ sources, options })
}

function readFormats(list: string): { readonly formats: Format[]; readonly faults: Diagnostic[] } {
  const names = [
    ...new Set(
      list
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ]
  const faults = names
    .filter((name) => !(formats as readonly string[]).includes(name))
    .map((name) => {
      const hint = didYouMean(name, formats)
      const near = nearest(name, formats)
      const expected = [...near, ...formats.filter((each) => !near.includes(each))]
      const more = { ...(hint === undefined ? {} : { hint }), expected }
      return report('usage/unknown-format', { format: name }, more)
    })
  if (names.length === 0) {
    const hint = `Known: ${formats.join(', ')}.`
    faults.push(report('usage/unknown-format', { format: list }, { hint, expected: formats }))
  }
  return { formats: names as Format[], faults }
}

function usageFault(diagnostics: readonly Diagnostic[]): RunResult {
  return {
    report: { version: packageVersion(), ok: false, ms: 0, decks: [], diagnostics },
    sources: new Map(),
  }
}

import process from 'node:process'
import { inJson } from '../build/api.ts'
import { runDecks, type RunResult, type Task } from '../build/build-decks.ts'
import { writableFormats, type BuildOptions, type DeckSource } from '../build/build-options.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../diagnostics/format-text.ts'
import { printable } from '../diagnostics/printable.ts'
import { report } from '../diagnostics/report.ts'
import { didYouMean, nearest } from '../diagnostics/suggest.ts'
import { nodeHost } from '../host/node-host.ts'
import { formats, type Format } from '../model/report.ts'
import { packageVersion } from '../package-files.ts'
import { exitStatus } from './exit-status.ts'
import { expandFiles } from './expand-files.ts'
import { showsColour } from './terminal.ts'

/** The options of `build` and `check` as commander hands them over. */
export interface DeckFlags {
  readonly format?: string
  readonly out?: string
  readonly notes?: boolean
  readonly fit: boolean
  readonly force?: boolean
  readonly strict?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
  readonly browser?: string
  readonly jobs?: number
}

/** Runs `build` or `check` and says what came of it: on standard error for people, on standard output for programs. */
export async function runDeckCommand(
  task: Task,
  files: readonly string[],
  flags: DeckFlags,
): Promise<number> {
  const chosen = readFormats(flags.format ?? 'html,pdf')
  if (chosen.faults.length > 0) return tell(usageFault(chosen.faults), flags)
  const expanded = await expandFiles(files)
  if (!expanded.ok) return tell(usageFault(expanded.diagnostics), flags)
  const options: BuildOptions = {
    formats: chosen.formats,
    out: flags.out ?? 'dist',
    fit: flags.fit,
    notes: flags.notes ?? true,
    strict: flags.strict ?? false,
    force: flags.force ?? false,
    browser: flags.browser,
    jobs: flags.jobs,
    sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'],
  }
  const sources = expanded.value.map((path): DeckSource =>
    path === '-' ? { kind: 'stdin' } : { kind: 'file', path },
  )
  return tell(await runDecks(task, sources, { host: nodeHost, options }), flags)
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
  const faults = names.flatMap((name) => {
    if (!(formats as readonly string[]).includes(name)) {
      const hint = didYouMean(name, formats)
      const expected = [
        ...nearest(name, formats),
        ...formats.filter((each) => !nearest(name, formats).includes(each)),
      ]
      return [
        report(
          'usage/unknown-format',
          { format: name },
          { ...(hint === undefined ? {} : { hint }), expected },
        ),
      ]
    }
    if (writableFormats.includes(name as Format)) return []
    return [
      report('deck/not-yet', {
        feature: `the format ${name}`,
        hint: `This version writes ${writableFormats.join(', ')}.`,
      }),
    ]
  })
  if (names.length === 0) faults.push(report('usage/unknown-format', { format: list }))
  return { formats: names as Format[], faults }
}

function usageFault(diagnostics: readonly Diagnostic[]): RunResult {
  return {
    report: { version: packageVersion(), ok: false, ms: 0, decks: [], diagnostics },
    sources: new Map(),
  }
}

function tell({ report: result, sources }: RunResult, flags: DeckFlags): number {
  const all = [
    ...(result.diagnostics ?? []),
    ...result.decks.flatMap(({ diagnostics }) => diagnostics),
  ]
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify(inJson(result), null, 2)}\n`)
  } else {
    if (all.length > 0)
      process.stderr.write(`${formatDiagnostics(all, { sources, colour: showsColour() })}\n`)
    if (flags.quiet !== true) process.stderr.write(summary(result))
  }
  return exitStatus(all)
}

/** What was written, and how it went, in a few lines. */
function summary({ decks, ms }: RunResult['report']): string {
  const lines = decks.flatMap((deck) =>
    deck.files === undefined
      ? [`${printable(deck.source)}: ${deck.ok ? 'fine' : 'has errors'}`]
      : deck.files.map(({ path, pages, bytes }) => {
          const size =
            bytes < 1_000_000
              ? `${Math.ceil(bytes / 1000)} kB`
              : `${(bytes / 1_000_000).toFixed(1)} MB`
          return `${printable(path)}  ${pages === undefined ? '' : `${pages} slides, `}${size}`
        }),
  )
  const failed = decks.filter(({ ok }) => !ok).length
  const last =
    failed === 0
      ? `Done in ${(ms / 1000).toFixed(1)} s.`
      : `${failed} of ${decks.length} ${decks.some(({ files }) => files) ? 'not built' : 'with errors'}.`
  return decks.length === 0 ? '' : `${[...lines, last].join('\n')}\n`
}

import process from 'node:process'
import { inJson } from '../build/api.ts'
import type { RunResult } from '../build/build-decks.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatGithub } from '../diagnostics/format-github.ts'
import { formatSarif } from '../diagnostics/format-sarif.ts'
import { formatDiagnostics } from '../diagnostics/format-text.ts'
import { printable } from '../diagnostics/printable.ts'
import { exitStatus } from './exit-status.ts'
import type { ReportForm } from './report-form.ts'
import { showsColour } from './terminal.ts'
import { writtenLines } from './written-lines.ts'

/** How to tell it. */
export interface Telling {
  readonly form: ReportForm
  /** Whether only findings are told. */
  readonly quiet?: boolean | undefined
}

/**
 * Says what came of a run, and returns its exit status. What programs read is on standard output and nothing else is
 * there; what people read is on standard error.
 */
export function tellRun(run: RunResult, { form, quiet = false }: Telling): number {
  const { report, sources } = run
  const all = [
    ...(report.diagnostics ?? []),
    ...report.decks.flatMap(({ diagnostics }) => diagnostics),
  ]
  if (form === 'text') {
    if (all.length > 0)
      process.stderr.write(`${formatDiagnostics(all, { sources, colour: showsColour() })}\n`)
  } else process.stdout.write(written(form, report, all))
  if (!quiet && (form === 'text' || form === 'github')) process.stderr.write(summary(report))
  return exitStatus(all)
}

function written(
  form: Exclude<ReportForm, 'text'>,
  report: RunResult['report'],
  all: readonly Diagnostic[],
): string {
  if (form === 'json') return `${JSON.stringify(inJson(report), null, 2)}\n`
  return form === 'sarif' ? formatSarif(all, report.version) : formatGithub(all)
}

/** What was written, and how it went, in a few lines. */
function summary({ decks, files, ms }: RunResult['report']): string {
  const lines = decks.flatMap((deck) =>
    deck.files === undefined
      ? [`${printable(deck.source)}: ${judged(deck.diagnostics)}`]
      : writtenLines(deck.files),
  )
  const failed = decks.filter(({ ok }) => !ok).length
  const last =
    failed === 0
      ? `Done in ${(ms / 1000).toFixed(1)} s.`
      : `${failed} of ${decks.length} ${decks.some(({ files }) => files) ? 'not built' : 'with errors'}.`
  return decks.length === 0 ? '' : `${[...lines, ...writtenLines(files ?? []), last].join('\n')}\n`
}

/** What was found in a deck that was only checked: “1 error, 2 warnings”. */
function judged(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = diagnostics.filter((each) => each.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return counts.length === 0 ? 'fine' : counts.join(', ')
}

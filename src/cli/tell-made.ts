import process from 'node:process'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { toJson } from '../diagnostics/format-json.ts'
import { formatDiagnostics } from '../diagnostics/format-text.ts'
import { exitStatus } from './exit-status.ts'
import { showsColour } from './terminal.ts'

/** Files that a command made for an author to go on with, or why it could not. */
interface MadeFiles {
  readonly ok: boolean
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

interface MadeForm {
  readonly json?: boolean | undefined
  readonly quiet?: boolean | undefined
  /** What to do next, as a line. */
  readonly next: string
}

/** Says which files were made and what to do next, and returns the exit status. */
export function tellMade(result: MadeFiles, { json, quiet, next }: MadeForm): number {
  const { diagnostics, files, ok } = result
  if (json === true) {
    const report = { ...result, diagnostics: diagnostics.map(toJson) }
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    return exitStatus(diagnostics)
  }
  if (diagnostics.length > 0) {
    const text = formatDiagnostics(diagnostics, { sources: new Map(), colour: showsColour() })
    process.stderr.write(`${text}\n`)
  }
  if (ok && quiet !== true) process.stderr.write(`${[...files, next].join('\n')}\n`)
  return exitStatus(diagnostics)
}

import { formatFrame } from './code-frame.ts'
import { painter, type Paint } from './colour.ts'
import type { Diagnostic } from './diagnostic.ts'
import { printable } from './printable.ts'

export interface FormatOptions {
  /** The text of the file, for the lines shown with the fault. */
  readonly source?: string | undefined
  /** @default false */
  readonly colour?: boolean | undefined
}

export interface FormatListOptions {
  /** The texts of the files, by the names that the diagnostics have. */
  readonly sources: ReadonlyMap<string, string>
  /** @default false */
  readonly colour?: boolean | undefined
}

const longestMessage = 2000

/** Makes the words of one diagnostic for a terminal: where and what, the lines of the file, what to do. */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions = {}): string {
  const paint = painter(options.colour ?? false)
  const lines = [headOf(diagnostic, paint)]
  const { range, hint } = diagnostic
  if (range !== undefined && options.source)
    lines.push(...formatFrame(options.source, range, paint))
  if (hint !== undefined)
    lines.push(`  ${paint('hint', 'hint:')} ${printable(hint, longestMessage)}`)
  return lines.join('\n')
}

/** Makes the words of several diagnostics, in their order, a blank line between them. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  { sources, colour }: FormatListOptions,
): string {
  return diagnostics
    .map((diagnostic) => {
      const { file } = diagnostic
      const source = file === undefined ? undefined : sources.get(file)
      return formatDiagnostic(diagnostic, { source, colour })
    })
    .join('\n\n')
}

function headOf({ file, range, severity, code, message }: Diagnostic, paint: Paint): string {
  const place = range === undefined ? '' : `:${range.start.line}:${range.start.column}`
  const where = file === undefined ? '' : `${paint('strong', `${printable(file, 1000)}${place}`)}: `
  const what = `${paint(severity, severity)} ${paint('faint', code)}`
  return `${where}${what}: ${printable(message, longestMessage)}`
}

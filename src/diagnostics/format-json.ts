import type { Path, Range } from '../model/source.ts'
import type { Diagnostic } from './diagnostic.ts'

/** A diagnostic as `--json` prints it. What is not known is absent. */
export interface JsonDiagnostic {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint?: string
  readonly file?: string
  readonly range?: Range
  readonly path?: Path
  readonly expected?: readonly string[]
  readonly slide?: number
}

/** Makes the machine form of a diagnostic, its keys always in the same order. */
export function toJson(diagnostic: Diagnostic): JsonDiagnostic {
  const { code, severity, message, hint, file, range, path, expected, slide } = diagnostic
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(file === undefined ? {} : { file }),
    ...(range === undefined ? {} : { range: toRange(range) }),
    ...(path === undefined ? {} : { path: [...path] }),
    ...(expected === undefined ? {} : { expected: [...expected] }),
    ...(slide === undefined ? {} : { slide }),
  }
}

function toRange({ start, end }: Range): Range {
  return {
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  }
}

import type { Path, Range } from '../model/source.ts'
import type { DiagnosticCode } from './catalogue.ts'

export type Severity = 'error' | 'warning'

/** One thing that somebody should know or mend, in words that they can act on. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** What is wrong and why, one sentence. */
  readonly message: string
  /** What to do, imperative, one sentence. */
  readonly hint?: string
  /** The file as it was given, with forward slashes. */
  readonly file?: string
  readonly range?: Range
  readonly path?: Path
  /** Allowed values or names, nearest first. */
  readonly expected?: readonly string[]
  /** The page, where it is known only after planning. */
  readonly slide?: number
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error'
}

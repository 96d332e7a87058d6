import { isError, type Diagnostic } from './diagnostic.ts'

/**
 * What a stage returns: a value, or none, with everything that it found on its way.
 * Without a value there is at least one error among the diagnostics.
 */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

export function ok<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { ok: true, value, diagnostics }
}

export function fail<T>(diagnostics: readonly Diagnostic[]): Outcome<T> {
  return { ok: false, diagnostics }
}

/** A value, unless an error was found. */
export function unlessErrors<T>(value: T, diagnostics: readonly Diagnostic[]): Outcome<T> {
  return diagnostics.some(isError) ? fail(diagnostics) : ok(value, diagnostics)
}

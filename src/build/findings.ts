import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts'

/** What was found for one deck. With `--strict` every warning is an error. */
export class Findings {
  readonly all: Diagnostic[] = []
  readonly #file: string
  readonly #strict: boolean

  constructor(file: string, strict: boolean) {
    this.#file = file
    this.#strict = strict
  }

  get fine(): boolean {
    return !this.all.some(isError)
  }

  add(diagnostics: readonly Diagnostic[]): void {
    // What fit and planning found names no file yet: it belongs to the deck's source.
    const own = diagnostics.map((each) => ({ ...each, file: each.file ?? this.#file }))
    this.all.push(
      ...(this.#strict ? own.map((each) => ({ ...each, severity: 'error' as const })) : own),
    )
  }
}

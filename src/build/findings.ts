import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { applyRules, type Rules } from '../diagnostics/rules.ts'
import type { Recap } from '../model/recap.ts'

/** How findings are taken. */
export interface Strictness {
  /** Whether every warning is an error. */
  readonly strict: boolean
  readonly rules: Rules
}

/** The findings of a deck, by the rules of the run and, below them, those of its recap. */
export function findingsOf(
  file: string,
  recap: Recap | undefined,
  { strict, rules }: Strictness,
): Findings {
  return new Findings(file, { strict, rules: { ...given(recap?.deck?.rules), ...rules } })
}

/** The rules of a recap that it does set. */
function given(rules: Rules = {}): Rules {
  return Object.fromEntries(Object.entries(rules).filter(([, level]) => level !== undefined))
}

/** What was found for one deck, as its rules have it. With `--strict` every warning that is left is an error. */
export class Findings {
  readonly all: Diagnostic[] = []
  readonly #file: string
  readonly #strictness: Strictness
  readonly #known = new Set<string>()

  constructor(file: string, strictness: Strictness) {
    this.#file = file
    this.#strictness = strictness
  }

  get fine(): boolean {
    return !this.all.some(isError)
  }

  /** Adds what is new: the edits of a deck find what the deck has found. */
  add(diagnostics: readonly Diagnostic[]): void {
    // What fit and planning found names no file yet: it belongs to the deck's source.
    const { strict, rules } = this.#strictness
    const own = applyRules(diagnostics, rules).map((each) => ({
      ...each,
      file: each.file ?? this.#file,
    }))
    for (const each of own) {
      const finding = strict ? { ...each, severity: 'error' as const } : each
      const key = JSON.stringify(finding)
      if (!this.#known.has(key)) this.all.push(finding)
      this.#known.add(key)
    }
  }
}

import type { Severity } from './diagnostic.ts'

/** What the catalogue knows of one code. `{name}` in a sentence is filled in where it is reported. */
export interface CatalogueEntry {
  readonly severity: Severity
  /** For the docs: when it is said, in a sentence. */
  readonly meaning: string
  readonly message: string
  readonly hint?: string
  /** The exit status of a run in which it is an error. @default 1, for bad content */
  readonly exit?: 2 | 3 | 70
}

export type Catalogue = Readonly<Record<string, CatalogueEntry>>

/** The names in braces of a sentence: `'a {b} c'` → `'b'`. */
export type Placeholder<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

import type { Severity } from './diagnostic.ts'

/** What the catalogue knows of one code. `{name}` in a sentence is filled in where it is reported. */
export interface CatalogueEntry {
  readonly severity: Severity
  /** For the docs: when it is said, in a sentence. */
  readonly meaning: string
  readonly message: string
  readonly hint?: string
}

export type Catalogue = Readonly<Record<string, CatalogueEntry>>

/** The names in braces of a sentence: `'a {b} c'` → `'b'`. */
export type Placeholder<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

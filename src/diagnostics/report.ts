import { catalogue, type DiagnosticCode } from './catalogue.ts'
import type { Diagnostic } from './diagnostic.ts'
import { printable } from './printable.ts'
import type { CatalogueEntry, Placeholder } from './entry.ts'

type Entry<Code extends DiagnosticCode> = (typeof catalogue)[Code]
type Names<Code extends DiagnosticCode> =
  | Placeholder<Entry<Code>['message']>
  | (Entry<Code> extends { readonly hint: infer Hint } ? Placeholder<Hint> : never)

/** The words that fill in the sentences of one code. */
export type Words<Code extends DiagnosticCode> = Readonly<Record<Names<Code>, string | number>>

/** Where it is, and what a code's own sentences cannot know. */
export type Place = Partial<
  Pick<Diagnostic, 'file' | 'range' | 'path' | 'expected' | 'slide' | 'hint' | 'severity'>
>

/** Makes the diagnostic of a code, its sentences filled in. A `hint` in `place` replaces the code's own. */
export function report<Code extends DiagnosticCode>(
  code: Code,
  words: Words<Code>,
  place: Place = {},
): Diagnostic {
  const entry: CatalogueEntry = catalogue[code]
  const hint = entry.hint === undefined ? {} : { hint: fill(entry.hint, words) }
  return {
    code,
    severity: entry.severity,
    message: fill(entry.message, words),
    ...hint,
    ...defined(place),
  }
}

/** What a file puts into a sentence is cut there: messages stay readable whatever it holds. */
const longestWord = 200

function fill(sentence: string, words: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    name in words ? printable(String(words[name]), longestWord) : whole,
  )
}

function defined(place: Place): Place {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined))
}

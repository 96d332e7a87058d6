/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Makes a sentence of the few words that a spec has for a field. */
export function sentence(words: string): string {
  return `${capitalized(words)}.`
}

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

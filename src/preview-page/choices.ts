// What somebody has chosen in this window. It stands in the address, so that a reload keeps it.
import type { TriedTokens } from './theme-yaml.ts'

/** A deck, and what is tried on it. */
export interface Choices {
  readonly file?: string | undefined
  readonly size?: string | undefined
  readonly theme?: string | undefined
  readonly tokens: TriedTokens
  /** The slide that is shown. */
  readonly slide?: string | undefined
}

/** Reads the choices of an address. */
export function readChoices(hash: string): Choices {
  const words = new URLSearchParams(hash.replace(/^#/, ''))
  const word = (name: string): string | undefined => words.get(name) ?? undefined
  return {
    file: word('file'),
    size: word('size'),
    theme: word('theme'),
    slide: word('slide'),
    tokens: readTokens(words.get('tokens')),
  }
}

/** Writes choices for an address; those of the slide only where they are wanted. */
export function writeChoices({ file, size, theme, slide, tokens }: Choices): string {
  const tried = Object.keys(tokens).length === 0 ? undefined : JSON.stringify(tokens)
  const all = Object.entries({ file, size, theme, tokens: tried, slide })
  const given = all.filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new URLSearchParams(given).toString()
}

function readTokens(text: string | null): TriedTokens {
  try {
    const tokens: unknown = JSON.parse(text ?? '{}')
    return typeof tokens === 'object' && tokens !== null ? (tokens as TriedTokens) : {}
  } catch {
    return {}
  }
}

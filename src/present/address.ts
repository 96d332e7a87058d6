// The part of the address after `#`: which slide, and whether it is the presenter's desk.

/** What an address asks for. */
export interface Address {
  readonly presenter: boolean
  /** A slide's id or its number; empty where the address names none. */
  readonly target: string
}

const desk = 'presenter/'

/** Reads a hash, with its `#` or without. */
export function readAddress(hash: string): Address {
  const text = decoded(hash.replace(/^#/, ''))
  const presenter = text.startsWith(desk)
  return { presenter, target: presenter ? text.slice(desk.length) : text }
}

/** Writes a hash, with its `#`. */
export function writeAddress({ presenter, target }: Address): string {
  return `#${presenter ? desk : ''}${encodeURIComponent(target)}`
}

/** The place of a slide by its id, else by its number from 1; nothing where there is none. */
export function placeOf(target: string, ids: readonly string[]): number | undefined {
  const byId = ids.indexOf(target)
  if (byId !== -1) return byId
  const number = /^\d{1,6}$/.test(target) ? Number(target) : 0
  return number >= 1 && number <= ids.length ? number - 1 : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

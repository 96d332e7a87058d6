/** How much a recap may hold before it is refused. Each limit is checked before the costly step after it. */
export interface LoadLimits {
  readonly bytes: number
  /** Words, signs and line breaks, as YAML counts them. */
  readonly tokens: number
  /** Mappings and lists inside each other. */
  readonly nesting: number
  /** Keys of one mapping. */
  readonly keys: number
  readonly anchors: number
  /** Values that all aliases together stand for. */
  readonly aliasNodes: number
  /** UTF-16 units of one text. */
  readonly textLength: number
  /** UTF-16 units of all texts together. */
  readonly totalText: number
}

export const loadLimits: LoadLimits = {
  bytes: 5_000_000,
  tokens: 500_000,
  nesting: 40,
  keys: 1000,
  anchors: 100,
  aliasNodes: 1000,
  textLength: 20_000,
  totalText: 2_000_000,
}

/** A name that would reach into the prototype of an object; never a key of a recap. */
export function isForbiddenKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype'
}

const pictureKeys: ReadonlySet<string> = new Set(['src', 'photo'])
const pictureAddress = /^data:image\/[a-z0-9.+-]+;base64,[A-Za-z0-9+/=\s]*$/i

/** A picture written into the recap: not a text, so that only the limit of the file holds for it. */
export function isPicture(key: string | number | undefined, value: string): boolean {
  return typeof key === 'string' && pictureKeys.has(key) && pictureAddress.test(value)
}

import { nearNames } from './near-names.ts'
import type { ObjectShape, SpecShape } from './spec.ts'

/** What an unknown key was probably meant to be. */
export interface KeySuggestion {
  readonly hint: string
  /** Names for the machine, nearest first. */
  readonly expected: readonly string[]
  /** The key of the same object that was meant, if one seems to be. */
  readonly meant?: string
}

/** Finds what was meant by a key that an object does not have. */
export function suggestKeys(key: string, owner: ObjectShape, root: ObjectShape): KeySuggestion {
  const known = Object.keys(owner.fields)
  const near = nearNames(key, known)
  const slips = owner.slips ?? {}
  const slip = Object.hasOwn(slips, key) ? slips[key] : undefined
  const home = findHome(key, root)
  const meant = slip ?? (home === undefined ? near[0] : undefined)
  if (meant !== undefined) {
    const expected = [meant, ...near.filter((name) => name !== meant)]
    return { hint: `Did you mean “${meant}”?`, expected, meant }
  }
  const expected = near.length > 0 ? near : known
  if (home !== undefined) return { hint: `Move it to ${home}.`, expected }
  return { hint: `Known: ${known.join(', ')}. Keys of your own begin with “x-”.`, expected }
}

/** Where a key belongs that is right at the top of a recap, in “talk” or in “deck”. */
function findHome(key: string, root: ObjectShape): string | undefined {
  if (Object.hasOwn(root.fields, key)) return 'the top level of the recap'
  for (const [name, field] of Object.entries(root.fields)) {
    if (field.spec.kind === 'object' && hasField(field.spec, key)) return `“${name}”`
  }
  return undefined
}

function hasField(spec: SpecShape, key: string): boolean {
  return spec.kind === 'object' && Object.hasOwn(spec.fields, key)
}

import { nearNames } from './near-names.ts'
import type { SourceMap, SourceNode } from '../model/source.ts'
import { isBlank } from './read-choices.ts'
import { applyRule } from './rules.ts'
import type { Field, ObjectShape } from './spec.ts'
import { suggestKeys } from './suggest-keys.ts'
import { text } from './value-specs.ts'
import { tell, type Placed, type Reading, type Validation } from './validation.ts'
import { capitalize, describeNode, nameOf, shorten } from './wording.ts'

/**
 * Reads keys and values. The keys stand in the author's order; after them comes each other key
 * that there is, undefined, because templates refuse names that they have never heard of.
 */
export function readObject(spec: ObjectShape, placed: Placed, validation: Validation): Reading {
  const { node, path } = placed
  if (isBlank(node)) return 'absent'
  if (node.kind === 'map') {
    const fields = readFields(spec, { node, path }, validation)
    return { value: applyRule(spec.rule, { ...fields, path }, validation) }
  }
  const shorthand = spec.shorthand === undefined ? undefined : spec.fields[spec.shorthand]
  if (shorthand === undefined || node.kind === 'list') {
    tellNoKeys(spec, placed, validation)
    return 'failed'
  }
  const reading = validation.read(shorthand.spec, placed, validation)
  if (typeof reading === 'string') return reading
  const value = complete(spec, new Map([[spec.shorthand ?? '', reading.value]]))
  return { value: applyRule(spec.rule, { value, failed: new Set(), path }, validation) }
}

/** Reads texts by the ids of interface words. */
export function readWords(placed: Placed, validation: Validation): Reading {
  const { node, path } = placed
  const known = validation.options.wordIds
  if (isBlank(node)) return 'absent'
  if (node.kind !== 'map') {
    const words = {
      Name: capitalize(nameOf(path)),
      found: describeNode(node),
      wanted: 'a group of words',
    }
    const hint = 'Write one “name: text” a line below it, indented.'
    tell(validation, 'recap/wrong-kind', { words, spot: { path, hint } })
    return 'failed'
  }
  const entries: [string, unknown][] = []
  for (const { key, value } of node.entries) {
    if (key.startsWith('x-')) continue
    const at = [...path, key]
    if (known !== undefined && !known.includes(key)) {
      const near = nearNames(key, known)
      const expected = near.length > 0 ? near : known
      const hint =
        near[0] === undefined ? `Known: ${known.join(', ')}.` : `Did you mean “${near[0]}”?`
      const spot = { path: at, what: 'key' as const, hint, expected }
      tell(validation, 'recap/unknown-word', { words: { key: shorten(key) }, spot })
    }
    const reading = validation.read(text, { node: value, path: at }, validation)
    if (typeof reading !== 'string') entries.push([key, reading.value])
  }
  // Unlike an assignment, `fromEntries` makes an own property of any key, `__proto__` included.
  return { value: Object.fromEntries(entries) }
}

interface Fields {
  readonly value: Readonly<Record<string, unknown>>
  readonly failed: ReadonlySet<string>
}

function readFields(
  spec: ObjectShape,
  { node, path }: { readonly node: SourceMap; readonly path: Placed['path'] },
  validation: Validation,
): Fields {
  const values = new Map<string, unknown>()
  const failed = new Set<string>()
  const meant = new Set<string>()
  for (const entry of node.entries) {
    const { key } = entry
    if (key.startsWith('x-')) continue
    const placed = { node: entry.value, path: [...path, key] }
    const field = Object.hasOwn(spec.fields, key) ? spec.fields[key] : undefined
    if (field === undefined) {
      const suggestion = tellUnknownKey(spec, placed, validation)
      if (suggestion !== undefined) meant.add(suggestion)
      continue
    }
    const reading = validation.read(field.spec, placed, validation)
    if (reading === 'absent') tellAbsent(spec, { placed, field }, validation)
    if (reading === 'failed') failed.add(key)
    values.set(key, typeof reading === 'string' ? undefined : reading.value)
  }
  for (const [key, { required, about }] of Object.entries(spec.fields)) {
    // Who wrote “titel” is told that “title” was meant, and not also that it is missing.
    if (!required || values.has(key) || meant.has(key)) continue
    const words = { Owner: capitalize(spec.name), key, about }
    tell(validation, 'recap/missing-key', { words, spot: { path, expected: [key] } })
  }
  return { value: complete(spec, values), failed }
}

function complete(spec: ObjectShape, values: ReadonlyMap<string, unknown>): Fields['value'] {
  const rest = Object.keys(spec.fields).filter((key) => !values.has(key))
  return Object.fromEntries([...values, ...rest.map((key) => [key, undefined] as const)])
}

function tellUnknownKey(spec: ObjectShape, { path }: Placed, validation: Validation) {
  const key = String(path.at(-1))
  const { hint, expected, meant } = suggestKeys(key, spec, validation.root)
  const words = { key: shorten(key), owner: spec.name }
  tell(validation, 'recap/unknown-key', { words, spot: { path, what: 'key', hint, expected } })
  return meant
}

function tellAbsent(
  owner: ObjectShape,
  { placed, field }: { readonly placed: Placed; readonly field: Field },
  validation: Validation,
): void {
  const { node, path } = placed
  const Name = capitalize(nameOf(path))
  const spot = { path, what: 'key' as const }
  if (node.kind === 'list') {
    const code = field.required ? 'recap/list-needs-entries' : 'recap/empty-list'
    tell(validation, code, { words: { Name }, spot })
  } else if (field.required) {
    const words = { Name, why: `and ${owner.name} needs it` }
    tell(validation, 'recap/empty-value', { words, spot })
  }
}

function tellNoKeys(spec: ObjectShape, { node, path }: Placed, validation: Validation): void {
  const keys = Object.entries(spec.fields)
  const first = keys.find(([, field]) => field.required)?.[0] ?? keys[0]?.[0] ?? ''
  if (path.length === 0) {
    tellNotARecap(node, validation)
    return
  }
  const wanted = `${spec.name}, with keys and values,`
  const words = { Name: capitalize(nameOf(path)), found: describeNode(node), wanted }
  const hint = `Write its keys below it, indented, beginning with “${first}:”.`
  tell(validation, 'recap/wrong-kind', { words, spot: { path, hint } })
}

/** Tells that a file holds no keys and values, which is a fault of the whole file. */
export function tellNotARecap(node: SourceNode, validation: Validation): void {
  const words = { found: describeNode(node) }
  tell(validation, 'recap/not-a-recap', { words, spot: { path: [], what: 'file' } })
}

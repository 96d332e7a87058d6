import type { Path } from '../model/source.ts'
import { isBlank } from './read-choices.ts'
import type { ListShape } from './spec.ts'
import { text } from './value-specs.ts'
import { tell, type Placed, type Reading, type Validation } from './validation.ts'
import { capitalize, counted, describeNode, nameOf } from './wording.ts'

/**
 * Reads a list. An entry that could not be read leaves a gap, so that later checks still name
 * the others by their right places; such a recap is never used, for its author was told an error.
 */
export function readList(spec: ListShape, placed: Placed, validation: Validation): Reading {
  const { node, path } = placed
  if (isBlank(node)) return 'absent'
  if (node.kind !== 'list') {
    if (spec.single === true && node.kind === 'scalar') return readOne(spec, placed, validation)
    tellNotAList(placed, validation)
    return 'failed'
  }
  const Name = capitalize(nameOf(path))
  if (node.items.length === 0 && spec.whenEmpty !== 'value') {
    if (spec.whenEmpty !== 'error') return 'absent'
    tell(validation, 'recap/list-needs-entries', { words: { Name }, spot: { path } })
    return 'failed'
  }
  if (spec.advised !== undefined) checkCount(node.items.length, spec.advised, { path, validation })
  const value = node.items.map((item, index) => {
    const entry = { node: item, path: [...path, index] }
    const reading = validation.read(spec.item, entry, validation)
    if (reading === 'absent') tellEmptyEntry(entry.path, validation)
    return typeof reading === 'string' ? undefined : reading.value
  })
  return { value }
}

/** Reads `[a, b]` or `[a, b, note]`. */
export function readPair(placed: Placed, validation: Validation): Reading {
  const { node, path } = placed
  if (isBlank(node)) return 'absent'
  if (node.kind !== 'list') {
    tellNotAList(placed, validation, 'Write it as [one side, the other].')
    return 'failed'
  }
  const count = node.items.length
  if (count < 2 || count > 3) {
    const words = { Name: capitalize(nameOf(path)), count: counted(count, 'entry', 'entries') }
    tell(validation, 'recap/pair-length', { words, spot: { path } })
    return 'failed'
  }
  const texts = node.items.flatMap((item, index) => {
    const entry = { node: item, path: [...path, index] }
    const reading = validation.read(text, entry, validation)
    if (reading === 'absent' && index < 2) tellEmptyEntry(entry.path, validation)
    return typeof reading === 'string' ? [] : [reading.value]
  })
  return texts.length < 2 ? 'failed' : { value: texts }
}

function readOne(spec: ListShape, placed: Placed, validation: Validation): Reading {
  const reading = validation.read(spec.item, placed, validation)
  return typeof reading === 'string' ? reading : { value: [reading.value] }
}

function tellNotAList({ node, path }: Placed, validation: Validation, hint?: string): void {
  const words = { Name: capitalize(nameOf(path)), found: describeNode(node) }
  const spot = { path, ...(hint !== undefined && { hint }) }
  tell(validation, 'recap/not-a-list', { words, spot })
}

function tellEmptyEntry(path: Path, validation: Validation): void {
  const words = { Name: capitalize(nameOf(path)), why: 'and a list has no empty entries' }
  const spot = { path, hint: 'Write the missing text, or remove the entry.' }
  tell(validation, 'recap/empty-value', { words, spot })
}

function checkCount(
  count: number,
  [from, to]: readonly [number, number],
  { path, validation }: { readonly path: Path; readonly validation: Validation },
): void {
  if (count >= from && count <= to) return
  const words = {
    Name: capitalize(nameOf(path)),
    count: counted(count, 'entry', 'entries'),
    advised: `${from} to ${to}`,
    action:
      count < from
        ? 'Add an entry, or use another kind of evidence.'
        : 'Shorten the list, or divide it among several takeaways.',
  }
  tell(validation, 'recap/advised-count', { words, spot: { path, what: 'key' } })
}

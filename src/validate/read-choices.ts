import { nearNames } from './near-names.ts'
import type { SourceNode } from '../model/source.ts'
import { tell, type Placed, type Reading, type Validation } from './validation.ts'
import { capitalize, describeNode, nameOf, orList } from './wording.ts'

/** Reads one of several words, true and false among them where the spec says so. */
export function readEnum(
  spec: { readonly values: readonly string[]; readonly flags: boolean },
  { node, path }: Placed,
  validation: Validation,
): Reading {
  if (isBlank(node)) return 'absent'
  if (node.kind === 'scalar') {
    const isFlag = typeof node.value === 'boolean'
    if (isFlag && spec.flags) return { value: node.value }
    if (!isFlag && spec.values.includes(node.written)) return { value: node.written }
  }
  const values = [...spec.values, ...(spec.flags ? ['true', 'false'] : [])]
  const near = node.kind === 'scalar' ? nearNames(node.written, values) : []
  const allowed = orList(values)
  const words = { Name: capitalize(nameOf(path)), found: describeNode(node), allowed }
  const isFlagInQuotes =
    node.kind === 'scalar' && spec.flags && /^(?:true|false)$/.test(node.written)
  const meant = near[0] === undefined ? `Write ${allowed}.` : `Did you mean “${near[0]}”?`
  const hint = isFlagInQuotes ? `Write ${node.written} without quotes.` : meant
  const expected = near.length > 0 ? near : values
  tell(validation, 'recap/unknown-value', { words, spot: { path, hint, expected } })
  return 'failed'
}

/** Reads true or false. */
export function readFlag({ node, path }: Placed, validation: Validation): Reading {
  if (isBlank(node)) return 'absent'
  if (node.kind === 'scalar' && typeof node.value === 'boolean') return { value: node.value }
  const words = { Name: capitalize(nameOf(path)), found: describeNode(node) }
  tell(validation, 'recap/not-a-boolean', { words, spot: { path, expected: ['true', 'false'] } })
  return 'failed'
}

/** Reads a finite number, and keeps how it was written. */
export function readNumber({ node, path }: Placed, validation: Validation): Reading {
  if (isBlank(node)) return 'absent'
  const Name = capitalize(nameOf(path))
  if (node.kind === 'scalar' && typeof node.value === 'number' && Number.isFinite(node.value)) {
    return { value: { value: node.value, written: node.written } }
  }
  const number = node.kind === 'scalar' && typeof node.value === 'string' ? node.value.trim() : ''
  if (/^[-+]?\d+(?:\.\d+)?$/.test(number)) {
    tell(validation, 'recap/number-in-quotes', { words: { Name, number }, spot: { path } })
  } else {
    const words = { Name, found: describeNode(node) }
    tell(validation, 'recap/not-a-number', { words, spot: { path } })
  }
  return 'failed'
}

/** Reads the version of the format, of which there is one. */
export function readVersion({ node, path }: Placed, validation: Validation): Reading {
  if (isBlank(node)) return 'absent'
  if (node.kind === 'scalar' && node.value === 1) return { value: 1 }
  const words = { Name: capitalize(nameOf(path)), found: describeNode(node) }
  tell(validation, 'recap/format-version', { words, spot: { path, expected: ['1'] } })
  return 'failed'
}

/** Whether nothing is written: null, or a text of blanks. */
export function isBlank(node: SourceNode): boolean {
  if (node.kind !== 'scalar') return false
  return node.value === null || (typeof node.value === 'string' && node.value.trim() === '')
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceEntry, SourceNode, SourceScalar, SourceTree } from '../model/source.ts'
import { isForbiddenKey, isPicture, loadLimits, type LoadLimits } from './limits.ts'

interface Walk {
  readonly file: string
  readonly limits: LoadLimits
  readonly diagnostics: Diagnostic[]
  readonly path: (string | number)[]
  /** The objects that the present value stands in, which is how a circle is noticed. */
  readonly ancestors: Set<object>
  parts: number
  totalText: number
}

const absent: SourceScalar = { kind: 'scalar', value: null, written: '' }

/**
 * Takes a recap that was passed as an object. The same limits hold as for a file; there are paths but no
 * places. Only plain objects, lists and scalars are taken, and every property is read once.
 */
export function treeFromValue(
  value: unknown,
  file: string,
  limits: LoadLimits = loadLimits,
): Outcome<SourceTree> {
  const walk: Walk = {
    file,
    limits,
    diagnostics: [],
    path: [],
    ancestors: new Set(),
    parts: 0,
    totalText: 0,
  }
  const root = take(value, walk)
  return unlessErrors({ source: { file, text: '' }, root }, walk.diagnostics)
}

function take(value: unknown, walk: Walk): SourceNode {
  if (++walk.parts > walk.limits.tokens) {
    return refuse(walk, report('source/too-many-parts', { limit: walk.limits.tokens }), 'once')
  }
  if (value === null || value === undefined) return absent
  if (typeof value === 'string') return takeText(value, walk)
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'scalar', value, written: String(value) }
  }
  if (typeof value !== 'object') return refuseKind(`A ${typeof value}`, walk)
  return takeObject(value, walk)
}

function takeObject(value: object, walk: Walk): SourceNode {
  const { ancestors, path, limits } = walk
  if (ancestors.has(value)) return refuse(walk, report('source/cyclic-value', {}))
  if (path.length >= limits.nesting) {
    return refuse(walk, report('source/too-deep', { limit: limits.nesting }))
  }
  ancestors.add(value)
  try {
    if (Array.isArray(value)) return takeList(value, walk)
    return isPlain(value) ? takeMap(value, walk) : refuseKind(nameOf(value), walk)
  } catch {
    // Only a getter or a proxy of the caller's can throw here.
    return refuseKind('A property that throws', walk)
  } finally {
    ancestors.delete(value)
  }
}

function takeList(list: readonly unknown[], walk: Walk): SourceNode {
  const items: SourceNode[] = []
  for (let index = 0; index < list.length; index++) {
    // A list may claim billions of empty places.
    if (walk.parts > walk.limits.tokens) break
    items.push(within(index, list[index], walk))
  }
  return { kind: 'list', items }
}

function takeMap(map: object, walk: Walk): SourceNode {
  const { keys: limit } = walk.limits
  const keys = Object.keys(map)
  if (keys.length > limit) return refuse(walk, report('source/too-many-keys', { limit }))
  const entries: SourceEntry[] = []
  for (const key of keys) {
    const value: unknown = Reflect.get(map, key)
    if (value === undefined) continue
    countText(key, walk)
    if (isForbiddenKey(key)) refuse(walk, report('source/forbidden-key', { key }))
    else entries.push({ key, value: within(key, value, walk) })
  }
  return { kind: 'map', entries }
}

function within(step: string | number, value: unknown, walk: Walk): SourceNode {
  walk.path.push(step)
  try {
    return take(value, walk)
  } finally {
    walk.path.pop()
  }
}

function takeText(value: string, walk: Walk): SourceNode {
  if (!isPicture(walk.path.at(-1), value)) countText(value, walk)
  return { kind: 'scalar', value, written: value }
}

function countText({ length }: string, walk: Walk): void {
  const { textLength: limit, totalText } = walk.limits
  if (length > limit) refuse(walk, report('source/text-too-long', { length, limit }))
  walk.totalText += length
  if (walk.totalText > totalText) {
    refuse(walk, report('source/too-much-text', { limit: totalText }), 'once')
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  // Objects of another realm have another Object.prototype, which has no prototype either.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function nameOf(value: object): string {
  const { name } = value.constructor
  return typeof name === 'string' && name !== ''
    ? `An object of the class ${name.slice(0, 100)}`
    : 'This object'
}

function refuseKind(kind: string, walk: Walk): SourceNode {
  return refuse(walk, report('source/unsupported-value', { kind }))
}

function refuse(walk: Walk, diagnostic: Diagnostic, often?: 'once'): SourceNode {
  const { diagnostics, file, path } = walk
  if (often === 'once' && diagnostics.some(({ code }) => code === diagnostic.code)) return absent
  if (diagnostics.length < 100) diagnostics.push({ ...diagnostic, file, path: [...path] })
  return absent
}

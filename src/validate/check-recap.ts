import type { Recap, Section, Takeaway } from '../model/recap.ts'
import type { Path, SourceNode } from '../model/source.ts'
import { isBlank } from './read-choices.ts'
import { maxTakeaways } from './recap-spec.ts'
import { tell, type Validation } from './validation.ts'
import { capitalize, nameOf } from './wording.ts'

/** Checks what must hold across a whole recap. Lists may have gaps where an entry could not be read. */
export function checkRecap(recap: Partial<Recap>, root: SourceNode, validation: Validation): void {
  checkParts(root, validation)
  checkTakeaways(recap, validation)
  checkPrimary(recap, validation)
  checkSizes(recap, validation)
  checkMoments(recap, validation)
}

function checkParts(root: SourceNode, validation: Validation): void {
  const hasSections = hasKey(root, 'sections')
  const hasTakeaways = hasKey(root, 'takeaways')
  if (hasSections && hasTakeaways) {
    const spot = { path: ['takeaways'], what: 'key' as const }
    tell(validation, 'recap/sections-and-takeaways', { words: {}, spot })
  } else if (!hasSections && !hasTakeaways) {
    tell(validation, 'recap/no-takeaways', { words: {}, spot: { path: [], what: 'file' } })
  }
}

function hasKey(root: SourceNode, key: string): boolean {
  if (root.kind !== 'map') return false
  return root.entries.some((entry) => entry.key === key && !isBlank(entry.value))
}

function checkTakeaways(recap: Partial<Recap>, validation: Validation): void {
  const takeaways = placedTakeaways(recap)
  if (takeaways.length > maxTakeaways) {
    const spot = { path: [recap.sections === undefined ? 'takeaways' : 'sections'] }
    const words = { count: thousands(takeaways.length), limit: thousands(maxTakeaways) }
    tell(validation, 'recap/too-many-takeaways', { words, spot: { ...spot, what: 'key' } })
  }
  const first = new Map<string, Path>()
  for (const { takeaway, path } of takeaways) {
    const id = takeaway?.id
    if (id === undefined) continue
    const known = first.get(id)
    if (known === undefined) first.set(id, path)
    else {
      const words = { id, first: placeOf([...known, 'id'], validation) }
      tell(validation, 'recap/id-repeated', { words, spot: { path: [...path, 'id'] } })
    }
  }
}

function placedTakeaways(recap: Partial<Recap>) {
  const sections: readonly (Section | undefined)[] = recap.sections ?? []
  return [
    ...withPaths(recap.takeaways, ['takeaways']),
    ...sections.flatMap((section, index) =>
      withPaths(section?.takeaways, ['sections', index, 'takeaways']),
    ),
  ]
}

function withPaths(takeaways: readonly (Takeaway | undefined)[] = [], path: Path) {
  return takeaways.map((takeaway, index) => ({ takeaway, path: [...path, index] }))
}

function placeOf(path: Path, { locate }: Validation): string {
  const range = locate(path, 'value')
  return range === undefined ? path.join('.') : `line ${range.start.line}`
}

function checkPrimary({ resources = [] }: Partial<Recap>, validation: Validation): void {
  const isPrimary = (one: { primary?: boolean | undefined } | undefined) => one?.primary === true
  const primary = [...resources.entries()].filter(([, resource]) => isPrimary(resource))
  for (const [index] of primary.slice(1)) {
    const spot = { path: ['resources', index, 'primary'] }
    tell(validation, 'recap/two-primary', { words: {}, spot })
  }
}

function checkSizes({ deck }: Partial<Recap>, validation: Validation): void {
  const sizes = deck?.size ?? []
  for (const [index, size] of sizes.entries()) {
    if (size === undefined || sizes.indexOf(size) === index) continue
    const spot = { path: ['deck', 'size', index] }
    tell(validation, 'recap/size-repeated', { words: { size }, spot })
  }
}

function checkMoments({ talk }: Partial<Recap>, validation: Validation): void {
  const duration = talk?.duration
  if (duration === undefined) return
  for (const { path, moment } of validation.moments) {
    if ((moment.endSeconds ?? moment.seconds) <= duration.seconds) continue
    const Name = capitalize(nameOf(path))
    const words = { Name, time: moment.text, duration: duration.text }
    tell(validation, 'recap/time-past-end', { words, spot: { path } })
  }
}

function thousands(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}

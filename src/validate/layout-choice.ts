import type { EvidenceKind, Evidences } from '../model/evidence.ts'

/** The layout that each evidence asks for where it is the only one. */
const layoutOf: Readonly<Record<EvidenceKind, string>> = {
  points: 'claim',
  text: 'claim',
  quote: 'quote',
  compare: 'versus',
  mapping: 'mapping',
  steps: 'process',
  cycle: 'process',
  timeline: 'timeline',
  figures: 'stats',
  table: 'table',
  chart: 'chart',
  image: 'figure',
  code: 'code',
  people: 'people',
  checklist: 'checklist',
  myths: 'myth',
  proscons: 'proscons',
  qa: 'qa',
}

/** The layouts that a takeaway may name, those without evidence included. */
export const takeawayLayouts: readonly string[] = [
  ...new Set(['statement', 'claim', ...Object.values(layoutOf)]),
]

/** The layouts of a deck's frame, which are never a takeaway's. */
export const frameLayouts: readonly string[] = [
  'cover',
  'tldr',
  'agenda',
  'section',
  'closing',
  'resources',
  'sources',
]

/** The layouts of the catalogue that a takeaway can fill, those of its evidence in its author's order. */
export function layoutsFor(takeaway: Evidences): string[] {
  return layoutsOf(evidenceKinds(definedKeys(takeaway)))
}

/** The layouts that evidence of some kinds can fill. */
export function layoutsOf(kinds: readonly EvidenceKind[]): string[] {
  if (kinds.length === 0) return ['statement', 'claim']
  return [...new Set(kinds.map((kind) => layoutOf[kind]))]
}

/** Those of some keys that are kinds of evidence. */
export function evidenceKinds(keys: readonly string[]): EvidenceKind[] {
  return keys.filter((key): key is EvidenceKind => Object.hasOwn(layoutOf, key))
}

/** The keys of an object that have values, in its author's order. */
export function definedKeys(object: object): string[] {
  return Object.entries(object).flatMap(([key, value]) => (value === undefined ? [] : [key]))
}

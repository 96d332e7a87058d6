import { evidenceLayout, isEvidenceKind } from '../model/evidence-layout.ts'
import type { EvidenceKind, Evidences } from '../model/evidence.ts'

/** The layouts that a takeaway may name, those without evidence included. */
export const takeawayLayouts: readonly string[] = [
  ...new Set(['statement', 'claim', ...Object.values(evidenceLayout)]),
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
  return [...new Set(kinds.map((kind) => evidenceLayout[kind]))]
}

/** Those of some keys that are kinds of evidence. */
export function evidenceKinds(keys: readonly string[]): EvidenceKind[] {
  return keys.filter(isEvidenceKind)
}

/** The keys of an object that have values, in its author's order. */
export function definedKeys(object: object): string[] {
  return Object.entries(object).flatMap(([key, value]) => (value === undefined ? [] : [key]))
}

import type { EvidenceKind } from './evidence.ts'
import type { LayoutName } from './slide.ts'

/** The layout that each evidence asks for where it is the only one. */
export const evidenceLayout = {
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
} as const satisfies Readonly<Record<EvidenceKind, LayoutName>>

/** Whether a key of a takeaway is a kind of evidence. */
export function isEvidenceKind(key: string): key is EvidenceKind {
  return Object.hasOwn(evidenceLayout, key)
}

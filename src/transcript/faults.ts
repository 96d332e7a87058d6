import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'

/** Faults of transcripts that are put right: what it is, and what is done. */
const kinds = {
  'no-header': ['no line “WEBVTT” at its beginning', 'it is read as captions all the same'],
  counter: ['caption numbers that are wrong', 'they are passed over'],
  'blank-line': [
    'captions without a blank line between them',
    'they are told apart by their times',
  ],
  'inner-blank': ['blank lines inside of captions', 'the text is kept together'],
  'bad-time': ['times that can’t be read', 'the text stands in its place without one'],
  negative: ['times before the beginning', 'they count as 0:00'],
  backwards: ['captions that end before they begin', 'their end is passed over'],
  disorder: ['captions out of order', 'they are put in the order of their times'],
  overlap: ['captions that overlap', 'each keeps its own beginning'],
  repeated: ['rolling lines that are repeated', 'each is taken once'],
  'bad-entry': ['entries without text', 'they are passed over'],
  control: ['signs that can’t be shown', 'they are taken out'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type FaultKind = keyof typeof kinds

/** Counts what is tolerated, and where it was seen first. */
export interface Faults {
  /** Notes one fault, or several, at a line or an entry of the file, from 1. */
  readonly note: (kind: FaultKind, place: string, count?: number) => void
  /** One warning for each kind. */
  readonly toDiagnostics: (file: string) => Diagnostic[]
}

/** A count of faults that is still empty. */
export function countFaults(): Faults {
  const seen = new Map<FaultKind, { place: string; count: number }>()
  return {
    note: (kind, place, count = 1) => {
      const known = seen.get(kind)
      if (known === undefined) seen.set(kind, { place, count })
      else known.count += count
    },
    toDiagnostics: (file) =>
      [...seen].map(([kind, { place, count }]) => {
        const [fault, remedy] = kinds[kind]
        return report('transcript/tolerated', { file, fault, count, place, remedy })
      }),
  }
}

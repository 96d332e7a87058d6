import type { DiagnosticCode } from '../diagnostics/catalogue.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report, type Place, type Words } from '../diagnostics/report.ts'
import type { Moment } from '../model/moment.ts'
import type { Aspect, Path, Range, SourceNode, TextPart } from '../model/source.ts'
import type { Katex } from '../text/latex-fault.ts'
import type { ObjectShape, SpecShape } from './spec.ts'

/** Finds where a key, a value or a part of a value's text stands in the file. */
export type Locate = (path: Path, what: Aspect) => Range | undefined

export interface ValidateOptions {
  /** Layouts for which the author has templates of their own. */
  readonly userLayouts?: readonly string[]
  /** The ids of all interface words; without them, any is taken. */
  readonly wordIds?: readonly string[]
  /** Looks at formulas, once there are any; without it, any LaTeX is taken. */
  readonly loadKatex?: () => Katex
}

/** A value with the place at which it stands. */
export interface Placed {
  readonly node: SourceNode
  readonly path: Path
}

/** What became of a value. Of a failed one its author was told already. */
export type Reading = { readonly value: unknown } | 'absent' | 'failed'

/** Reads one value as its spec wants it, and tells everything that is wrong with it. */
type ReadNode = (spec: SpecShape, placed: Placed, validation: Validation) => Reading

/** One validation: what is known of the whole recap, and what was found so far. */
export interface Validation {
  readonly file: string
  readonly locate: Locate
  readonly root: ObjectShape
  /** Here so that lists and objects, which read what they hold, need not import what imports them. */
  readonly read: ReadNode
  readonly math: boolean
  readonly options: ValidateOptions
  readonly diagnostics: Diagnostic[]
  /** Every time that points into the video, to be compared with its duration. */
  readonly moments: { readonly path: Path; readonly moment: Moment }[]
}

/** Where a diagnostic points: at a value, unless `what` says at its key, or at no place in the file. */
export type Spot = Pick<Place, 'hint' | 'expected'> & {
  readonly path: Path
  readonly what?: 'key' | 'value' | 'file'
  /** The part of its text that is meant. */
  readonly part?: TextPart | undefined
}

/** Notes a diagnostic. The sentences of its code are filled in with `words`. */
export function tell<Code extends DiagnosticCode>(
  validation: Validation,
  code: Code,
  { words, spot }: { readonly words: Words<Code>; readonly spot: Spot },
): void {
  const { path, what = 'value', hint, expected } = spot
  const range = what === 'file' ? undefined : findRange(validation, spot, what)
  const place: Place = {
    file: validation.file,
    path,
    ...(range && { range }),
    ...(hint !== undefined && { hint }),
    ...(expected !== undefined && { expected }),
  }
  validation.diagnostics.push(report(code, words, place))
}

function findRange(
  { locate }: Validation,
  { path, part }: Spot,
  what: 'key' | 'value',
): Range | undefined {
  const found = part && locate(path, part)
  return found ?? locate(path, what) ?? locate(path, 'value')
}

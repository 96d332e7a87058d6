/** One file as it was read: its text, and the name that people know it by. */
export interface SourceText {
  /** The name shown in diagnostics, as it was given, with forward slashes. */
  readonly file: string
  readonly text: string
}

/** A place in a text. Lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A half-open stretch of a source text, in UTF-16 units from its start. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A part of a value's text, and all that stands before it there. Blanks don't count: lines may have been folded
 * since, and the value's own blanks differ from those of the file.
 */
export interface TextPart {
  readonly before: string
  readonly text: string
}

/** What of a place is meant: its value, the key of that, or a part of the value's text. */
export type Aspect = 'key' | 'value' | TextPart

/** Keys and indexes from the top of the recap down to one value. */
export type Path = readonly (string | number)[]

/**
 * The recap as data with positions, before anybody asked what it means.
 * `span` is absent where the recap came as an object instead of a text.
 */
export type SourceNode = SourceMap | SourceList | SourceScalar

export interface SourceMap {
  readonly kind: 'map'
  readonly entries: readonly SourceEntry[]
  readonly span?: Span | undefined
}

export interface SourceEntry {
  readonly key: string
  readonly keySpan?: Span | undefined
  readonly value: SourceNode
}

export interface SourceList {
  readonly kind: 'list'
  readonly items: readonly SourceNode[]
  readonly span?: Span | undefined
}

export interface SourceScalar {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** The value as its author wrote it: `2.50` where `value` is 2.5. For strings, the same as `value`. */
  readonly written: string
  readonly span?: Span | undefined
}

/** A parsed recap: its top node, and where things stand in its text. */
export interface SourceTree {
  readonly source: SourceText
  readonly root: SourceNode
}

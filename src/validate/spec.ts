// The recap format as plain data: the one source of the validator and of the JSON Schema. `Spec<T>`
// remembers which type of the model it describes, so that a spec and its interface cannot drift
// apart: `object<Talk>` does not compile without each key of `Talk`.

declare const described: unique symbol

/** How a value is written, and which type of the model it becomes. */
export type Spec<T> = SpecShape & { readonly [described]?: (value: T) => T }

export type SpecShape =
  | TextShape
  | { readonly kind: 'moment'; readonly single: boolean }
  | { readonly kind: 'url'; readonly httpsOnly: boolean }
  | { readonly kind: 'enum'; readonly values: readonly string[]; readonly flags: boolean }
  | { readonly kind: 'boolean' | 'number' | 'version' | 'pair' | 'words' }
  | { readonly kind: 'mapOr'; readonly map: SpecShape; readonly other: SpecShape }
  | ListShape
  | ObjectShape

export interface TextShape {
  readonly kind: 'textual'
  readonly form: TextForm
  /** Texts that editors may offer. */
  readonly examples?: readonly string[]
}

/** What is written as one scalar and kept as text, or as something that was read from text. */
export type TextForm =
  | 'text'
  | 'columnHead'
  | 'paragraphs'
  | 'verbatim'
  | 'inline'
  | 'inlineParagraphs'
  | 'cell'
  | 'footer'
  | 'color'
  | 'id'
  | 'date'
  | 'language'
  | 'path'
  | 'imageSource'
  | 'focus'
  | 'lines'

export interface ListShape {
  readonly kind: 'list'
  readonly item: SpecShape
  /** From how many to how many entries read well. */
  readonly advised?: readonly [number, number]
  /** More entries than these are an error. */
  readonly most?: number
  /** Whether no entry may stand in it twice. */
  readonly distinct?: boolean
  /** What a list without entries is: an error, or a value like others. Without it, as good as absent. */
  readonly whenEmpty?: 'error' | 'value'
  /** Whether a single value may stand for a list of one. */
  readonly single?: boolean
}

export interface ObjectShape {
  readonly kind: 'object'
  /** As messages call it: “a takeaway”. */
  readonly name: string
  readonly fields: Readonly<Record<string, Field>>
  /** The key that a plain text stands for. */
  readonly shorthand?: string
  /** Keys that people write by mistake, and those that they mean. */
  readonly slips?: Readonly<Record<string, string>>
  /** What must hold between its fields (rules.ts). */
  readonly rule?: RuleName
}

export type RuleName = 'takeaway' | 'quote' | 'table' | 'chart' | 'code' | 'summaryItem'

export type ObjectSpec<T> = Spec<T> & ObjectShape

export interface Field {
  readonly required: boolean
  /** What it means, in a few words without a full stop. */
  readonly about: string
  readonly spec: SpecShape
}

export interface RequiredField<T> extends Field {
  readonly required: true
  readonly spec: Spec<T>
}

export interface OptionalField<T> extends Field {
  readonly required: false
  readonly spec: Spec<T>
}

/** One field for each key of an interface, required where the key is. */
export type FieldsOf<T> = {
  readonly [Key in keyof T]-?: object extends Pick<T, Key>
    ? OptionalField<NonNullable<T[Key]>>
    : RequiredField<NonNullable<T[Key]>>
}

export function required<T>(spec: Spec<T>, about: string): RequiredField<T> {
  return { required: true, about, spec }
}

export function optional<T>(spec: Spec<T>, about: string): OptionalField<T> {
  return { required: false, about, spec }
}

export function list<T>(
  item: Spec<T>,
  options: Omit<ListShape, 'kind' | 'item'> = {},
): Spec<readonly T[]> {
  return { kind: 'list', item, ...options }
}

export function object<T>(
  name: string,
  fields: FieldsOf<T>,
  options: Pick<ObjectShape, 'slips' | 'rule'> & { readonly shorthand?: keyof T & string } = {},
): ObjectSpec<T> {
  return { kind: 'object', name, fields, ...options }
}

export function oneOf<const T extends string>(...values: readonly T[]): Spec<T> {
  return { kind: 'enum', values, flags: false }
}

/** One of some words, or true or false. */
export function oneOfOrFlag<const T extends string>(...values: readonly T[]): Spec<T | boolean> {
  return { kind: 'enum', values, flags: true }
}

/** Keys and values by the one spec, everything else by the other. */
export function mapOr<A, B>(map: Spec<A>, other: Spec<B>): Spec<A | B> {
  return { kind: 'mapOr', map, other }
}

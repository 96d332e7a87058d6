// The recap format as a JSON Schema of draft 7, for editors: made from the spec that the validator
// reads by, so that both say the same. What no schema can say is listed in test/unit/schema/.
import { recapSpec } from '../validate/recap-spec.ts'
import type { Field, ListShape, ObjectShape, RuleName, SpecShape } from '../validate/spec.ts'
import { wordIds } from '../words/choose-words.ts'
import { formFor, nothing, optionalText, referredForms, text, type Form } from './forms.ts'
import { capitalized, type JsonSchema } from './json-schema.ts'
import { describeField } from './describe-field.ts'

/** Shared shapes by their names, in the order in which the format comes to them. */
type Definitions = Map<string, JsonSchema>

const eitherOr = 'A recap has sections or takeaways of its own, not both.'

/** Makes the JSON Schema of recaps. */
export function recapSchema(): JsonSchema {
  const definitions: Definitions = new Map()
  for (const form of referredForms) refTo(form, definitions)
  const { title: _, ...root } = objectSchema(recapSpec, definitions)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:afterdeck:recap:1',
    title: 'Afterdeck recap',
    description: 'The takeaways of a talk, which Afterdeck turns into a recap deck.',
    ...root,
    anyOf: ['takeaways', 'sections'].map((key) => ({
      properties: { [key]: { ...nothing.schema, errorMessage: eitherOr } },
    })),
    definitions: Object.fromEntries(definitions),
  }
}

function objectSchema(spec: ObjectShape, definitions: Definitions): JsonSchema {
  const fields = Object.entries(spec.fields)
  const required = fields.filter(([, field]) => field.required).map(([key]) => key)
  return {
    title: capitalized(spec.name),
    type: 'object',
    properties: Object.fromEntries(
      fields.map(([key, field]) => [key, fieldSchema(field, definitions)]),
    ),
    ...(required.length > 0 && { required }),
    patternProperties: { '^x-': {} },
    additionalProperties: false,
    ...(spec.rule !== undefined && rules[spec.rule]),
  }
}

const marked = { type: 'string', pattern: '\\[(?:…|\\.\\.\\.)\\]' }

/** What must hold between the fields of an object, as far as a schema can say it. */
const rules: Readonly<Partial<Record<RuleName, JsonSchema>>> = {
  summaryItem: {
    anyOf: ['head', 'text'].map((key) => ({
      required: [key],
      properties: { [key]: { $ref: pointer(text.name) } },
    })),
  },
  quote: {
    anyOf: [
      { properties: { text: { ...marked, errorMessage: 'Words left out are marked by […].' } } },
      { properties: { trimmed: { anyOf: [{ const: false }, { $ref: pointer(nothing.name) }] } } },
    ],
  },
}

function fieldSchema(field: Field, definitions: Definitions): JsonSchema {
  const description = describeField(field)
  if (field.required) return { description, ...schemaOf(field.spec, definitions, 'needed') }
  const { spec } = field
  if (spec.kind === 'textual' && formFor(spec)?.name === text.name) {
    const examples = spec.examples && { examples: [...spec.examples] }
    return { description, ...examples, $ref: refTo(optionalText, definitions) }
  }
  const value = schemaOf(spec, definitions)
  const alternatives = Array.isArray(value['anyOf']) ? (value['anyOf'] as JsonSchema[]) : [value]
  return { description, anyOf: [...alternatives, { $ref: refTo(nothing, definitions) }] }
}

/** A value that is there. A list that is `needed` has an entry at least. */
function schemaOf(spec: SpecShape, definitions: Definitions, needed?: 'needed'): JsonSchema {
  switch (spec.kind) {
    case 'textual':
    case 'moment':
    case 'url':
      return { $ref: refTo(formFor(spec)!, definitions) }
    case 'enum':
      return spec.flags
        ? { enum: [...spec.values, true, false] }
        : { type: 'string', enum: [...spec.values] }
    case 'boolean':
    case 'number':
      return { type: spec.kind }
    case 'version':
      return { const: 1 }
    case 'pair':
      return pairSchema(definitions)
    case 'words':
      return wordsSchema(definitions)
    case 'mapOr':
      return { anyOf: [schemaOf(spec.map, definitions), schemaOf(spec.other, definitions)] }
    case 'list':
      return listSchema(spec, definitions, needed)
    case 'object':
      return shortOrLong(spec, definitions)
    default:
      return spec satisfies never
  }
}

function listSchema(spec: ListShape, definitions: Definitions, needed?: 'needed'): JsonSchema {
  const { item, whenEmpty, most, single, distinct } = spec
  const isNeeded = whenEmpty === 'error' || (whenEmpty === undefined && needed !== undefined)
  const items = schemaOf(item, definitions)
  const many = {
    type: 'array',
    items,
    ...(isNeeded && { minItems: 1 }),
    ...(most !== undefined && { maxItems: most }),
    ...(distinct === true && { uniqueItems: true }),
  }
  return single === true ? { anyOf: [items, many] } : many
}

/** An object, or the text that stands for its one obvious key. */
function shortOrLong(spec: ObjectShape, definitions: Definitions): JsonSchema {
  const name = definitionName(spec)
  const long = { $ref: define(name, definitions, () => objectSchema(spec, definitions)) }
  const short = spec.shorthand === undefined ? undefined : spec.fields[spec.shorthand]
  // Of several that do not fit, editors tell what is wrong by the first.
  return short === undefined ? long : { anyOf: [long, schemaOf(short.spec, definitions)] }
}

function pairSchema(definitions: Definitions): JsonSchema {
  const side = { $ref: pointer(text.name) }
  const $ref = define('pair', definitions, () => ({
    description: 'One side, the other, and a note if there is one.',
    type: 'array',
    items: [side, side, { $ref: pointer(optionalText.name) }],
    additionalItems: false,
    minItems: 2,
  }))
  return { $ref }
}

function wordsSchema(definitions: Definitions): JsonSchema {
  const word = { $ref: pointer(optionalText.name) }
  const $ref = define('words', definitions, () => ({
    title: 'Interface words',
    type: 'object',
    properties: Object.fromEntries(wordIds.map((id) => [id, word])),
    patternProperties: { '^x-': {} },
    additionalProperties: false,
  }))
  return { $ref }
}

function refTo({ name, about, schema, otherwise = about }: Form, definitions: Definitions): string {
  const errorMessage = name === nothing.name ? {} : { errorMessage: otherwise }
  return define(name, definitions, () => ({ description: about, ...schema, ...errorMessage }))
}

/** Puts a shape among the definitions, before those that it refers to itself; returns how to refer to it. */
function define(name: string, definitions: Definitions, make: () => JsonSchema): string {
  if (!definitions.has(name)) {
    definitions.set(name, {})
    definitions.set(name, make())
  }
  return pointer(name)
}

function pointer(name: string): string {
  return `#/definitions/${name}`
}

/** `a side of a comparison` is called `sideOfAComparison`. */
function definitionName({ name }: ObjectShape): string {
  const [first = '', ...rest] = name.replace(/^(?:an?|the) /, '').split(' ')
  return [first, ...rest.map(capitalized)].join('')
}

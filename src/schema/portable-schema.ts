// The recap format for language models that answer by a schema: the same keys, each with one type.
// No unions, no shorthands, no patterns, no references: what a text must look like stands in its
// description. A recap by it is one that `recapSchema` takes, once its texts are written as described.
import { recapSpec } from '../validate/recap-spec.ts'
import type { Field, ObjectShape, SpecShape } from '../validate/spec.ts'
import { describeField } from './describe-field.ts'
import type { JsonSchema } from './json-schema.ts'

/** Makes the schema for structured output of language models. */
export function portableSchema(): JsonSchema {
  // A schema without unions cannot say “the one or the other”: the portable form always has sections.
  const { takeaways: _, sections, ...fields } = recapSpec.fields
  const root = { ...recapSpec, fields: { ...fields, sections: { ...sections!, required: true } } }
  return {
    title: 'Afterdeck recap',
    description: 'The takeaways of a talk, told section by section.',
    ...objectSchema(root),
  }
}

function objectSchema(spec: ObjectShape): JsonSchema {
  // Interface words and rules are maps with names of their own, and nothing that a model should write.
  const fields = Object.entries(spec.fields).filter(
    ([key, field]) => field.spec.kind !== 'words' && key !== 'rules',
  )
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([key, field]) => [key, fieldSchema(field)])),
    required: fields.filter(([, field]) => field.required).map(([key]) => key),
    additionalProperties: false,
  }
}

function fieldSchema(field: Field): JsonSchema {
  return { description: describeField(field, 'with forms'), ...schemaOf(field.spec) }
}

function schemaOf(spec: SpecShape): JsonSchema {
  switch (spec.kind) {
    case 'textual':
    case 'moment':
    case 'url':
      return { type: 'string' }
    case 'enum':
      return spec.flags ? { type: 'boolean' } : { type: 'string', enum: [...spec.values] }
    case 'boolean':
    case 'number':
      return { type: spec.kind }
    case 'version':
      return { type: 'integer', enum: [1] }
    case 'pair':
      return { type: 'array', items: { type: 'string' } }
    case 'words':
      return { type: 'object', properties: {}, additionalProperties: false }
    case 'mapOr':
      return schemaOf(spec.other)
    case 'list':
      return { type: 'array', items: schemaOf(spec.item) }
    case 'object':
      return objectSchema(spec)
    default:
      return spec satisfies never
  }
}

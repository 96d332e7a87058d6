import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { portableSchema } from '../../../src/schema/portable-schema.ts'
import { recapSchema } from '../../../src/schema/recap-schema.ts'
import { everyKeyRecap } from '../../support/every-key-recap.ts'
import { errorsIn, fitsSchema } from '../../support/schema-agreement.ts'

interface Part {
  readonly type: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Part>>
  readonly required?: readonly string[]
  readonly items?: Part
}

const schema = portableSchema() as unknown as Part
const fits = new Ajv({ strict: true }).compile(schema)

/** Every schema inside of a schema with how deep it lies, itself included. */
function partsOf(part: Part, depth = 1): { readonly part: Part; readonly depth: number }[] {
  const inner = [...Object.values(part.properties ?? {}), ...(part.items ? [part.items] : [])]
  return [{ part, depth }, ...inner.flatMap((each) => partsOf(each, depth + 1))]
}

/** The recap with every key as the portable form has it: no tokens, no interface words, no rules. */
function portableRecap(): Record<string, unknown> {
  const recap = everyKeyRecap()
  const { words: _, rules: __, ...deck } = recap['deck'] as Record<string, unknown>
  return { ...recap, deck: { ...deck, theme: 'folio', agenda: true, ledger: true } }
}

describe('the portable schema', () => {
  const parts = partsOf(schema)

  test('has no keyword that structured output does not know', () => {
    const keywords = new Set(parts.flatMap(({ part }) => Object.keys(part)))
    expect([...keywords].sort()).toEqual([
      'additionalProperties',
      'description',
      'enum',
      'items',
      'properties',
      'required',
      'title',
      'type',
    ])
  })

  test('gives everything one type, and closes every object', () => {
    const types = ['array', 'boolean', 'integer', 'number', 'object', 'string']
    for (const { part } of parts) {
      expect(types).toContain(part.type)
      if (part.type !== 'object') continue
      expect(part).toMatchObject({ additionalProperties: false, required: expect.any(Array) })
    }
  })

  test('is no deeper and no larger than models take', () => {
    expect(Math.max(...parts.map(({ depth }) => depth))).toBeLessThanOrEqual(10)
    expect(parts.length).toBeLessThan(400)
    expect(JSON.stringify(schema).length).toBeLessThan(25_000)
  })

  test('describes every key, and says how a time is written', () => {
    const properties = parts.flatMap(({ part }) => Object.entries(part.properties ?? {}))
    for (const [key, { description }] of properties) expect(description, key).toMatch(/^[A-Z].*\.$/)
    const times = properties.filter(([key]) => key === 'at')
    for (const [, { description }] of times) expect(description).toContain('04:04-05:10')
  })

  test('has the keys of the whole format, apart from takeaways without sections', () => {
    const whole = recapSchema() as unknown as Part
    const keys = Object.keys(whole.properties!).filter((key) => key !== 'takeaways')
    expect(Object.keys(schema.properties!).sort()).toEqual(keys.sort())
    expect(schema.required).toEqual(['talk', 'sections'])
  })

  test('takes a recap that the validator and the whole schema take too', () => {
    const recap = portableRecap()
    expect({ fits: fits(recap), errors: fits.errors }).toEqual({ fits: true, errors: null })
    expect({ fits: fitsSchema(recap), errors: errorsIn(recap) }).toEqual({ fits: true, errors: [] })
  })

  test('takes no shorthand', () => {
    const { talk } = portableRecap()
    const sections = [{ title: 'A', takeaways: [{ claim: 'b', quote: 'c' }] }]
    expect(fits({ talk, sections })).toBe(false)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadLimits } from '../../../src/load/limits.ts'
import { maxTextLength } from '../../../src/schema/forms.ts'
import { recapSchema } from '../../../src/schema/recap-schema.ts'
import { everyKeyRecap, everyKeyRecaps } from '../../support/every-key-recap.ts'
import { mutationsOf } from '../../support/mutations.ts'
import {
  disagreement,
  errorsIn,
  fitsSchema,
  forgiven,
  unsayable,
} from '../../support/schema-agreement.ts'
import { parseSource } from '../../../src/load/parse-source.ts'
import { validateYaml } from '../../support/tree.ts'

const content = join(import.meta.dirname, '../../../content')
const recaps = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
const schema = recapSchema() as {
  readonly properties: Record<string, { readonly description: string }>
  readonly definitions: Record<string, { readonly properties?: Record<string, unknown> }>
}

/** The codes of the errors in a recap that is written in YAML, each once. */
function codesOf(text: string): string[] {
  const parsed = parseSource({ file: 'recap.yaml', text })
  const { diagnostics } = parsed.ok ? validateYaml(text) : parsed
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return [...new Set(errors.map(({ code }) => code))]
}

describe('content/recap.schema.json', () => {
  test('is the schema as it is now', async () => {
    const text = `${JSON.stringify(schema, null, 2)}\n`
    await expect(text).toMatchFileSnapshot('../../../content/recap.schema.json')
  })

  test('describes every key', () => {
    const objects = [schema.properties, ...Object.values(schema.definitions).map((each) => each.properties ?? {})] // prettier-ignore
    const fields = objects.flatMap(Object.entries) as [string, { description?: string }][]
    const own = fields.filter(([key]) => !(key in (schema.definitions['words']?.properties ?? {})))
    expect(own.length).toBeGreaterThan(60)
    for (const [key, { description }] of own) expect(description, key).toMatch(/^[A-Z].*\.$/)
  })

  test('knows the limit of a text', () => {
    expect(maxTextLength).toBe(loadLimits.textLength)
  })
})

describe('the schema and the validator', () => {
  test.each(recaps)('both take %s', (name) => {
    const recap: unknown = parse(readFileSync(join(content, name), 'utf8'))
    expect({ errors: errorsIn(recap), fits: fitsSchema(recap) }).toEqual({ errors: [], fits: true })
  })

  test('both take a recap with every key', () => {
    const recap = everyKeyRecap()
    expect({ errors: errorsIn(recap), fits: fitsSchema(recap) }).toEqual({ errors: [], fits: true })
  })

  test.each(everyKeyRecaps())('find the same in %s, changed in any one place', (_, recap) => {
    const wrong: string[] = []
    const count = { taken: 0, refused: 0 }
    for (const { what, value } of mutationsOf(recap)) {
      count[fitsSchema(value) ? 'taken' : 'refused'] += 1
      const found = disagreement(value)
      if (found !== undefined) wrong.push(`${what}: ${found}`)
    }
    expect(wrong).toEqual([])
    expect(Math.min(count.taken, count.refused)).toBeGreaterThan(50)
  })

  test('know the long and the short form of everything that has one', () => {
    const recap = {
      talk: { title: 2024, speakers: ['Ann', { name: 'Bo' }] },
      deck: { size: '16:9', theme: { accent: '#76B900' } },
      summary: ['a', { head: 'b' }],
      takeaways: [{ claim: 'c', quote: 'd', steps: ['e', { head: 'f' }], people: ['g'] }],
      closing: { actions: ['h', { text: 'i' }] },
      sources: ['j', { text: 'k' }],
    }
    expect({ errors: errorsIn(recap), fits: fitsSchema(recap) }).toEqual({ errors: [], fits: true })
  })
})

describe('what no schema can say', () => {
  test.each(unsayable)('$code: $rule', ({ code, recap }) => {
    expect(codesOf(recap)).toEqual([code])
    expect(fitsSchema(parse(recap))).toBe(true)
  })

  test.each(forgiven)('$rule, which the validator takes', ({ recap }) => {
    expect(validateYaml(recap).ok).toBe(true)
    expect(fitsSchema(parse(recap))).toBe(false)
  })
})

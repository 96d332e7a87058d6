import { describe, expect, test } from 'vitest'
import { schema } from '../../../src/index.ts'
import { portableSchema } from '../../../src/schema/portable-schema.ts'
import { recapSchema } from '../../../src/schema/recap-schema.ts'

describe('schema()', () => {
  test('is the whole one, or the portable one on demand', () => {
    expect(schema()).toEqual(recapSchema())
    expect(schema({ portable: false })).toEqual(recapSchema())
    expect(schema({ portable: true })).toEqual(portableSchema())
  })

  test('gives a copy of its own to everybody', () => {
    const mine = schema() as { definitions: { text: { type: string[] } } }
    mine.definitions.text.type.length = 0
    expect(schema()).toEqual(recapSchema())
  })

  test('throws a TypeError where it is used wrongly', () => {
    expect(() => schema({ portabel: true } as object)).toThrow(TypeError)
    expect(() => schema({ portable: 'yes' } as unknown as object)).toThrow(TypeError)
  })
})

import { describe, expect, test } from 'vitest'
import type { Resource } from '../../../src/model/recap.ts'
import { layoutsFor } from '../../../src/validate/layout-choice.ts'
import { recapSpec } from '../../../src/validate/recap-spec.ts'
import { object, oneOf, optional, required, type Spec } from '../../../src/validate/spec.ts'
import { boolean, text } from '../../../src/validate/value-specs.ts'

describe('a spec', () => {
  test('agrees with its interface, or does not compile', () => {
    const label = required(text, 'a')
    const url = required(text, 'b')
    const kind = optional(text, 'c')
    const primary = optional(boolean, 'd')
    // @ts-expect-error A key of the interface is missing.
    object<Resource>('a resource', { label, url, kind })
    // @ts-expect-error A required key is optional.
    object<Resource>('a resource', { label: optional(text, 'a'), url, kind, primary })
    // @ts-expect-error A value is of another type.
    object<Resource>('a resource', { label, url, kind, primary: optional(text, 'd') })
    // @ts-expect-error One of the words is missing.
    const words: Spec<'a' | 'b'> = oneOf('a')
    expect(words.kind).toBe('enum')
    expect(object<Resource>('a resource', { label, url, kind, primary }).kind).toBe('object')
  })

  test('is plain data, and says of each field what it means', () => {
    expect(structuredClone(recapSpec)).toEqual(recapSpec)
    const abouts = JSON.stringify(recapSpec).match(/"about":"[^"]*"/g) ?? []
    expect(abouts.length).toBeGreaterThan(100)
    expect(abouts.every((about) => /:"[a-z].+[^.]"$/.test(about))).toBe(true)
  })
})

describe('layoutsFor', () => {
  test('follows the evidence', () => {
    expect(layoutsFor({})).toEqual(['statement', 'claim'])
    expect(layoutsFor({ points: [], quote: { text: ['a'] } })).toEqual(['claim', 'quote'])
    expect(layoutsFor({ steps: [], cycle: [], myths: undefined })).toEqual(['process'])
  })
})

import { describe, expect, it } from 'vitest'
import { locate } from '../../../src/load/locate.ts'
import { treeFromValue } from '../../../src/load/tree-from-value.ts'

const faultsOf = (value: unknown) =>
  treeFromValue(value, 'recap').diagnostics.map(({ code, path }) => [code, path])

describe('treeFromValue', () => {
  it('takes plain data, without places', () => {
    const outcome = treeFromValue({ a: [2.5, 'x', null, true], b: undefined }, 'recap')
    expect(outcome).toEqual({
      ok: true,
      diagnostics: [],
      value: {
        source: { file: 'recap', text: '' },
        root: {
          kind: 'map',
          entries: [
            {
              key: 'a',
              value: {
                kind: 'list',
                items: [
                  { kind: 'scalar', value: 2.5, written: '2.5' },
                  { kind: 'scalar', value: 'x', written: 'x' },
                  { kind: 'scalar', value: null, written: '' },
                  { kind: 'scalar', value: true, written: 'true' },
                ],
              },
            },
          ],
        },
      },
    })
    expect(outcome.ok && locate(outcome.value, ['a', 0], 'value')).toBeUndefined()
  })

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['an instance of a class', new URL('https://example.org/')],
  ])('refuses %s with its path', (_name, value) => {
    expect(faultsOf({ talk: [value] })).toEqual([['source/unsupported-value', ['talk', 0]]])
  })

  it('refuses circles, but not the same object twice', () => {
    const circle: Record<string, unknown> = {}
    circle['self'] = [circle]
    expect(faultsOf(circle)).toEqual([['source/cyclic-value', ['self', 0]]])
    const twice = { x: 1 }
    expect(faultsOf([twice, twice])).toEqual([])
  })

  it('refuses keys that reach into prototypes', () => {
    expect(faultsOf(JSON.parse('{"a": {"__proto__": {"x": 1}}}'))).toEqual([
      ['source/forbidden-key', ['a']],
    ])
  })

  it('reads a getter once, and survives one that throws', () => {
    let reads = 0
    const counting = {
      get x() {
        return ++reads
      },
      get y() {
        throw new Error('no')
      },
    }
    expect(faultsOf(counting)).toEqual([['source/unsupported-value', []]])
    expect(reads).toBe(1)
  })

  it('keeps the limits of files', () => {
    let deep: unknown = 1
    for (let level = 0; level < 50_000; level++) deep = [deep]
    expect(faultsOf(deep)[0]?.[0]).toBe('source/too-deep')
    expect(faultsOf(Array(2 ** 31))[0]?.[0]).toBe('source/too-many-parts')
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`k${i}`, 1]))
    expect(faultsOf(many)[0]?.[0]).toBe('source/too-many-keys')
    expect(faultsOf(['x'.repeat(20_001)])[0]).toEqual(['source/text-too-long', [0]])
    expect(faultsOf(Array(101).fill('x'.repeat(20_000)))).toEqual([['source/too-much-text', [100]]])
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { changes, pathsOf, replaced, replacements, valueAt } from '../support/mutations.ts'
import { disagreement, errorsIn } from '../support/schema-agreement.ts'

const content = join(import.meta.dirname, '../../content')
const recaps = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name): unknown => parse(readFileSync(join(content, name), 'utf8')))

const change = fc.oneof(
  fc.constantFrom(...replacements).map((by) => () => by),
  fc.constantFrom(...Object.values(changes)),
  fc.jsonValue().map((by) => () => by),
  fc.string({ unit: 'grapheme' }).map((by) => () => by),
)

/** A recap of ours with up to three changes in places of its own. */
const changed = fc
  .tuple(
    fc.constantFrom(...recaps),
    fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }),
  )
  .map(([recap, edits]) =>
    edits.reduce((value, [place, edit]) => {
      const paths = pathsOf(value)
      const path = paths[place % paths.length]!
      return replaced(value, path, edit(valueAt(value, path)))
    }, recap),
  )

describe('the schema and the validator', () => {
  test('find the same in recaps of ours that were changed at random', () => {
    let right = 0
    const numRuns = 1000
    fc.assert(
      fc.property(changed, (recap) => {
        expect(disagreement(recap)).toBeUndefined()
        if (errorsIn(recap).length === 0) right += 1
      }),
      { numRuns },
    )
    expect(right).toBeGreaterThan(numRuns / 20)
    expect(right).toBeLessThan(numRuns - numRuns / 20)
  })
})

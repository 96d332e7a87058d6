import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/diagnostics/catalogue.ts'

const tests = new URL('../..', import.meta.url).pathname

test('every code is raised by a test', () => {
  const texts = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('every-code.test.ts'))
    .map((name) => readFileSync(join(tests, name), 'utf8'))
    .join('\n')
  expect(Object.keys(catalogue).filter((code) => !new RegExp(`\\b${code}\\b`).test(texts))).toEqual(
    [],
  )
})

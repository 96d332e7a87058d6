import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { hasVerb } from '../../../src/inspect/english-verb.ts'

test.each([
  'It works',
  'Phones don’t replace books',
  'We’ve seen it before',
  'Everybody tries what nobody needs',
  'Prices halved within a year',
  'Nothing stops it, and nobody knows why',
  'That’s all',
  'Costs collapse when models shrink',
])('claims something: %s', (title) => expect(hasVerb(title)).toBe(true))

test.each(['The future of phones', 'Three lessons', 'Our architecture', 'Results', 'A new hope'])(
  'names a topic: %s',
  (title) => expect(hasVerb(title)).toBe(title === 'A new hope'),
)

test('Nearly all claims of our own English recaps have a verb', () => {
  const files = ['content/making-ai-accessible.yaml', ...examples()]
  const claims = files.flatMap((file) => claimsOf(parse(readFileSync(file, 'utf8'))))
  expect(claims.length).toBeGreaterThan(40)
  expect(claims.filter((claim) => !hasVerb(claim)).length).toBeLessThan(claims.length / 40)
})

function examples(): string[] {
  return readdirSync('content/examples')
    .filter((name) => name.endsWith('.yaml') && !/-[a-z]{2}\.yaml$/.test(name))
    .map((name) => `content/examples/${name}`)
}

function claimsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'claim' && typeof inner === 'string' ? [inner] : claimsOf(inner),
  )
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import { nodeHost } from '../../../src/host/node-host.ts'
import { findDecks } from '../../../src/preview/find-decks.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const inside = (name: string): string => join(folder, name)

beforeAll(() => {
  writeFileSync(inside('b.yaml'), '# a comment\n\ntalk:\n  title: B\n')
  writeFileSync(inside('a.json'), '{ "talk": { "title": "A" } }')
  writeFileSync(inside('c.md'), '---\ntheme: gaia\nmarp: true\n---\n# C\n')
  writeFileSync(inside('brand.yaml'), 'accent: "#ff0000"\n')
  writeFileSync(inside('README.md'), '# Read me\n')
  writeFileSync(inside('package.json'), '{ "name": "talks" }')
  writeFileSync(inside('.hidden.yaml'), 'talk: { title: H }')
  writeFileSync(inside('huge.yaml'), `talk: { title: H }\n${'# x\n'.repeat(1_500_000)}`)
  mkdirSync(inside('empty'))
})

test('a folder gives its recaps and decks, and no other files', async () => {
  const found = await findDecks([folder], nodeHost)
  expect(found).toMatchObject({
    ok: true,
    value: { files: ['a.json', 'b.yaml', 'c.md'].map(inside), named: [], folders: [folder] },
  })
})

test('files stand in the order in which they are named, once', async () => {
  const found = await findDecks([inside('c.md'), inside('b.yaml'), folder], nodeHost)
  expect(found).toMatchObject({
    value: {
      files: ['c.md', 'b.yaml', 'a.json'].map(inside),
      named: ['c.md', 'b.yaml'].map(inside),
    },
  })
})

test('what is no deck is told as a build tells it, all at once', async () => {
  spawnSync('mkfifo', [inside('pipe.yaml')])
  const words = ['missing.yaml', 'pipe.yaml', 'huge.yaml', 'empty'].map(inside)
  const found = await findDecks([...words, '-'], nodeHost)
  expect(found.ok).toBe(false)
  expect(found.diagnostics.map(({ code }) => code)).toEqual([
    'source/missing',
    'source/not-a-file',
    'source/too-large',
    'preview/no-deck',
    'watch/no-stdin',
  ])
})

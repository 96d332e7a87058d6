import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findingsOf, runCli, runJson } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const cwd = temporaryFolder()
for (const folder of ['recaps/2025', 'recaps/.old', 'other'])
  mkdirSync(join(cwd, folder), { recursive: true })
for (const name of [
  'recaps/b',
  'recaps/a',
  'recaps/2025/c',
  'recaps/.old/d',
  'other/e',
  'what?',
  'whats',
]) {
  writeFileSync(
    join(cwd, `${name}.yaml`),
    `talk: { title: ${name[0]} }\ntakeaways: [{ claim: C }]\n`,
  )
}
writeFileSync(join(cwd, 'recaps/notes.txt'), 'no recap')
// A circle: whoever follows it never ends.
symlinkSync('..', join(cwd, 'recaps/2025/up'))

const check = (...words: readonly string[]) => runJson(['check', '--no-fit', ...words], { cwd })

describe.concurrent('a pattern that no shell has expanded', () => {
  test.each([
    ['recaps/*.yaml', ['recaps/a.yaml', 'recaps/b.yaml']],
    ['recaps/**/*.yaml', ['recaps/2025/c.yaml', 'recaps/a.yaml', 'recaps/b.yaml']],
    ['./{recaps,other}/?.yaml', ['./other/e.yaml', './recaps/a.yaml', './recaps/b.yaml']],
    ['what?.yaml', ['what?.yaml']],
  ])('%s is expanded', async (pattern, sources) => {
    const { status, report } = await check(pattern)
    expect({ status, ok: report.ok }).toEqual({ status: 0, ok: true })
    expect(report.decks.map(({ source }) => source)).toEqual(sources)
  })

  test('is built as its files are', async () => {
    const words = ['build', 'recaps/*.yaml', '--no-fit', '--format', 'html', '--out', 'dist']
    const { status, stderr } = await runCli(words, { cwd })
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^dist\/a\.html .*\ndist\/b\.html .*\nDone in /),
    })
  })

  test('that matches nothing ends with 2, and nothing else is done', async () => {
    const run = await check('recaps/a.yaml', 'recpas/*.yaml')
    expect(run).toMatchObject({ status: 2, report: { ok: false, decks: [] } })
    expect(findingsOf(run)).toMatchObject([
      { code: 'usage/no-match', message: 'No file matches “recpas/*.yaml”.' },
    ])
  })
})

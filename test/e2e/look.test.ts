import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli, runJson } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()

async function marksOf(name: string, text: string): Promise<string[]> {
  const path = join(folder, name)
  writeFileSync(path, text)
  const { report } = await runJson(['check', path])
  return report.decks[0]!.diagnostics.map(({ code, slide }) => `${code} ${slide}`)
}

const deck = (css: string, body: string): string =>
  `---\nmarp: true\ntheme: folio\nstyle: |\n  ${css}\n---\n\n${body}\n`

describe('check looks at the slides of a deck', () => {
  test('and has nothing to say of a good one', async () => {
    expect(
      await marksOf(
        'good.md',
        deck('em { color: var(--accent-ink) }', '# A title\n\nText *here*.'),
      ),
    ).toEqual([])
  })

  test.each([
    [
      'text on text',
      'h2 { position: absolute; top: 100px } p { position: absolute; top: 105px }',
      'look/overlap',
    ],
    ['pale text', 'p { color: #ddd }', 'look/contrast'],
    ['pale text in modern colours', 'p { color: oklch(0.95 0.01 90) }', 'look/contrast'],
    ['tiny text', 'p { font-size: 12px }', 'look/small-type'],
    ['text below the edge', 'p { margin-top: 800px }', 'fit/overflow'],
    [
      'a box that runs over by its own padding',
      'p { background: #eee; padding: 300px 0 360px }',
      'fit/overflow',
    ],
    [
      'text on the edge of an ornament',
      'section::before { content: ""; position: absolute; display: block; left: 100px; top: 40px; width: 60px; height: 300px; background: #fd0 }',
      'fit/overflow',
    ],
    ['a block that is drawn over another', 'p { margin-top: -60px }', 'fit/overflow'],
    [
      'a line that runs downwards from within another',
      'p { writing-mode: vertical-lr; margin-top: -50px }',
      'fit/overflow',
    ],
  ])('finds %s', async (name, css, code) => {
    const marks = await marksOf(
      `${name}.md`,
      deck(css, '## A heading of some length\n\nA paragraph of text.'),
    )
    expect(marks).toContain(`${code} 1`)
  })

  test('and is not misled by a ground of the slide, nor by a block of colour behind text', async () => {
    const css =
      'section { background: #111; color: #eee } h2 { color: #fff } section::before { display: none }'
    expect(await marksOf('dark.md', deck(css, '## A heading\n\nA paragraph.'))).toEqual([])
    const block =
      'section::before { content: ""; display: block; position: absolute; inset: 0 auto 0 0; height: auto; width: 640px; background: #123; border: 0 } h2, p { color: #fff; max-width: 400px !important }'
    expect(await marksOf('block.md', deck(block, '## A heading\n\nA paragraph.'))).toEqual([])
  })
})

describe('check tells what it finds', () => {
  const tiny = deck('p { font-size: 12px }', '## A heading of some length\n\nA paragraph of text.')

  test('as rules have it: off, or an error', async () => {
    const path = join(folder, 'rules.md')
    writeFileSync(path, tiny)
    const plain = await runJson(['check', path])
    expect([plain.status, plain.report.decks[0]!.diagnostics.length]).toEqual([0, 1])
    const off = await runJson(['check', path, '--rule', 'look/small-type=off', '--strict'])
    expect([off.status, off.report.decks[0]!.diagnostics]).toEqual([0, []])
    const up = await runJson(['check', path, '--rule', 'look/small-type=error'])
    expect([up.status, up.report.decks[0]!.diagnostics[0]!.severity]).toEqual([1, 'error'])
  })

  test('as rules of the recap have it, where the command says nothing else', async () => {
    const path = join(folder, 'rules.yaml')
    const recap = (rules: string): string =>
      `talk: { title: T }\ndeck: { rules: { ${rules} } }\ntakeaways: [{ claim: A topic alone, points: [One] }]\n`
    writeFileSync(path, recap('look/no-verb: error, look/empty: off'))
    const asked = await runJson(['check', path])
    expect(asked.report.decks[0]!.diagnostics).toMatchObject([
      { code: 'look/no-verb', severity: 'error', slide: 2, range: { start: { line: 3 } } },
    ])
    const other = await runJson(['check', path, '--rule', 'look/no-verb=off'])
    expect(other.report.decks[0]!.diagnostics).toEqual([])
    writeFileSync(path, recap('look/no-verbs: error'))
    const wrong = await runJson(['check', path, '--no-fit'])
    expect(wrong.report.decks[0]!.diagnostics).toMatchObject([
      { code: 'recap/unknown-key', expected: ['look/no-verb'] },
    ])
  })

  test('to code hosts: as SARIF, and as annotations beside the lines', async () => {
    const path = join(folder, 'forms.md')
    writeFileSync(path, tiny)
    const sarif = await runCli(['check', path, '--format', 'sarif'])
    expect(JSON.parse(sarif.stdout)).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'look/small-type', level: 'warning' }] }],
    })
    const github = await runCli(['check', path, '--format', 'github'])
    expect(github.stdout).toMatch(
      /^::warning file=.*forms\.md,line=1,.*title=look\/small-type::.*\n$/,
    )
    const unknown = await runCli(['check', path, '--format', 'xml'])
    expect([unknown.status, unknown.stdout]).toEqual([2, ''])
  })
})

import { describe, expect, test } from 'vitest'
import { formatGithub } from '../../../src/diagnostics/format-github.ts'
import { formatSarif } from '../../../src/diagnostics/format-sarif.ts'
import { report } from '../../../src/diagnostics/report.ts'
import { applyRules, ruleCodes } from '../../../src/diagnostics/rules.ts'
import { readRules } from '../../../src/cli/read-rules.ts'
import { readForm } from '../../../src/cli/report-form.ts'

const range = { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } }
const overlap = report(
  'look/overlap',
  { page: 2, first: '100 %\n::error::', second: 'b' },
  { file: 'recaps/a, b: 1.yaml', range, slide: 2, path: ['takeaways', 0] },
)
const orphan = report('look/orphan', { page: 4, text: 'a' }, { slide: 4 })
const verb = report('look/no-verb', { page: 4, title: 'a' })

describe('annotations of GitHub', () => {
  test('stand on one line each, and what is in them can’t begin another', () => {
    const [first, ...others] = formatGithub([overlap]).split('\n')
    expect(others).toEqual([''])
    expect(first).toMatch(
      /^::error file=recaps\/a%2C b%3A 1\.yaml,line=3,col=5,endLine=3,endColumn=9,title=look\/overlap::On page 2/,
    )
    expect(first).toContain('100 %25')
    expect(first).toContain('%0AShorten')
  })

  test('of a whole file, or of none, have no line', () => {
    expect(formatGithub([orphan])).toMatch(/^::warning title=look\/orphan::/)
  })
})

test('SARIF names the rule, the place and the level of each finding', () => {
  const { version, runs } = JSON.parse(formatSarif([overlap, orphan], '1.2.3')) as {
    version: string
    runs: readonly {
      tool: { driver: { rules: readonly { id: string }[] } }
      results: readonly { ruleIndex: number; level: string; locations?: readonly unknown[] }[]
    }[]
  }
  const [{ tool, results } = { tool: { driver: { rules: [] } }, results: [] }] = runs
  expect(version).toBe('2.1.0')
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(['look/orphan', 'look/overlap'])
  expect(results).toMatchObject([
    {
      ruleId: 'look/overlap',
      ruleIndex: 1,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'recaps/a%2C%20b%3A%201.yaml' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
          },
        },
      ],
      properties: { slide: 2, path: ['takeaways', 0] },
    },
    { ruleIndex: 0, level: 'warning' },
  ])
  expect(results[1]).not.toHaveProperty('locations')
})

describe('rules', () => {
  test('set findings off, down and up, and leave the others as they are', () => {
    const all = [overlap, orphan]
    expect(applyRules(all, {})).toEqual(all)
    expect(applyRules(all, { 'look/overlap': 'off', 'look/orphan': 'error' })).toEqual([
      { ...orphan, severity: 'error' },
    ])
    expect(applyRules(all, { 'look/overlap': 'warning' })[0]!.severity).toBe('warning')
  })

  test('have to be asked for where they are no more than a hint', () => {
    expect(applyRules([verb], {})).toEqual([])
    expect(applyRules([verb], { 'look/no-verb': 'warning' })).toEqual([verb])
  })

  test('can’t be set for what makes a deck wrong', () => {
    expect(ruleCodes).not.toContain('recap/unknown-key')
    const missing = report('image/missing', { src: 'a.png' })
    expect(applyRules([missing], { 'image/missing': 'off' })).toEqual([missing])
  })

  test('are read from the command line, the last of a code last', () => {
    expect(
      readRules(['look/orphan=off', 'look/empty = error', 'look/orphan=warning']),
    ).toMatchObject({ value: { 'look/orphan': 'warning', 'look/empty': 'error' } })
    expect(
      readRules(['look/orphans=off', 'look/empty=on', 'look/empty', 'x=off']).diagnostics,
    ).toMatchObject([
      {
        code: 'usage/unknown-rule',
        expected: ['look/orphan'],
        hint: 'Did you mean “look/orphan”?',
      },
      { code: 'usage/rule-level', expected: ['off', 'warning', 'error'] },
      { code: 'usage/rule-level' },
      { code: 'usage/unknown-rule', expected: [] },
    ])
  })
})

test('A form of the report that there is not is told with the nearest', () => {
  expect(readForm(undefined, false)).toMatchObject({ value: 'text' })
  expect(readForm(undefined, true)).toMatchObject({ value: 'json' })
  expect(readForm('sarif', false)).toMatchObject({ value: 'sarif' })
  expect(readForm('sariff', false).diagnostics[0]).toMatchObject({
    code: 'usage/unknown-format',
    hint: 'Did you mean “sarif”?',
  })
})

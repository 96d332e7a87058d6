import { expect, test } from 'vitest'
import { exitStatus } from '../../../src/cli/exit-status.ts'
import { report } from '../../../src/diagnostics/report.ts'

const content = report('source/empty', {})
const usage = report('usage/unknown-format', { format: 'x' })
const machine = report('output/disk-full', { path: 'x', reason: 'y' })
const warning = report('quote/not-found', {})

test('The gravest of what was found makes the exit status, and a warning makes none', () => {
  expect(exitStatus([])).toBe(0)
  expect(exitStatus([warning])).toBe(0)
  expect(exitStatus([warning, content])).toBe(1)
  expect(exitStatus([usage, content])).toBe(2)
  expect(exitStatus([content, machine, usage])).toBe(3)
})

test('A warning that --strict made an error counts as bad content', () => {
  expect(exitStatus([{ ...warning, severity: 'error' }])).toBe(1)
})

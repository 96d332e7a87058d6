import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DoctorReport } from '../../src/build/doctor.ts'
import { writeFontPackage } from '../support/font-package.ts'
import { processesWith, runCli, type Run } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
writeFontPackage(folder, 'noto-sans-kr', [
  { file: 'noto-sans-thai/noto-sans-thai-thai-400-normal.woff2', ranges: 'U+AC00' },
])

async function doctor(
  words: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Run & { readonly report: DoctorReport }> {
  const run = await runCli(['doctor', '--json', ...words], { cwd: folder, env })
  return { ...run, report: JSON.parse(run.stdout) as DoctorReport }
}

describe('afterdeck doctor', () => {
  it('says in one JSON object what a build would use, and that it prints', async () => {
    const { status, report, stderr } = await doctor()
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(report).toMatchObject({
      ok: true,
      node: process.versions.node,
      browser: { path: expect.any(String), version: expect.stringMatching(/\/\d+\./) },
      fonts: { project: ['@fontsource/noto-sans-kr'] },
      temp: { path: expect.any(String) },
    })
    expect(report.fonts.bundled).toContain('Noto Sans Arabic')
    expect(typeof report.browser?.sandbox).toBe('boolean')
    expect(report.checks.map(({ name, ok }) => [name, ok])).toEqual(
      ['afterdeck', 'node', 'browser', 'pdf', 'fonts', 'project', 'cache', 'temp'].map((name) => [
        name,
        true,
      ]),
    )
  })

  it('says the same to people, a line each', async () => {
    const { status, stdout } = await runCli(['doctor'], { cwd: folder })
    expect(status).toBe(0)
    const lines = stdout.split('\n').filter((line) => line.startsWith('ok '))
    expect(lines).toHaveLength(8)
    expect(stdout).toContain(`Node ${process.versions.node}`)
  })

  it('ends with 3 where the browser that was named is none, and says what to do', async () => {
    const { status, report } = await doctor(['--browser', join(folder, 'none')])
    expect(status).toBe(3)
    expect(report.ok).toBe(false)
    expect(report.browser).toBeUndefined()
    const bad = report.checks.filter(({ ok }) => !ok)
    expect(bad.map(({ name }) => name)).toEqual(['browser'])
    expect(bad[0]?.hint).toContain('Chrome')
  })

  it('ends with 3 where the browser does not start, and leaves nothing running', async () => {
    const program = join(folder, 'browser.sh')
    writeFileSync(program, '#!/bin/sh\nexit 1\n')
    chmodSync(program, 0o755)
    const mark = `AFTERDECK_TEST_${process.pid}`
    const { status, report } = await doctor(['--browser', program], { [mark]: '1' })
    expect(status).toBe(3)
    expect(report.checks.find(({ name }) => name === 'browser')?.text).toContain('did not start')
    expect(processesWith(mark)).toEqual([])
  })
})

import { afterEach, describe, expect, test, vi } from 'vitest'
import { nodeHost } from '../../../src/host/node-host.ts'
import { runCommand } from '../../../src/cli/run-command.ts'

afterEach(() => vi.restoreAllMocks())

async function run(
  words: readonly string[],
): Promise<{ status: number; out: string; err: string }> {
  let out = ''
  let err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text)
    return true
  })
  const status = await runCommand(words)
  return { status, out, err }
}

describe('runCommand', () => {
  test('reports a wrong flag as JSON where JSON is asked for', async () => {
    const { status, out } = await run(['build', 'x.yaml', '--fromat', 'pdf', '--json'])
    expect(status).toBe(2)
    const report = JSON.parse(out) as {
      ok: boolean
      decks: unknown[]
      diagnostics: { code: string; hint: string }[]
    }
    expect(report).toMatchObject({ ok: false, decks: [] })
    expect(report.diagnostics).toMatchObject([
      { code: 'usage/command-line', hint: 'Did you mean --format?' },
    ])
  })

  test('says a wrong flag on standard error and nothing on standard output', async () => {
    const { status, out, err } = await run(['build', 'x.yaml', '--fromat', 'pdf'])
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toContain("unknown option '--fromat'")
  })

  test('takes a fault of its own for one, with its own status and without a trace', async () => {
    vi.spyOn(nodeHost, 'now').mockImplementation(() => {
      throw new Error('the clock stopped')
    })
    const { status, out, err } = await run(['check', 'x.yaml', '--no-fit', '--json'])
    expect(status).toBe(70)
    expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: [{ code: 'afterdeck/fault' }] })
    expect(err).toContain('the clock stopped')
    expect(err).not.toContain('run-command')
  })

  test.each([[['--help']], [['--version']], [['build', '--help']]])(
    'prints %j and ends with 0',
    async (words) => {
      const { status, out } = await run(words)
      expect(status).toBe(0)
      expect(out.length).toBeGreaterThan(4)
    },
  )
})

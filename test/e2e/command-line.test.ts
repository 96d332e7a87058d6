import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  findingsOf,
  processesWith,
  repository,
  runCli,
  runJson,
  startCli,
} from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const good = 'talk: {title: T}\ntakeaways: [{claim: C, points: [p]}]\n'
const recap = put('good.yaml', good)
/** A browser that stands for none: where it is asked for, the run fails with 3. */
const noBrowser = { PUPPETEER_EXECUTABLE_PATH: '/bin/false' }

function put(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe.concurrent('wrong usage', () => {
  const lines = [
    ['a flag that does not exist', ['build', recap, '--fromat', 'pdf'], /--fromat[\s\S]*--format/],
    ['a command that does not exist', ['biuld', recap], /biuld[\s\S]*build/],
    ['no input', ['build'], /files/],
    ['a flag without its value', ['build', recap, '--out'], /--out/],
    ['a number of jobs that is none', ['build', recap, '--jobs', '0'], /number from 1/],
    ['no command', [], /Usage: afterdeck/],
  ] as const

  test.each(lines)('%s ends with 2 and says so on standard error', async (_, words, text) => {
    const { status, stdout, stderr } = await runCli(words, { env: noBrowser })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(text)
  })

  test('an unknown format ends with 2 and names the nearest', async () => {
    const run = await runJson(['build', recap, '--format', 'html,pfd'], { env: noBrowser })
    expect(run).toMatchObject({ status: 2, report: { ok: false, decks: [] } })
    expect(run.report.diagnostics).toMatchObject([{ code: 'usage/unknown-format' }])
    expect(run.report.diagnostics![0]!.hint).toContain('pdf')
    expect(run.report.diagnostics![0]!.expected![0]).toBe('pdf')
  })

  test('an empty list of formats ends with 2', async () => {
    const run = await runJson(['build', recap, '--format', ' , '], { env: noBrowser })
    expect(run.status).toBe(2)
    expect(findingsOf(run)).toMatchObject([{ code: 'usage/unknown-format' }])
  })
})

describe.concurrent('a place that cannot be written to', () => {
  const file = put('a-file', 'text')
  const places = [
    ['below /proc', '/proc/afterdeck/b', 'output/not-writable'],
    ['below a file', join(file, 'out'), 'output/file-in-the-way'],
    ['at a file', file, 'output/file-in-the-way'],
    ['in a name that is too long', join(folder, 'x'.repeat(300)), 'output/not-writable'],
  ] as const

  test.each(places)('%s ends with 3 before a browser starts', async (_, out, code) => {
    const run = await runJson(['build', recap, '--out', out], { env: noBrowser })
    expect(run).toMatchObject({ status: 3, report: { ok: false, decks: [] } })
    expect(run.report.diagnostics).toMatchObject([{ code }])
    expect(run.ms).toBeLessThan(4000)
  })

  test('a folder in the place of a result ends with 3 before a browser starts', async () => {
    const out = join(folder, 'taken')
    mkdirSync(join(out, 'good.pdf'), { recursive: true })
    const run = await runJson(['build', recap, '--out', out], { env: noBrowser })
    expect(run.status).toBe(3)
    expect(findingsOf(run)).toMatchObject([{ code: 'output/folder-in-the-way' }])
    expect(readdirSync(out)).toEqual(['good.pdf'])
    expect(run.ms).toBeLessThan(4000)
  })

  test('a link in the place of a result is replaced and not followed', async () => {
    const out = join(folder, 'linked')
    const precious = put('precious', 'precious')
    mkdirSync(out)
    symlinkSync(precious, join(out, 'good.html'))
    const words = ['build', recap, '--out', out, '--format', 'html', '--no-fit']
    expect(await runCli(words)).toMatchObject({ status: 0 })
    expect(readFileSync(precious, 'utf8')).toBe('precious')
    expect(readFileSync(join(out, 'good.html'), 'utf8').startsWith('<!doctype html>')).toBe(true)
  })
})

describe.concurrent('names that clash', () => {
  test('two inputs for one output end with 2, and nothing is written', async () => {
    const out = join(folder, 'clash')
    mkdirSync(join(folder, 'other'))
    const words = ['build', recap, put('other/good.recap.yaml', good), '--out', out]
    const run = await runJson(words, { env: noBrowser })
    expect(run).toMatchObject({ status: 2, report: { ok: false, decks: [] } })
    expect(new Set(findingsOf(run).map(({ code }) => code))).toEqual(new Set(['usage/same-output']))
    expect(existsSync(out)).toBe(false)
  })

  test.each([
    ['html', 'source.html'],
    ['md', 'source.md'],
  ])('a recap that would be its own %s is never overwritten', async (format, name) => {
    const own = join(folder, 'own')
    mkdirSync(own, { recursive: true })
    const path = put(`own/${name}`, good)
    for (const out of [own, join(own, '..', 'own')]) {
      const run = await runJson(['build', path, '--format', format, '--out', out, '--no-fit'])
      expect(run.status).toBe(2)
      expect(run.report.diagnostics).toMatchObject([{ code: 'usage/source-as-output' }])
      expect(readFileSync(path, 'utf8') === good).toBe(true)
    }
  })

  test('a recap is not overwritten under another name for its folder either', async () => {
    const own = join(folder, 'own')
    const alias = join(folder, 'alias')
    mkdirSync(own, { recursive: true })
    symlinkSync(own, alias)
    const path = put('own/linked.html', good)
    const run = await runJson(['build', path, '--format', 'html', '--out', alias, '--no-fit'])
    expect(readFileSync(path, 'utf8') === good).toBe(true)
    expect(run.status).toBe(2)
  })

  test('two recaps clash where the sizes that one names itself lead to the file of the other', async () => {
    const own = join(folder, 'sizes')
    mkdirSync(own)
    const talk = put('sizes/talk.yaml', `deck: { size: ['16:9', '4:5'] }\n${good}`)
    const other = put('sizes/talk.4x5.yaml', good)
    const out = join(own, 'out')
    const rest = ['--out', out, '--format', 'notes', '--no-fit']
    const run = await runJson(['build', talk, other, ...rest])
    expect(run).toMatchObject({ status: 2, report: { ok: false, decks: [] } })
    expect(findingsOf(run)).toMatchObject([{ code: 'usage/same-output' }])
    expect(existsSync(out)).toBe(false)
    expect((await runJson(['build', talk, other, ...rest, '--size', '1:1'])).status).toBe(0)
  })

  test.each([
    ['a transcript', 'notes', 'kept.notes.txt', 'talk: { title: T, transcript: kept.notes.txt }'],
    ['a stylesheet', 'md', 'mine.css', 'deck: { theme: mine.css }\ntalk: { title: T }'],
  ])('%s is never overwritten', async (_, format, name, head) => {
    const own = join(folder, `kept-${format}`)
    mkdirSync(own)
    put(`kept-${format}/kept.yaml`, `${head}\ntakeaways: [{ claim: Words }]\n`)
    const text = '/* @theme mine */ /* words that somebody wrote */ section { color: #111 }'
    put(`kept-${format}/${name}`, text)
    const words = ['build', 'kept.yaml', '--format', format, '--out', '.', '--no-fit']
    const run = await runJson(words, { cwd: own })
    expect(run.status).toBe(2)
    expect(findingsOf(run).map(({ code }) => code)).toContain('usage/source-as-output')
    expect(readFileSync(join(own, name), 'utf8')).toBe(text)
  })

  test('the same file named twice is built once', async () => {
    const words = ['build', recap, recap, '--out', join(folder, 'once'), '--format', 'notes']
    const run = await runJson([...words, '--no-fit'])
    expect(run.status).toBe(0)
    expect(run.report.decks).toHaveLength(1)
  })
})

describe.concurrent('a browser that is none', () => {
  test('ends with 3 and says how to get one', async () => {
    const out = join(folder, 'no-browser')
    const words = ['build', recap, '--browser', '/bin/false', '--out', out]
    const run = await runJson(words)
    expect(run).toMatchObject({ status: 3, report: { ok: false, decks: [{ files: [] }] } })
    expect(findingsOf(run)).toMatchObject([{ code: 'browser/launch-failed' }])
    expect(findingsOf(run)[0]!.hint).toContain('--browser')
    expect(run.ms).toBeLessThan(5000)
    expect(existsSync(out)).toBe(false)
  })

  test('is not missed where nothing is measured or printed', async () => {
    const out = join(folder, 'without')
    const check = await runJson(['check', recap, '--no-fit'], { env: noBrowser })
    expect(check).toMatchObject({ status: 0, report: { ok: true } })
    const words = ['build', recap, '--no-fit', '--format', 'html,md,notes', '--out', out]
    expect(await runJson(words, { env: noBrowser })).toMatchObject({ status: 0 })
    expect(await runJson(['check', recap], { env: noBrowser })).toMatchObject({ status: 3 })
  })
})

describe.concurrent('check', () => {
  test('writes nothing and leaves nothing', async () => {
    const cwd = join(folder, 'checked')
    const temp = join(folder, 'temp')
    mkdirSync(cwd)
    mkdirSync(temp)
    const run = await runJson(['check', '../good.yaml'], { cwd, env: { TMPDIR: temp } })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.report.decks[0]).not.toHaveProperty('files')
    expect(run.report.decks[0]).toHaveProperty('fit')
    expect(readdirSync(cwd)).toEqual([])
    expect(readdirSync(temp)).toEqual([])
    expect(processesWith(`TMPDIR=${temp}`)).toEqual([])
  })

  test('takes warnings for errors with --strict', async () => {
    const path = put('warned.yaml', `${good}summary: []\n`)
    const mild = await runJson(['check', path, '--no-fit'])
    expect(mild.status).toBe(0)
    expect(findingsOf(mild).map(({ severity }) => severity)).toEqual(['warning'])
    const told = await runCli(['check', path, '--no-fit'])
    expect(told.stderr).toContain('warned.yaml: 1 warning\n')
    const strict = await runJson(['check', path, '--no-fit', '--strict'])
    expect(strict).toMatchObject({ status: 1, report: { ok: false, decks: [{ ok: false }] } })
    expect(findingsOf(strict).map(({ severity }) => severity)).toEqual(['error'])
  })
})

describe.concurrent('a reader that goes away', () => {
  test.each([['--json'], ['--help'], ['--quiet']])('is no fault (%s)', async (flag) => {
    const words = flag === '--help' ? [flag] : ['check', recap, '--no-fit', flag]
    const child = startCli(words)
    let stderr = ''
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.stdout!.destroy()
    const status = await new Promise((settle) => child.once('close', settle))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('of standard error is no fault either, and the status stays', async () => {
    const child = startCli(['check', put('empty.yaml', ''), '--no-fit'])
    child.stderr!.destroy()
    expect(await new Promise((settle) => child.once('close', settle))).toBe(1)
  })
})

test.skipIf(!existsSync('/dev/full'))(
  'A standard output that is full ends with 3 and says so in one message',
  () => {
    const words = [join(repository, 'dist/cli/main.js'), 'check', recap, '--no-fit', '--json']
    const line = ['-c', '"$0" "$@" >/dev/full', process.execPath, ...words]
    const { status, stderr } = spawnSync('/bin/sh', line, { encoding: 'utf8' })
    expect(status).toBe(3)
    expect(stderr).toContain('error output/disk-full')
    expect(stderr).not.toMatch(/^ +at /m)
  },
)

test('What comes on standard input has one name in reports and findings', async () => {
  const run = await runJson(['check', '-', '--no-fit'], { input: 'x'.repeat(5_000_001) })
  expect(run).toMatchObject({ status: 1, report: { decks: [{ source: '-' }] } })
  expect(findingsOf(run)).toMatchObject([{ code: 'source/too-large', file: '-' }])
})

test('Results go into the current folder where --out is a dot, and names keep their backslashes', async () => {
  const own = join(folder, 'here')
  mkdirSync(own)
  put('here/a\\b.yaml', good)
  const words = ['build', 'a\\b.yaml', '--out', '.', '--format', 'notes', '--no-fit']
  const run = await runJson(words, { cwd: own })
  expect(run).toMatchObject({ status: 0, report: { decks: [{ source: 'a\\b.yaml' }] } })
  expect(run.report.decks[0]!.files).toMatchObject([{ path: 'a-b.notes.txt' }])
  expect(readdirSync(own).sort()).toEqual(['a-b.notes.txt', 'a\\b.yaml'])
})

test('A file name that would rule the terminal is shown, not obeyed', async () => {
  const path = put('\u001b[2J\u202egood.yaml', '')
  const { status, stderr } = await runCli(['check', path, '--no-fit'])
  expect(status).toBe(1)
  expect(stderr).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u)
})

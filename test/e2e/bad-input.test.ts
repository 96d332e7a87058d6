import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { findingsOf, runCli, runJson, type JsonRun } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const good = 'talk: {title: T}\ntakeaways: [{claim: C, points: [p]}]\n'

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const tenFaults = `talk:
  titel: A talk
  video: http://example.org/talk
  duration: "12:99"
sections:
  - title: One
    takeaways:
      - claim: 12
        pionts: [a]
        basis: heard
      - points: [b]
      - claim: Yes
        table:
          columns: [A, B]
          rows: [[a, b, c]]
      - claim: Chart
        chart: { categories: [a, b], series: [{ name: s, values: [1] }] }
      - claim: Picture
        image: { src: ../secret.png, alt: Secret }
resources:
  - { label: Here, url: "javascript:alert(1)" }
extra: true
`

describe('a recap with many faults', () => {
  const path = put('ten.yaml', tenFaults)
  const out = join(folder, 'out-of-ten')

  test('has them all told in one run, each with its place and a hint', async () => {
    const run = await runJson(['build', path, '--out', out])
    const errors = findingsOf(run).filter(({ severity }) => severity === 'error')
    expect(run.status).toBe(1)
    expect(errors.length).toBeGreaterThanOrEqual(10)
    for (const { file, range, hint, message } of errors) {
      expect(file).toBe(path)
      expect(range?.start.line, message).toBeGreaterThan(0)
      expect(range?.start.column, message).toBeGreaterThan(0)
      expect(hint, message).toMatch(/\S{2}/)
    }
    expect(new Set(errors.map(({ range }) => range?.start.line)).size).toBeGreaterThanOrEqual(8)
  })

  test('is told to people with lines of the file', async () => {
    const { status, stdout, stderr } = await runCli(['check', path, '--no-fit', '--quiet'])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    const heads = stderr.split('\n').filter((line) => line.startsWith(`${path}:`))
    expect(heads.length).toBeGreaterThanOrEqual(10)
    for (const head of heads) expect(head).toMatch(/^\S+:\d+:\d+: error [a-z]+\/[a-z-]+: \S/)
    expect(stderr.match(/^ +hint: /gm)!.length).toBeGreaterThanOrEqual(10)
    expect(stderr).toContain('titel: A talk')
    expect(stderr).toContain('Did you mean “title”?')
  })

  test('writes nothing, not even the folder for results', () => {
    expect(existsSync(out)).toBe(false)
  })
})

interface Input {
  readonly what: string
  readonly path: string
  readonly code: string | RegExp
}

describe('an input that is no recap', () => {
  const level = (depth: number): string => `${'['.repeat(depth)}x${']'.repeat(depth)}`
  const alias = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  for (let index = 1; index < 9; index++) {
    const [from, to] = ['abcdefghij'[index - 1], 'abcdefghij'[index]]
    alias.push(`${to}: &${to} [${Array.from({ length: 10 }, () => `*${from}`).join(', ')}]`)
  }
  const latin = Buffer.from('talk: {title: Caf\xe9}\n', 'latin1')
  const inputs: readonly Input[] = [
    { what: 'a missing file', path: join(folder, 'missing.yaml'), code: 'source/missing' },
    { what: 'a file in a file', path: `${put('f.yaml', good)}/x`, code: 'source/missing' },
    { what: 'a folder', path: folder, code: 'source/folder' },
    {
      what: 'a picture',
      path: put('p.yaml', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      code: 'source/binary',
    },
    { what: 'a program', path: process.execPath, code: /^source\/(?:binary|too-large)$/ },
    { what: 'an empty file', path: put('e.yaml', ''), code: 'source/empty' },
    { what: 'a file of comments', path: put('c.yaml', '# one\n\n# two\n'), code: 'source/empty' },
    { what: 'Latin-1', path: put('l.yaml', latin), code: 'source/not-utf8' },
    {
      what: 'UTF-16',
      path: put('u.yaml', Buffer.from(`\ufeff${good}`, 'utf16le')),
      code: 'source/wrong-encoding',
    },
    { what: 'an alias bomb', path: put('b.yaml', alias.join('\n')), code: /alias/ },
    { what: 'an alias of itself', path: put('i.yaml', 'a: &a [*a]\n'), code: /alias|cycl/ },
    { what: '41 levels', path: put('n.yaml', `x-deep: ${level(40)}\n${good}`), code: /nest|deep/ },
    { what: '10,000 levels', path: put('d.yaml', `x: ${level(10_000)}\n`), code: /nest|deep/ },
    { what: '6 MB', path: put('m.yaml', `${good}# ${'x'.repeat(6e6)}`), code: 'source/too-large' },
    { what: 'a device without end', path: '/dev/zero', code: 'source/not-a-file' },
    { what: 'a pipe that nobody writes to', path: pipe(), code: 'source/not-a-file' },
    { what: 'two documents', path: put('2.yaml', `${good}---\n${good}`), code: /document/ },
    { what: 'a tab', path: put('t.yaml', 'talk:\n\ttitle: T\n'), code: 'source/tab-indentation' },
    {
      what: 'cut JSON',
      path: put('j.json', '{"talk": {"title": "T"'),
      code: 'source/unclosed-bracket',
    },
  ]

  function pipe(): string {
    const path = join(folder, 'pipe')
    execFileSync('mkfifo', [path])
    return path
  }

  let run: JsonRun

  // All in one run: what is wrong with one input must not touch the others.
  beforeAll(async () => {
    run = await runJson(['check', ...inputs.map(({ path }) => path), '--no-fit'])
  })

  test.each(inputs)('gets one clear error: $what', ({ path, code }) => {
    const deck = run.report.decks[inputs.findIndex((input) => input.path === path)]!
    const errors = deck.diagnostics.filter(({ severity }) => severity === 'error')
    expect(deck).toMatchObject({ source: path, ok: false })
    expect(errors).toHaveLength(1)
    expect(errors[0]!.code).toMatch(new RegExp(code))
    expect(errors[0]!.hint).toMatch(/\S{2}/)
    expect(errors[0]!.file).toBe(path)
  })

  test('ends the run with 1, and none of them holds it up', () => {
    expect(run).toMatchObject({ status: 1, stderr: '', report: { ok: false } })
    expect(run.ms).toBeLessThan(5000)
  })

  test('40 levels are still taken', async () => {
    const run = await runJson([
      'check',
      put('40.yaml', `x-deep: ${level(39)}\n${good}`),
      '--no-fit',
    ])
    expect(run).toMatchObject({ status: 0, report: { ok: true } })
  })

  test('an answer comes before the limits could be felt', async () => {
    const { ms } = await runJson([
      'build',
      '/dev/zero',
      '--no-fit',
      '--format',
      'html',
      '--out',
      join(folder, 'zero'),
    ])
    expect(ms).toBeLessThan(4000)
    expect(existsSync(join(folder, 'zero'))).toBe(false)
  })
})

describe('several inputs', () => {
  test('are built but for the bad one, which is named', async () => {
    const out = join(folder, 'several')
    const bad = put('bad.yaml', 'talk: {}\ntakeaways: []\n')
    const first = put('first.yaml', good)
    const last = put('last.recap.yaml', good)
    const words = ['build', first, bad, join(folder, 'none.yaml'), last]
    const run = await runJson([...words, '--format', 'html,notes', '--no-fit', '--out', out])
    expect(run).toMatchObject({ status: 1, report: { ok: false } })
    expect(run.report.decks.map(({ ok }) => ok)).toEqual([true, false, false, true])
    const names = ['first.html', 'first.notes.txt', 'last.html', 'last.notes.txt']
    expect(readdirSync(out).sort()).toEqual(names)
  })
})

describe('standard input', () => {
  const json = JSON.stringify({ talk: { title: 'T' }, takeaways: [{ claim: 'C', points: ['p'] }] })

  test.each([
    ['YAML', good],
    ['JSON', json],
  ])('is taken as %s, and the results are called recap', async (_, input) => {
    const cwd = join(folder, 'input')
    mkdirSync(cwd, { recursive: true })
    const run = await runJson(['build', '-', '--format', 'html,notes', '--no-fit'], { cwd, input })
    expect(run.status).toBe(0)
    expect(run.report.decks[0]!.files!.map(({ path }) => path)).toEqual([
      'dist/recap.html',
      'dist/recap.notes.txt',
    ])
    expect(readdirSync(join(cwd, 'dist')).sort()).toEqual(['recap.html', 'recap.notes.txt'])
  })

  test('that is empty is one clear error', async () => {
    const run = await runJson(['check', '-', '--no-fit'])
    expect(run.status).toBe(1)
    expect(findingsOf(run)).toMatchObject([{ code: 'source/empty' }])
  })
})

describe('an image', () => {
  const recap = (src: string): string =>
    `talk: {title: T}\ntakeaways:\n  - claim: C\n    image: {src: "${src}", alt: A}\n`
  const images: readonly [string, string, string | RegExp][] = [
    ['missing', 'none.png', 'image/missing'],
    ['outside', '/etc/passwd', 'image/outside'],
    ['outside, by a way round', 'x/../../../../etc/passwd', /^image\//],
    ['empty', 'empty.png', 'image/unreadable'],
    ['cut off', 'cut.png', 'image/unreadable'],
    ['of another kind', 'text.png', 'image/unreadable'],
    ['that is a folder', 'folder.png', 'image/unreadable'],
    ['from afar', 'https://example.org/x.png', /./],
    ['that holds a script', 'script.svg', 'image/unreadable'],
  ]

  put('empty.png', '')
  put('cut.png', Buffer.from('89504e470d0a1a0a0000', 'hex'))
  put('text.png', 'text')
  put('script.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
  mkdirSync(join(folder, 'folder.png'))

  let run: JsonRun

  beforeAll(async () => {
    const paths = images.map(([, src], index) => put(`image-${index}.yaml`, recap(src)))
    run = await runJson(['build', ...paths, '--no-fit', '--format', 'md', '--out', `${folder}/i`])
  })

  test.each(images)(
    '%s is an error at its line, and nothing is written without it',
    (_, src, code) => {
      const deck = run.report.decks[images.findIndex((image) => image[1] === src)]!
      expect(deck).toMatchObject({ ok: false, files: [] })
      expect(deck.diagnostics[0]!.code).toMatch(new RegExp(code))
      expect(deck.diagnostics[0]!.range?.start.line).toBe(4)
      expect(existsSync(`${folder}/i`)).toBe(false)
    },
  )
})

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { InitReport } from '../../src/build/init-project.ts'
import type { JsonDiagnostic } from '../../src/diagnostics/format-json.ts'
import { repository, runCli, runJson } from '../support/run-cli.ts'
import { fitsSchema } from '../support/schema-agreement.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const files = [
  '.gitignore',
  '.marprc.yml',
  '.vscode/settings.json',
  'README.md',
  'recap.schema.json',
  'recap.yaml',
]

async function init(words: readonly string[], cwd = folder) {
  const run = await runCli(['init', ...words, '--json'], { cwd })
  return { ...run, report: JSON.parse(run.stdout) as InitReport<JsonDiagnostic> }
}

const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8')

describe('a new project', () => {
  test('is written into a folder that is made, and named file by file', async () => {
    const { status, stderr, report } = await init(['new/talk'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(report).toMatchObject({ ok: true, folder: 'new/talk', kept: [], diagnostics: [] })
    expect(report.files.toSorted()).toEqual(files.map((name) => `new/talk/${name}`))
    for (const name of report.files) expect(existsSync(join(folder, name)), name).toBe(true)
  })

  test('goes into the present folder where none is named, and says how to go on', async () => {
    const cwd = join(folder, 'here')
    mkdirSync(cwd)
    const { status, stdout, stderr } = await runCli(['init'], { cwd })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('Next: npx afterdeck build recap.yaml')
    expect(readdirSync(cwd, { recursive: true })).toEqual(expect.arrayContaining(files))
  })

  test('builds at once, without a word', async () => {
    await init(['build'])
    const { status, report } = await runJson(['build', 'recap.yaml', '--format', 'html,pdf,md'], {
      cwd: join(folder, 'build'),
    })
    expect(status).toBe(0)
    const [deck] = report.decks
    expect(deck?.diagnostics).toEqual([])
    const layouts = deck?.slides?.map(({ layout }) => layout)
    const evidence = ['chart', 'myth', 'versus', 'claim', 'process', 'statement']
    expect(layouts).toEqual(expect.arrayContaining(['cover', 'tldr', ...evidence, 'closing']))
  })

  test('tells VS Code and marp-cli of the schema and of the theme', async () => {
    await init(['tools'])
    const cwd = join(folder, 'tools')
    await runJson(['build', 'recap.yaml', '--no-fit', '--format', 'md'], { cwd })
    const settings = JSON.parse(read('tools', '.vscode', 'settings.json')) as {
      readonly 'yaml.schemas': Readonly<Record<string, readonly string[]>>
      readonly 'json.schemas': readonly { readonly url: string }[]
      readonly 'markdown.marp.themes': readonly string[]
    }
    const schemas = Object.keys(settings['yaml.schemas'])
    const addresses = settings['json.schemas'].map(({ url }) => url)
    const { themeSet } = parse(read('tools', '.marprc.yml')) as { readonly themeSet: string }
    const named = [...schemas, ...addresses, ...settings['markdown.marp.themes'], themeSet]
    for (const path of named) expect(existsSync(join(cwd, path)), path).toBe(true)
    expect(settings['yaml.schemas'][schemas[0]!]).toContain('recap.yaml')
    expect(settings['markdown.marp.themes']).toEqual([`${themeSet}/folio.css`])
    expect(read('tools', '.gitignore').split('\n')).toContain('dist/')
  })

  test('has a recap that its schema takes, and that names the schema first', async () => {
    await init(['schema'])
    const recap = read('schema', 'recap.yaml')
    expect(recap.split('\n')[0]).toBe('# yaml-language-server: $schema=./recap.schema.json')
    expect(fitsSchema(parse(recap)), JSON.stringify(fitsSchema.errors)).toBe(true)
    const published = readFileSync(join(repository, 'content/recap.schema.json'), 'utf8')
    expect(read('schema', 'recap.schema.json')).toBe(published)
  })
})

describe('a file that is there already', () => {
  test('stays as it is, and is named', async () => {
    mkdirSync(join(folder, 'mine'))
    writeFileSync(join(folder, 'mine', 'README.md'), 'mine')
    writeFileSync(join(folder, 'mine', '.gitignore'), '')
    const { status, report } = await init(['mine'])
    expect(status).toBe(0)
    expect(report).toMatchObject({ ok: true, kept: ['mine/.gitignore', 'mine/README.md'] })
    expect(report.files).toHaveLength(files.length - 2)
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['init/file-kept', 'init/file-kept'])
    expect(read('mine', 'README.md')).toBe('mine')
    expect(read('mine', '.gitignore')).toBe('')
  })

  test('is replaced with --force', async () => {
    await init(['forced'])
    writeFileSync(join(folder, 'forced', 'recap.yaml'), 'mine')
    expect((await init(['forced'])).report).toMatchObject({ ok: true, files: [] })
    expect(read('forced', 'recap.yaml')).toBe('mine')
    expect((await init(['forced', '--force'])).report).toMatchObject({ ok: true, kept: [] })
    expect(read('forced', 'recap.yaml')).toContain('talk:')
  })

  test('leaves nothing behind where it has the name of a folder', async () => {
    mkdirSync(join(folder, 'blocked'))
    writeFileSync(join(folder, 'blocked', '.vscode'), 'mine')
    const { status, report } = await init(['blocked', '--force'])
    expect(status).toBe(3)
    expect(report).toMatchObject({ ok: false, files: [], kept: [] })
    expect(report.diagnostics).toMatchObject([{ code: 'output/file-in-the-way' }])
    expect(report.diagnostics[0]!.hint).not.toContain('--out')
    expect(readdirSync(join(folder, 'blocked'))).toEqual(['.vscode'])
  })

  test('ends the run where a project should go into it', async () => {
    writeFileSync(join(folder, 'file'), 'mine')
    const { status, stdout, stderr } = await runCli(['init', 'file'], { cwd: folder })
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain('output/file-in-the-way')
    expect(read('file')).toBe('mine')
  })
})

describe('afterdeck schema', () => {
  const published = readFileSync(join(repository, 'content/recap.schema.json'), 'utf8')

  test('prints the published schema and nothing else', async () => {
    const { status, stdout, stderr } = await runCli(['schema'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(published)
  })

  test('prints the portable one on demand', async () => {
    const { status, stdout } = await runCli(['schema', '--portable'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', required: ['talk', 'sections'] })
    expect(stdout).not.toContain('anyOf')
  })

  test('writes it to a file, in a folder that is made', async () => {
    const run = await runCli(['schema', '--out', 'schemas/recap.json'], { cwd: folder })
    expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(read('schemas', 'recap.json')).toBe(published)
  })

  test('says where it cannot write', async () => {
    mkdirSync(join(folder, 'taken.json'))
    const { status, stderr } = await runCli(['schema', '--out', 'taken.json'], { cwd: folder })
    expect(status).toBe(3)
    expect(stderr).toContain('output/folder-in-the-way')
  })

  test.each([
    ['schema', '--portabel'],
    ['init', 'a', 'b'],
  ])('%s %s with what it does not know ends with 2', async (...words) => {
    expect(await runCli(words, { cwd: folder })).toMatchObject({ status: 2, stdout: '' })
  })
})

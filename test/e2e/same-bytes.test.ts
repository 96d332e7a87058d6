import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { formats as everyFormat } from '../../src/model/report.ts'
import { readPdf } from '../support/pdf-reader.ts'
import { repository, runCli, type RunOptions } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const recap = join(repository, 'content/examples/every-evidence.yaml')
const formats = ['--format', 'html,pdf,md,notes']
let first: Record<string, string>

/** A hash for each file below a folder. */
function hashes(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(root, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(root, name)))
          .digest('hex'),
      ]),
  )
}

async function build(name: string, options: RunOptions = {}, source = recap): Promise<string> {
  const out = join(folder, name)
  const { status, stderr } = await runCli(
    ['build', source, ...formats, '--out', out, '-q'],
    options,
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return out
}

beforeAll(async () => {
  first = hashes(await build('first'))
})

test('A second build gives the same bytes', async () => {
  expect(Object.keys(first)).toEqual(
    expect.arrayContaining([
      'every-evidence.html',
      'every-evidence.md',
      'every-evidence.notes.txt',
      'every-evidence.pdf',
      'folio.css',
    ]),
  )
  expect(hashes(await build('second'))).toEqual(first)
})

test('Another time zone, language, folder, umask and copy of the recap give the same bytes', async () => {
  const elsewhere = join(folder, 'elsewhere')
  mkdirSync(elsewhere)
  cpSync(join(repository, 'content/examples'), join(elsewhere, 'talks'), { recursive: true })
  const options: RunOptions = {
    cwd: elsewhere,
    env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'ar' },
    umask: '077',
  }
  const out = await build('other', options, 'talks/every-evidence.yaml')
  expect(hashes(out)).toEqual(first)
  expect(statSync(join(out, 'every-evidence.pdf')).mode & 0o777).toBe(0o600)
})

test('Every format has the same bytes, whoever works beside it and wherever', async () => {
  const all = ['--format', everyFormat.join(','), '--scale', '0.5', '--merge', 'all', '-q']
  const names = ['lightning.yaml', 'minimal.yaml']
  const run = async (name: string, words: readonly string[], more: RunOptions): Promise<string> => {
    const out = join(folder, name)
    const run = await runCli(['build', ...words, ...all, '--out', out], more)
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' })
    return out
  }
  const examples = names.map((name) => join(repository, 'content/examples', name))
  const here = hashes(await run('all', [...examples, '--jobs', '1'], {}))
  const elsewhere = join(folder, 'far')
  cpSync(join(repository, 'content/examples'), elsewhere, { recursive: true })
  const env = { TZ: 'America/St_Johns', LANG: 'th_TH.UTF-8', LC_ALL: 'fa_IR.UTF-8' }
  const there = hashes(await run('far-out', [...names, '--jobs', '4'], { cwd: elsewhere, env }))
  expect(there).toEqual(here)
  const endings = Object.keys(here).map((name) => name.replace(/^.*?\./, ''))
  const others = endings.filter((each) => !/\d{3}\.png$/.test(each))
  expect([...new Set(others)].sort()).toEqual(
    'carousel.pdf contact.png css handout.pdf html md notes.txt pdf pptx recap.md share.png'.split(
      ' ',
    ),
  )
  expect(endings).toEqual(expect.arrayContaining(['001.png', 'carousel.001.png']))
})

test('SOURCE_DATE_EPOCH sets the dates in the PDF and nothing else', async () => {
  const env = { SOURCE_DATE_EPOCH: '1700000000', TZ: 'Asia/Kathmandu' }
  const out = await build('dated', { env })
  const { 'every-evidence.pdf': pdf, ...others } = hashes(out)
  const { 'every-evidence.pdf': firstPdf, ...firstOthers } = first
  expect(others).toEqual(firstOthers)
  expect(pdf).not.toBe(firstPdf)
  const { created } = await readPdf(readFileSync(join(out, 'every-evidence.pdf')))
  expect(created).toBe("D:20231114221320+00'00'")
})

test('No result holds the name of a folder of this machine', () => {
  for (const name of Object.keys(first)) {
    const bytes = readFileSync(join(folder, 'first', name))
    for (const path of [repository, folder]) expect(bytes.includes(path), name).toBe(false)
  }
})

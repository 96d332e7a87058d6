import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  dropStaged,
  probeFolder,
  removeTemporaryFiles,
  stageFile,
  writeFiles,
} from '../../../src/host/write-files.ts'

let root = ''
const at = (...parts: string[]) => join(root, ...parts)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const isRoot = process.getuid?.() === 0

beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), 'afterdeck-write-'))
})

afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

describe('writeFiles', () => {
  it('writes all files and leaves nothing else', async () => {
    const files = ['a.pdf', 'b.html'].map((name) => ({ path: at(name), bytes: bytesOf(name) }))
    expect((await writeFiles(files)).ok).toBe(true)
    expect(fs.readdirSync(root)).toEqual(['a.pdf', 'b.html'])
    expect(fs.readFileSync(at('b.html'), 'utf8')).toBe('b.html')
  })

  it('replaces a link instead of what it leads to', async () => {
    fs.writeFileSync(at('kept'), 'old')
    fs.symlinkSync(at('kept'), at('a.pdf'))
    await writeFiles([{ path: at('a.pdf'), bytes: bytesOf('new') }])
    expect(fs.readFileSync(at('kept'), 'utf8')).toBe('old')
    expect(fs.lstatSync(at('a.pdf')).isFile()).toBe(true)
  })

  it('writes nothing when a folder stands in the way of the last file', async () => {
    fs.writeFileSync(at('a.pdf'), 'old')
    fs.mkdirSync(at('b.pdf'))
    const files = ['a.pdf', 'b.pdf'].map((name) => ({ path: at(name), bytes: bytesOf('new') }))
    expect((await writeFiles(files)).diagnostics).toMatchObject([
      {
        code: 'output/folder-in-the-way',
        message: `“${at('b.pdf')}” cannot be written, because a folder has that name.`,
      },
    ])
    expect(fs.readFileSync(at('a.pdf'), 'utf8')).toBe('old')
    expect(fs.readdirSync(root)).toEqual(['a.pdf', 'b.pdf'])
  })

  it('tells why a file cannot be written', async () => {
    fs.writeFileSync(at('file'), '')
    const codeOf = async (path: string) =>
      (await writeFiles([{ path, bytes: bytesOf('x') }])).diagnostics[0]?.code
    expect(await codeOf(at('file', 'a.pdf'))).toBe('output/file-in-the-way')
    expect(await codeOf(at('none', 'a.pdf'))).toBe('output/not-writable')
    expect(await codeOf(at('x'.repeat(300)))).toBe('output/not-writable')
    expect(await codeOf('a\0b')).toBe('output/not-writable')
    expect(await codeOf('/proc/a.pdf')).toBe('output/not-writable')
    expect(fs.readdirSync(root)).toEqual(['file'])
  })

  it('lets two runs write the same file', async () => {
    const runs = Array.from({ length: 20 }, (_, run) =>
      writeFiles([{ path: at('a.pdf'), bytes: bytesOf(`run ${run} `.repeat(10_000)) }]),
    )
    expect((await Promise.all(runs)).every((run) => run.ok)).toBe(true)
    expect(fs.readdirSync(root)).toEqual(['a.pdf'])
    expect(fs.readFileSync(at('a.pdf'), 'utf8')).toMatch(/^(run \d+ )\1{9999}$/)
  })

  it('leaves nothing behind when it is interrupted', async () => {
    const files = Array.from({ length: 20 }, (_, index) => ({
      path: at(`${index}.png`),
      bytes: new Uint8Array(1_000_000),
    }))
    const writing = writeFiles(files)
    while (!fs.readdirSync(root).some((name) => name.endsWith('.tmp'))) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    removeTemporaryFiles()
    expect(fs.readdirSync(root)).toEqual([])
    await writing
    removeTemporaryFiles()
    expect(fs.readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('probeFolder', () => {
  it('makes missing folders and says which', async () => {
    expect(await probeFolder(at('a', 'b'))).toMatchObject({
      ok: true,
      value: [at('a'), at('a', 'b')],
    })
    expect(await probeFolder(at('a', 'b'))).toMatchObject({ ok: true, value: [] })
    expect(fs.readdirSync(at('a', 'b'))).toEqual([])
  })

  it('names the file that stands in the way, and leaves no folder', async () => {
    fs.writeFileSync(at('file'), '')
    for (const path of [at('file'), at('file', 'a'), at('file', 'a', 'b')]) {
      expect((await probeFolder(path)).diagnostics).toMatchObject([
        {
          code: 'output/file-in-the-way',
          message: `“${at('file')}” cannot be used as a folder, because a file has that name.`,
        },
      ])
    }
    expect(fs.readdirSync(root)).toEqual(['file'])
  })

  it('removes the folders it made when a later one fails', async () => {
    expect((await probeFolder(at('a', 'b', 'x'.repeat(300)))).ok).toBe(false)
    expect(fs.readdirSync(root)).toEqual([])
  })

  it('returns below /proc', async () => {
    const [fault] = (await probeFolder('/proc/a/b')).diagnostics
    expect(fault?.code).toBe('output/not-writable')
  })

  it.skipIf(isRoot)('tells that a permission is missing', async () => {
    fs.chmodSync(root, 0o555)
    expect((await probeFolder(root)).diagnostics[0]?.message).toContain('the permission is missing')
    fs.chmodSync(root, 0o755)
  })
})

describe('a result that was put beside its place', () => {
  const file = () => ({ path: at('a.png'), bytes: bytesOf('picture') })

  it('gets its name with the others, and is not written again', async () => {
    const staged = (await stageFile(file()))!
    expect(staged.length).toBe(7)
    expect(fs.existsSync(at('a.png'))).toBe(false)
    expect(fs.readFileSync(staged.temp, 'utf8')).toBe('picture')
    expect((await writeFiles([staged, { path: at('b'), bytes: bytesOf('b') }])).ok).toBe(true)
    await dropStaged([staged])
    expect(fs.readdirSync(root)).toEqual(['a.png', 'b'])
  })

  it('is gone where another cannot be written', async () => {
    fs.mkdirSync(at('b'))
    const staged = (await stageFile(file()))!
    expect((await writeFiles([staged, { path: at('b'), bytes: bytesOf('b') }])).ok).toBe(false)
    expect(fs.readdirSync(root)).toEqual(['b'])
  })

  it('is gone where it is dropped, and where the program ends', async () => {
    await dropStaged([(await stageFile(file()))!])
    expect(fs.readdirSync(root)).toEqual([])
    await stageFile(file())
    removeTemporaryFiles()
    expect(fs.readdirSync(root)).toEqual([])
  })

  it('stays in memory where there is no folder for it', async () => {
    expect(await stageFile({ path: at('none', 'a.png'), bytes: bytesOf('x') })).toBeUndefined()
  })
})

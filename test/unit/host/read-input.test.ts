import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBelow } from '../../../src/host/read-below.ts'
import { readInput, readStream } from '../../../src/host/read-input.ts'

let root = ''
const at = (...parts: string[]) => join(root, ...parts)

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'afterdeck-host-'))
  mkdirSync(at('deck', 'img'), { recursive: true })
  writeFileSync(at('secret.txt'), 'secret')
  writeFileSync(at('deck', 'a.yaml'), 'talk: x')
  writeFileSync(at('deck', 'img', 'a.png'), 'png')
  writeFileSync(at('deck', 'empty.png'), '')
  symlinkSync(at('secret.txt'), at('deck', 'out.png'))
  symlinkSync(root, at('deck', 'up'))
  symlinkSync(at('deck', 'img', 'a.png'), at('deck', 'in.png'))
  symlinkSync(at('deck', 'circle'), at('deck', 'circle'))
  execFileSync('mkfifo', [at('deck', 'fifo')])
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

const codeOf = async (path: string, limit?: number) => {
  const outcome = await readInput(path, limit)
  return outcome.ok ? Buffer.from(outcome.value).toString() : outcome.diagnostics[0]?.code
}

describe('readInput', () => {
  it('reads a file, and one that tells no size', async () => {
    expect(await codeOf(at('deck', 'a.yaml'))).toBe('talk: x')
    expect(await codeOf('/proc/self/comm')).not.toMatch(/^source\//)
  })

  it('names what cannot be read', async () => {
    expect(await codeOf(at('none.yaml'))).toBe('source/missing')
    expect(await codeOf(at('secret.txt', 'x.yaml'))).toBe('source/missing')
    expect(await codeOf('a\0b')).toBe('source/missing')
    expect(await codeOf(at('deck'))).toBe('source/folder')
    expect(await codeOf(at('deck', 'fifo'))).toBe('source/not-a-file')
    expect(await codeOf('/dev/zero')).toBe('source/not-a-file')
    expect(await codeOf(at('deck', 'circle'))).toBe('source/unreadable')
    expect(await codeOf(at('deck', 'a.yaml'), 6)).toBe('source/too-large')
    expect(await codeOf(at('deck', 'a.yaml'), 7)).toBe('talk: x')
  })

  it.skipIf(process.getuid?.() === 0)('tells that a permission is missing', async () => {
    writeFileSync(at('locked.yaml'), 'x')
    chmodSync(at('locked.yaml'), 0)
    const outcome = await readInput(at('locked.yaml'))
    expect(outcome.diagnostics[0]?.message).toContain('the permission is missing')
  })
})

describe('readStream', () => {
  const read = async (...pieces: (string | Error)[]) => {
    const outcome = await readStream(streamOf(pieces), 5)
    return outcome.ok ? Buffer.from(outcome.value).toString() : outcome.diagnostics[0]?.code
  }

  it('reads to the end, up to the limit', async () => {
    expect(await read()).toBe('')
    expect(await read('abc', 'de')).toBe('abcde')
    expect(await read('abc', 'def', new Error('not read any more'))).toBe('source/too-large')
  })

  it('tells when the stream breaks', async () => {
    expect(await read('abc', new Error('broken'))).toBe('source/unreadable')
  })
})

async function* streamOf(pieces: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece
    yield Buffer.from(piece)
  }
}

describe('readBelow', () => {
  const read = async (path: string, limitBytes = 100) => {
    const file = await readBelow({ root: at('deck'), path, limitBytes })
    return file.ok ? Buffer.from(file.bytes).toString() : file.reason
  }

  it.each([
    ['img/a.png', 'png'],
    ['./img/../img/a.png', 'png'],
    ['in.png', 'png'],
    ['../secret.txt', 'outside'],
    ['img/../../secret.txt', 'outside'],
    ['/etc/passwd', 'outside'],
    ['C:\\secret.txt', 'outside'],
    ['out.png', 'outside'],
    ['up/secret.txt', 'outside'],
    ['.', 'outside'],
    ['img', 'not-a-file'],
    ['fifo', 'not-a-file'],
    ['none.png', 'missing'],
    ['img/a.png/b', 'missing'],
    ['', 'missing'],
    ['a\0b', 'missing'],
    ['x'.repeat(5000), 'missing'],
    ['empty.png', 'empty'],
    ['circle', 'unreadable'],
  ])('answers %j with %s', async (path, answer) => {
    expect(await read(path)).toBe(answer)
  })

  it('keeps the limit', async () => {
    expect(await read('img/a.png', 2)).toBe('too-large')
    expect(await read('img/a.png', 3)).toBe('png')
  })

  it('never reads outside while a folder is swapped for a link', async () => {
    // A folder in the middle of the path leads inside and outside in turns, as fast as a shell can do it.
    const link = at('deck', 'turning')
    mkdirSync(at('outside'))
    writeFileSync(at('outside', 'a.png'), 'secret')
    const loop = 'while :; do ln -sfn "$1" "$3"; ln -sfn "$2" "$3"; done'
    const shell = spawn('sh', ['-c', loop, 'sh', at('deck', 'img'), at('outside'), link])
    const answers = new Set<string>()
    const end = Date.now() + 1500
    while (Date.now() < end) answers.add(await read('turning/a.png'))
    shell.kill('SIGKILL')
    expect([...answers]).toEqual(expect.arrayContaining(['png', 'outside']))
    expect([...answers]).not.toContain('secret')
  })
})

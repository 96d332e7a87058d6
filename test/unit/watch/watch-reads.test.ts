import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fileStamp } from '../../../src/watch/file-stamp.ts'
import { recordReads } from '../../../src/watch/record-reads.ts'
import { watchReads, type ReadsWatcher } from '../../../src/watch/watch-reads.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const file = join(folder, 'a.txt')
let changed: string[]
let watcher: ReadsWatcher

beforeEach(() => {
  changed = []
  watcher = watchReads((path) => void changed.push(path))
})

afterEach(() => watcher.close())

function watch(...paths: readonly string[]): void {
  watcher.watch(new Map(paths.map((path) => [path, fileStamp(path)])))
}

const expectTold = (path: string): Promise<unknown> =>
  vi.waitFor(() => expect(changed).toContain(path), { timeout: 5000, interval: 5 })

describe('a watched file', () => {
  test('is told of whether it is written, replaced, removed or made', async () => {
    writeFileSync(file, 'one')
    watch(file)
    writeFileSync(file, 'two')
    await expectTold(file)
    changed = []
    writeFileSync(join(folder, 'b.txt'), 'three')
    renameSync(join(folder, 'b.txt'), file)
    await expectTold(file)
    changed = []
    unlinkSync(file)
    await expectTold(file)
    changed = []
    writeFileSync(file, 'four')
    await expectTold(file)
  })

  test('is told of where it changed between its reading and its watching', async () => {
    writeFileSync(file, 'one')
    const reads = new Map([[file, fileStamp(file)]])
    writeFileSync(file, 'another')
    watcher.watch(reads)
    await expectTold(file)
  })

  test('is told of behind a link, and in a folder that comes later', async () => {
    const [real, link] = [join(folder, 'real/c.txt'), join(folder, 'link.txt')]
    const later = join(folder, 'later/d.txt')
    mkdirSync(join(folder, 'real'))
    writeFileSync(real, 'one')
    symlinkSync(real, link)
    watch(link, later)
    writeFileSync(real, 'two')
    await expectTold(link)
    mkdirSync(join(folder, 'later'))
    writeFileSync(later, 'here')
    await expectTold(later)
    rmSync(join(folder, 'later'), { recursive: true })
  })

  test('is the only one that is told of', async () => {
    writeFileSync(file, 'one')
    watch(file)
    writeFileSync(join(folder, 'other.txt'), 'nobody asked')
    writeFileSync(file, 'two')
    await expectTold(file)
    expect(new Set(changed)).toEqual(new Set([file]))
  })
})

test('what is read through a host is taken down, also what is not there', async () => {
  const { host, reads } = recordReads(nodeHost)
  writeFileSync(file, 'one')
  await host.readInput(file)
  await host.readBelow({ root: folder, path: 'missing.png', limitBytes: 10 })
  await host.listBelow(folder, 'templates')
  expect([...reads.keys()]).toEqual([file, join(folder, 'missing.png'), join(folder, 'templates')])
  expect([...reads.values()].slice(1)).toEqual(['missing', 'missing'])
})

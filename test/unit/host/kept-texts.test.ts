import { chmodSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepText, readKept } from '../../../src/host/kept-texts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = temporaryFolder()
let base = ''
let count = 0

const fits = (): string => join(base, 'afterdeck', 'fits')

beforeEach(() => {
  base = join(root, `cache-${count++}`)
  mkdirSync(base)
  vi.stubEnv('XDG_CACHE_HOME', base)
})
afterEach(() => vi.unstubAllEnvs())

describe('kept texts', () => {
  test('come back, the last of a name, and lie in a folder that is ours alone', async () => {
    expect(await readKept('a.json')).toBeUndefined()
    await keepText('a.json', 'one')
    await keepText('a.json', 'two')
    expect(await readKept('a.json')).toBe('two')
    expect(readdirSync(fits())).toEqual(['a.json'])
    const ours = process.platform === 'win32' ? statSync(fits()).mode & 0o777 : 0o700
    expect(statSync(fits()).mode & 0o777).toBe(ours)
  })

  test('are whole where runs keep the same at once', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => `${index}`.repeat(50_000))
    await Promise.all(texts.map((text) => keepText('a.json', text)))
    expect(texts).toContain(await readKept('a.json'))
    expect(readdirSync(fits())).toEqual(['a.json'])
  })

  test('make room: the longest unused go first, and what a run has left half written', async () => {
    await keepText('a.json', 'a')
    const long = new Date(Date.now() - 10_000_000)
    for (let index = 0; index < 70; index++) {
      const path = join(fits(), `old-${index}.json`)
      writeFileSync(path, '')
      utimesSync(path, long, new Date(long.getTime() + index * 1000))
    }
    for (const [name, time] of [
      ['.x.1.tmp', long],
      ['.y.2.tmp', new Date()],
    ] as const) {
      writeFileSync(join(fits(), name), '')
      utimesSync(join(fits(), name), time, time)
    }
    await readKept('old-0.json')
    await keepText('b.json', 'b')
    const names = readdirSync(fits())
    expect(names).toHaveLength(61)
    expect(names).toEqual(expect.arrayContaining(['a.json', 'b.json', 'old-0.json', '.y.2.tmp']))
    expect(names).not.toContain('old-1.json')
    expect(names).not.toContain('.x.1.tmp')
  })

  test('are not read where they are too large to be ours', async () => {
    await keepText('a.json', 'x'.repeat(2_000_001))
    expect(await readKept('a.json')).toBeUndefined()
  })

  test.skipIf(process.platform === 'win32')(
    'are neither read nor written where others may write, and where there is no place for them',
    async () => {
      await keepText('a.json', 'one')
      chmodSync(fits(), 0o777)
      expect(await readKept('a.json')).toBeUndefined()
      await keepText('b.json', 'two')
      expect(readdirSync(fits())).toEqual(['a.json'])
      writeFileSync(join(base, 'file'), '')
      vi.stubEnv('XDG_CACHE_HOME', join(base, 'file'))
      await keepText('c.json', 'three')
      expect(await readKept('c.json')).toBeUndefined()
      vi.stubEnv('XDG_CACHE_HOME', join(base, 'not', 'there'))
      await keepText('c.json', 'three')
      expect(await readKept('c.json')).toBeUndefined()
    },
  )
})

import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runBundle } from '../../../src/host/run-bundle.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = temporaryFolder()
const time = new Date('2026-01-02T03:04:05Z')
let base = ''
let file = ''
let count = 0

const code = (): string => join(base, 'afterdeck', 'code')
const kept = (): string[] => readdirSync(code()).map((name) => join(code(), name))

/** Writes a bundle that gives one figure, of the same length and time as all others: kept code can't tell them apart. */
function write(figure: number): void {
  writeFileSync(file, `exports.answer = () => ${figure}\n`)
  utimesSync(file, time, time)
}

/** What the bundle answers; that of the file before, where kept code was run. */
function answer(): number {
  return (runBundle(pathToFileURL(file))!.exports as { answer: () => number }).answer()
}

/** Runs a bundle that answers 1 and keeps its code; another that answers 2 lies in its place then. */
function keepOne(): void {
  write(1)
  const bundle = runBundle(pathToFileURL(file))!
  ;(bundle.exports as { answer: () => number }).answer()
  bundle.keep()
  write(2)
}

beforeEach(() => {
  base = join(root, `cache-${count++}`)
  file = join(base, 'bundle.cjs')
  mkdirSync(base)
  vi.stubEnv('XDG_CACHE_HOME', base)
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', undefined)
})
afterEach(() => vi.unstubAllEnvs())

describe('the bundle of the command line', () => {
  test('is nothing where it was not made', () => {
    expect(runBundle(pathToFileURL(file))).toBeUndefined()
  })

  test('finds modules from its own place', () => {
    writeFileSync(join(base, 'other.cjs'), 'module.exports = __dirname')
    writeFileSync(file, "exports.other = require('./other.cjs'); exports.own = __filename")
    expect(runBundle(pathToFileURL(file))!.exports).toEqual({ other: base, own: file })
  })

  test('runs with the code that was kept, in a file that is ours alone', () => {
    keepOne()
    expect(kept()).toHaveLength(1)
    const ours = process.platform === 'win32' ? statSync(kept()[0]!).mode & 0o777 : 0o600
    expect(statSync(kept()[0]!).mode & 0o777).toBe(ours)
    expect(answer()).toBe(1)
  })

  test('is compiled again when it has changed', () => {
    keepOne()
    utimesSync(file, time, new Date('2026-01-02T03:04:06Z'))
    expect(answer()).toBe(2)
  })

  test.skipIf(process.platform === 'win32')(
    'runs no code that somebody else may have written',
    () => {
      keepOne()
      chmodSync(kept()[0]!, 0o666)
      expect(answer()).toBe(2)
    },
  )

  test.skipIf(process.platform === 'win32')('trusts no folder that others may write to', () => {
    keepOne()
    chmodSync(code(), 0o777)
    expect(answer()).toBe(2)
  })

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(1)])],
    ['empty', () => Buffer.alloc(0)],
  ])('runs no code that is %s', (_, spoil) => {
    keepOne()
    writeFileSync(kept()[0]!, spoil(readFileSync(kept()[0]!)))
    expect(answer()).toBe(2)
  })

  test('keeps nothing where Node is told so, or the cache is no folder', () => {
    vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1')
    keepOne()
    expect(readdirSync(base)).toEqual(['bundle.cjs'])
    vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', undefined)
    writeFileSync(join(base, 'afterdeck'), '')
    keepOne()
    expect(answer()).toBe(2)
  })

  test('writes what it keeps only when there is much more of it, and keeps few files', () => {
    keepOne()
    const before = statSync(kept()[0]!).mtimeMs
    runBundle(pathToFileURL(file))!.keep()
    expect(statSync(kept()[0]!).mtimeMs).toBe(before)
    for (let second = 0; second < 6; second++) {
      write(3)
      utimesSync(file, time, new Date(time.getTime() + second * 1000))
      runBundle(pathToFileURL(file))!.keep()
    }
    expect(kept()).toHaveLength(4)
  })
})

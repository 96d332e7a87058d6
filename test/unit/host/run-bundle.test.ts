import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import v8 from 'node:v8'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runBundle } from '../../../src/host/run-bundle.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

// Each run here stands for a new process, which has compiled nothing yet.
v8.setFlagsFromString('--no-compilation-cache')
const root = temporaryFolder()
let base = ''
let file = ''
let count = 0

const code = (): string => join(base, 'afterdeck', 'code')
const kept = (): string[] => readdirSync(code()).map((name) => join(code(), name))

/** Writes a bundle that gives one figure, all of one length. */
function write(figure: number): void {
  writeFileSync(file, `exports.answer = () => ${figure}\n`)
}

function answer(): number {
  return (runBundle(pathToFileURL(file))!.exports as { answer: () => number }).answer()
}

/** Runs a bundle that answers with this figure, and keeps its code. Returns the file that has it. */
function keep(figure: number): string {
  const before = existsSync(code()) ? kept() : []
  write(figure)
  const bundle = runBundle(pathToFileURL(file))!
  ;(bundle.exports as { answer: () => number }).answer()
  bundle.keep()
  return kept().find((each) => !before.includes(each))!
}

/**
 * Leaves a bundle that answers 2 with the kept code of one that answers 1: V8 can't tell them apart, so that the answer tells
 * which was run. Returns the file of the code.
 */
function keepAnother(): string {
  const one = keep(1)
  const two = keep(2)
  renameSync(one, two)
  return two
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
    const store = keepAnother()
    const ours = process.platform === 'win32' ? statSync(store).mode & 0o777 : 0o600
    expect(statSync(store).mode & 0o777).toBe(ours)
    expect(answer()).toBe(1)
  })

  test('is compiled again when a single letter of it has changed', () => {
    keep(1)
    write(2)
    expect(answer()).toBe(2)
  })

  test.skipIf(process.platform === 'win32')(
    'runs no code that somebody else may have written',
    () => {
      chmodSync(keepAnother(), 0o666)
      expect(answer()).toBe(2)
    },
  )

  test.skipIf(process.platform === 'win32')('trusts no folder that others may write to', () => {
    keepAnother()
    chmodSync(code(), 0o777)
    expect(answer()).toBe(2)
  })

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(1)])],
    ['empty', () => Buffer.alloc(0)],
  ])('runs no code that is %s', (_, spoil) => {
    const store = keepAnother()
    writeFileSync(store, spoil(readFileSync(store)))
    expect(answer()).toBe(2)
  })

  test('keeps nothing where Node is told so, or the cache is no folder', () => {
    vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1')
    write(1)
    runBundle(pathToFileURL(file))!.keep()
    expect(readdirSync(base)).toEqual(['bundle.cjs'])
    vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', undefined)
    writeFileSync(join(base, 'afterdeck'), '')
    runBundle(pathToFileURL(file))!.keep()
    expect(answer()).toBe(1)
  })

  test('writes what it keeps only when there is much more of it, and keeps few files', () => {
    const before = statSync(keep(1)).mtimeMs
    runBundle(pathToFileURL(file))!.keep()
    expect(statSync(kept()[0]!).mtimeMs).toBe(before)
    for (const figure of [2, 3, 4, 5, 6]) keep(figure)
    expect(kept()).toHaveLength(4)
  })
})

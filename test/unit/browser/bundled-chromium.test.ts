import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unpackChromium } from '../../../src/browser/bundled-chromium.ts'
import { killAllBrowsers } from '../../../src/browser/leftovers.ts'
import { thisMachine, type Machine } from '../../../src/browser/machine.ts'
import { makeTempFolder } from '../../../src/browser/temp-folder.ts'
import { tarOf } from './tar-of.ts'

let root: string
let packageFolder: string
let machine: Machine

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'afterdeck-test-')))
  packageFolder = join(root, 'bin')
  for (const folder of ['bin', 'home', 'temp']) mkdirSync(join(root, folder))
  pack('chromium.br', Buffer.from('#!/bin/sh\nexit 0\n'))
  pack('al2023.tar.br', tarOf({ 'lib/libnss3.so': 'library' }))
  pack(
    'fonts.tar.br',
    tarOf({ 'fonts.conf': '/tmp/fonts', 'fonts/Open_Sans/OpenSans.ttf': 'font' }),
  )
  machine = { ...thisMachine(), env: {}, home: join(root, 'home'), temp: join(root, 'temp') }
})

afterEach(() => {
  killAllBrowsers()
  rmSync(root, { recursive: true, force: true })
})

function pack(name: string, bytes: Buffer): void {
  writeFileSync(join(packageFolder, name), brotliCompressSync(bytes))
}

function cache(...names: string[]): string {
  return join(root, 'home', '.cache', 'afterdeck', ...names)
}

async function unpack(): Promise<string> {
  const unpacked = await unpackChromium(packageFolder, machine)
  if (!unpacked.ok) throw new Error(unpacked.diagnostics[0]?.message)
  return unpacked.value.executable
}

describe('the cache', () => {
  test('gets the whole package in a private folder', async () => {
    expect(await unpack()).toBe(cache('chromium-147.0.0', 'chromium'))
    expect(readdirSync(cache())).toEqual(['chromium-147.0.0'])
    expect(readdirSync(cache('chromium-147.0.0')).sort()).toEqual([
      'chromium',
      'fonts',
      'fonts.conf',
      'lib',
    ])
    for (const folder of [
      cache(),
      cache('chromium-147.0.0'),
      cache('chromium-147.0.0', 'chromium'),
    ]) {
      expect(statSync(folder).mode & 0o777).toBe(0o700)
    }
    expect(readFileSync(cache('chromium-147.0.0', 'fonts.conf'), 'utf8')).not.toContain('/tmp')
  })

  test('is used again, not filled again', async () => {
    const executable = await unpack()
    const before = statSync(executable).ino
    rmSync(packageFolder, { recursive: true })
    expect(await unpack()).toBe(executable)
    expect(statSync(executable).ino).toBe(before)
  })

  test('is filled again when a file of it is gone', async () => {
    const executable = await unpack()
    rmSync(executable)
    expect(await unpack()).toBe(executable)
    expect(existsSync(executable)).toBe(true)
  })

  test('loses what a killed process left half-written', async () => {
    const dead = spawnSync('true').pid
    mkdirSync(cache(), { recursive: true, mode: 0o700 })
    const left = makeTempFolder(machine, 'chromium', cache())
    writeFileSync(join(left, 'chromium'), 'half')
    renameSync(left, left.replace(`-${process.pid}-`, `-${dead}-`))
    await unpack()
    expect(readdirSync(cache())).toEqual(['chromium-147.0.0'])
  })

  test('is filled once by many that start together', async () => {
    const executables = await Promise.all(Array.from({ length: 8 }, unpack))
    expect(new Set(executables)).toEqual(new Set([cache('chromium-147.0.0', 'chromium')]))
    expect(readdirSync(cache())).toEqual(['chromium-147.0.0'])
  })

  test('holds nothing after a package that is cut short', async () => {
    const whole = readFileSync(join(packageFolder, 'al2023.tar.br'))
    writeFileSync(join(packageFolder, 'al2023.tar.br'), whole.subarray(0, whole.length - 5))
    await expect(unpack()).rejects.toThrow('unexpected end of file')
    expect(readdirSync(cache())).toEqual([])
  })

  test('follows XDG_CACHE_HOME when it is an absolute path', async () => {
    machine = { ...machine, env: { XDG_CACHE_HOME: join(root, 'xdg') } }
    expect(await unpack()).toBe(join(root, 'xdg', 'afterdeck', 'chromium-147.0.0', 'chromium'))
    machine = { ...machine, env: { XDG_CACHE_HOME: 'relative' } }
    expect(await unpack()).toBe(cache('chromium-147.0.0', 'chromium'))
  })
})

describe('a cache that others may change', () => {
  test('is refused, with its name and what to do', async () => {
    await unpack()
    chmodSync(cache('chromium-147.0.0'), 0o777)
    const unpacked = await unpackChromium(packageFolder, machine)
    expect(unpacked).toMatchObject({ ok: false, diagnostics: [{ code: 'browser/unsafe-cache' }] })
    expect(unpacked.diagnostics[0]?.message).toContain(cache('chromium-147.0.0'))
  })

  test('is refused when the folder above is writable', async () => {
    await unpack()
    chmodSync(cache(), 0o770)
    expect(await unpackChromium(packageFolder, machine)).toMatchObject({ ok: false })
  })

  test('is refused when it is a link', async () => {
    mkdirSync(cache(), { recursive: true, mode: 0o700 })
    mkdirSync(join(root, 'elsewhere'), { mode: 0o700 })
    symlinkSync(join(root, 'elsewhere'), cache('chromium-147.0.0'))
    expect(await unpackChromium(packageFolder, machine)).toMatchObject({ ok: false })
  })

  test('is refused when it belongs to somebody else', async () => {
    await unpack()
    const other = { ...machine, userId: (machine.userId ?? 0) + 1 }
    // Not even the parent is theirs: they get a folder of their own, which this test cannot make.
    await expect(unpackChromium(packageFolder, other)).rejects.toThrow('belongs to another user')
  })
})

describe('without a cache', () => {
  test.each([
    ['no home', () => ({ home: undefined })],
    ['a home that does not exist', () => ({ home: join(root, 'nowhere') })],
    [
      'a cache that is no folder',
      () => ({ env: { XDG_CACHE_HOME: join(root, 'bin', 'chromium.br') } }),
    ],
  ])(
    '(%s) a private temporary folder serves, shared by all of this run and removed at its end',
    async (_name, facts) => {
      machine = { ...machine, ...facts() }
      const [first, second] = await Promise.all([unpack(), unpack()])
      expect(first).toBe(second)
      const [folder, ...others] = readdirSync(machine.temp)
      expect(others).toEqual([])
      expect(folder).toMatch(new RegExp(`^afterdeck-chromium-${process.pid}-`))
      expect(statSync(join(machine.temp, folder ?? '')).mode & 0o777).toBe(0o700)
      killAllBrowsers()
      expect(readdirSync(machine.temp)).toEqual([])
      expect(existsSync(join(root, 'nowhere'))).toBe(false)
    },
  )
})

describe('the environment of the child', () => {
  test('gets the libraries that came along only where Chromium does not start without them', async () => {
    const good = await unpackChromium(packageFolder, machine)
    expect(good.ok && good.value.environment['LD_LIBRARY_PATH']).toBeUndefined()
    rmSync(cache(), { recursive: true })
    pack('chromium.br', Buffer.from('#!/bin/sh\nexit 127\n'))
    machine = { ...machine, env: { LD_LIBRARY_PATH: '/opt/lib' } }
    const bare = await unpackChromium(packageFolder, machine)
    expect(bare.ok && bare.value.environment['LD_LIBRARY_PATH']).toBe(
      `${cache('chromium-147.0.0', 'lib')}:/opt/lib`,
    )
  })

  test('gets the fonts that came along only where the machine has none', async () => {
    const bareMachine: Machine = {
      ...machine,
      names: () => [],
      fileState: (path) => (path === '/etc/fonts/fonts.conf' ? 'missing' : machine.fileState(path)),
    }
    const bare = await unpackChromium(packageFolder, bareMachine)
    expect(bare.ok && bare.value.environment['FONTCONFIG_FILE']).toBe(
      cache('chromium-147.0.0', 'fonts.conf'),
    )
    const withFonts: Machine = {
      ...machine,
      names: () => ['truetype'],
      fileState: (path) => (path.startsWith('/etc') ? 'not executable' : machine.fileState(path)),
    }
    const good = await unpackChromium(packageFolder, withFonts)
    expect(good.ok && good.value.environment['FONTCONFIG_FILE']).toBeUndefined()
  })
})

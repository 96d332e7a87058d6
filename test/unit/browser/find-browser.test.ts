import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBrowsers, type BrowserPackages } from '../../../src/browser/find-browser.ts'
import { fakedMachine } from './faked-machine.ts'

const nothing: BrowserPackages = {
  puppeteerPlaces: () => Promise.resolve([]),
  bundledFolder: () => undefined,
}
const everything: BrowserPackages = {
  puppeteerPlaces: () => Promise.resolve(['/cache/chrome', '/cache/chrome-headless-shell']),
  bundledFolder: () => '/modules/bin',
}

describe('a named browser', () => {
  test('is the only one tried, the flag before the variable', async () => {
    const machine = fakedMachine(
      { env: { PUPPETEER_EXECUTABLE_PATH: '/env/chrome', PATH: '/bin' } },
      { '/flag/chrome': 'executable', '/env/chrome': 'executable', '/bin/chromium': 'executable' },
    )
    expect(await findBrowsers(machine, '/flag/chrome', everything)).toMatchObject({
      value: [{ kind: 'named', executable: '/flag/chrome' }],
    })
    expect(await findBrowsers(machine, undefined, everything)).toMatchObject({
      value: [{ kind: 'named', executable: '/env/chrome' }],
    })
  })

  test('that cannot be run is an error that says why, and no other is used', async () => {
    const machine = fakedMachine(
      { env: { PATH: '/bin' } },
      { '/folder': 'a folder', '/text': 'not executable', '/bin/chromium': 'executable' },
    )
    const messages = await Promise.all(
      ['/missing', '/folder', '/text', ''].map(async (path) => {
        const found = await findBrowsers(machine, path, everything)
        return found.diagnostics.map(({ code, message }) => `${code}: ${message}`)
      }),
    )
    expect(messages.flat()).toEqual([
      'browser/not-executable: The browser “/missing”, named with --browser, does not exist.',
      'browser/not-executable: The browser “/folder”, named with --browser, is a folder.',
      'browser/not-executable: The browser “/text”, named with --browser, is not a program that this user may run.',
      'browser/not-executable: The browser “”, named with --browser, does not exist.',
    ])
  })

  test('is started by its absolute path, whatever the folder then is', async () => {
    const machine = fakedMachine({}, { './chrome': 'executable' })
    expect(await findBrowsers(machine, './chrome', nothing)).toMatchObject({
      value: [{ executable: resolve('chrome') }],
    })
  })

  test('of the environment that is missing names the variable', async () => {
    const machine = fakedMachine({ env: { PUPPETEER_EXECUTABLE_PATH: '/env/chrome' } })
    const found = await findBrowsers(machine, undefined, everything)
    expect(found.diagnostics[0]?.message).toContain('PUPPETEER_EXECUTABLE_PATH')
  })
})

describe('the search', () => {
  test('takes what puppeteer downloaded, then the system, then the bundled one', async () => {
    const machine = fakedMachine(
      { env: { PATH: '/usr/local/bin:/usr/bin' } },
      {
        '/cache/chrome-headless-shell': 'executable',
        '/usr/bin/chromium': 'executable',
        '/usr/local/bin/microsoft-edge': 'executable',
        '/usr/bin/google-chrome': 'executable',
        '/usr/bin/google-chrome-stable': 'not executable',
      },
    )
    expect(await findBrowsers(machine, undefined, everything)).toMatchObject({
      ok: true,
      value: [
        { kind: 'puppeteer', executable: '/cache/chrome-headless-shell' },
        { kind: 'system', executable: '/usr/bin/google-chrome' },
        { kind: 'system', executable: '/usr/bin/chromium' },
        { kind: 'system', executable: '/usr/local/bin/microsoft-edge' },
        { kind: 'bundled', packageFolder: '/modules/bin' },
      ],
    })
  })

  test('ignores relative folders of PATH, where anybody may plant a program', async () => {
    const machine = fakedMachine(
      { env: { PATH: '.::bin' } },
      { chromium: 'executable', './chromium': 'executable', 'bin/chromium': 'executable' },
    )
    expect(await findBrowsers(machine, undefined, nothing)).toMatchObject({ ok: false })
  })

  test('knows where macOS keeps its applications', async () => {
    const chrome = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const machine = fakedMachine(
      { platform: 'darwin', home: '/Users/ada' },
      { [chrome]: 'executable' },
    )
    expect(await findBrowsers(machine, undefined, everything)).toMatchObject({
      value: [{ kind: 'system', executable: chrome }],
    })
  })

  test('knows where Windows keeps its programs', async () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const machine = fakedMachine(
      { platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' } },
      { [edge]: 'executable' },
    )
    expect(await findBrowsers(machine, undefined, everything)).toMatchObject({
      value: [{ kind: 'system', executable: edge }],
    })
  })

  test('offers the bundled one on Linux x64 only', async () => {
    for (const facts of [
      { arch: 'arm64' },
      { platform: 'darwin' },
      { platform: 'win32' },
    ] as const) {
      const found = await findBrowsers(fakedMachine(facts), undefined, everything)
      expect(found.diagnostics.map(({ code }) => code)).toEqual(['browser/not-found'])
    }
  })

  test('that finds nothing says what was tried and the command that helps', async () => {
    const found = await findBrowsers(fakedMachine(), undefined, nothing)
    expect(found.ok).toBe(false)
    const [diagnostic] = found.diagnostics
    expect(diagnostic?.code).toBe('browser/not-found')
    for (const place of ['PUPPETEER_EXECUTABLE_PATH', 'puppeteer', 'PATH', '@sparticuz/chromium']) {
      expect(diagnostic?.message).toContain(place)
    }
    expect(diagnostic?.hint).toContain('npx puppeteer browsers install chrome')
  })
})

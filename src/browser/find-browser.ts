// In: the machine and what the user named. Out: the browsers that may be tried, the best first.
// It runs none of them: that an executable is there does not mean that it starts.
import { resolve } from 'node:path'
import { report } from '../diagnostics/report.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { bundledPackage, canRunBundled } from './bundled-package.ts'
import type { Machine } from './machine.ts'
import { puppeteerBrowserPlaces } from './puppeteer-browsers.ts'
import { systemBrowserPlaces } from './system-browsers.ts'

/** A browser that can be tried. The bundled one still has to be unpacked. */
export type Candidate =
  | { readonly kind: 'named' | 'puppeteer' | 'system'; readonly executable: string }
  | { readonly kind: 'bundled'; readonly packageFolder: string }

/** Where optional packages say that they keep a browser; replaceable in tests. */
export interface BrowserPackages {
  puppeteerPlaces(): Promise<readonly string[]>
  bundledFolder(): string | undefined
}

export const installedPackages: BrowserPackages = {
  puppeteerPlaces: puppeteerBrowserPlaces,
  bundledFolder: bundledPackage,
}

/** Finds the browsers to try: the named one alone, else all that there are. */
export async function findBrowsers(
  machine: Machine,
  named: string | undefined,
  packages: BrowserPackages = installedPackages,
): Promise<Outcome<readonly Candidate[]>> {
  const fromEnvironment = machine.env['PUPPETEER_EXECUTABLE_PATH'] || undefined
  if (named !== undefined) return namedBrowser(machine, named, '--browser')
  if (fromEnvironment !== undefined) {
    return namedBrowser(machine, fromEnvironment, 'PUPPETEER_EXECUTABLE_PATH')
  }
  const candidates = [
    ...present(machine, 'puppeteer', await packages.puppeteerPlaces()),
    ...present(machine, 'system', systemBrowserPlaces(machine)),
    ...bundled(machine, packages),
  ]
  if (candidates.length > 0) return ok(candidates)
  return fail([report('browser/not-found', { tried: tried(machine) })])
}

const problems = {
  missing: 'does not exist',
  'a folder': 'is a folder',
  'not executable': 'is not a program that this user may run',
} as const

function namedBrowser(
  machine: Machine,
  path: string,
  by: '--browser' | 'PUPPETEER_EXECUTABLE_PATH',
): Outcome<readonly Candidate[]> {
  const state = machine.fileState(path)
  // Absolute, because the browser starts in its own folder.
  if (state === 'executable') return ok([{ kind: 'named', executable: resolve(path) }])
  return fail([report('browser/not-executable', { path, by, problem: problems[state] })])
}

function present(
  machine: Machine,
  kind: 'puppeteer' | 'system',
  places: readonly string[],
): Candidate[] {
  return places
    .filter((executable) => machine.fileState(executable) === 'executable')
    .map((executable) => ({ kind, executable }))
}

function bundled(machine: Machine, packages: BrowserPackages): Candidate[] {
  if (!canRunBundled(machine)) return []
  const packageFolder = packages.bundledFolder()
  return packageFolder === undefined ? [] : [{ kind: 'bundled', packageFolder }]
}

function tried(machine: Machine): string {
  const places = [
    'PUPPETEER_EXECUTABLE_PATH is not set',
    'puppeteer has downloaded no Chrome',
    `no Chrome, Chromium or Edge ${machine.platform === 'linux' ? 'on PATH' : 'is installed'}`,
    canRunBundled(machine)
      ? 'the package @sparticuz/chromium is not installed'
      : `the bundled Chromium is for Linux on x64 only (this is ${machine.platform} on ${machine.arch})`,
  ]
  return places.join('; ')
}

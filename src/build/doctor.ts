// What `afterdeck doctor` runs: looks at everything that a build needs of the machine, and says of each what to do
// if it is not well. It prints a page for real, because a browser that starts may still not print.
import { examineMachine } from '../browser/examine-machine.ts'
import { loadDocument } from '../browser/load-document.ts'
import { printPdf } from '../browser/print-pdf.ts'
import { startBrowser, type DeckBrowser } from '../browser/start-browser.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../host/host.ts'
import { packageFont, packageTheme, packageVersion } from '../package-files.ts'
import { projectPackages } from '../style/read-project-fonts.ts'
import { eastAsian } from '../theme/font-packages.ts'
import { onPage } from './on-page.ts'

/** One thing that was looked at. */
export interface Checkup {
  readonly name: 'afterdeck' | 'node' | 'browser' | 'pdf' | 'fonts' | 'project' | 'cache' | 'temp'
  /** Whether Afterdeck can work with it as it is. */
  readonly ok: boolean
  /** What was found, in a sentence. */
  readonly text: string
  /** What to do; always there where it is not well. */
  readonly hint?: string
}

/** What `doctor --json` prints. What is not known is absent. */
export interface DoctorReport {
  readonly version: string
  readonly ok: boolean
  readonly node: string
  readonly browser?: BrowserFacts
  readonly fonts: { readonly bundled: readonly string[]; readonly project: readonly string[] }
  readonly cache?: { readonly path: string; readonly bytes: number }
  readonly temp: { readonly path: string }
  readonly checks: readonly Checkup[]
}

interface BrowserFacts {
  readonly path: string
  readonly version: string
  readonly sandbox: boolean
  readonly found: 'named' | 'puppeteer' | 'system' | 'bundled'
}

const oldestNode = [20, 19] as const

/** Examines this machine. `browser` is the program that the user names. */
export async function examine(host: Host, browser?: string): Promise<DoctorReport> {
  const started = startBrowser(browser === undefined ? {} : { executable: browser })
  try {
    const session = await started.session()
    const facts = session.ok ? factsOf(session.value.facts) : undefined
    const printed = session.ok ? await printPage(started) : undefined
    const bundled = bundledFonts()
    const project = await projectPackages(eastAsian, '.', host)
    const { cache, temp } = examineMachine()
    const checks = [
      { name: 'afterdeck', ok: true, text: `Afterdeck ${packageVersion()}` } as const,
      checkNode(process.versions.node),
      checkBrowser(facts, session.diagnostics),
      ...(printed === undefined ? [] : [checkPrinted(printed)]),
      checkBundled(bundled),
      checkProject(project),
      checkCache(cache),
      checkTemp(temp),
    ]
    return {
      version: packageVersion(),
      ok: checks.every((check) => check.ok),
      node: process.versions.node,
      ...(facts && { browser: facts }),
      fonts: { bundled: bundled.families, project },
      ...(cache && { cache: { path: cache.path, bytes: cache.bytes } }),
      temp: { path: temp.path },
      checks,
    }
  } finally {
    await started.close()
  }
}

function factsOf(facts: {
  executable: string
  version: string
  sandbox: boolean
  kind: BrowserFacts['found']
}): BrowserFacts {
  const { executable: path, version, sandbox, kind: found } = facts
  return { path, version, sandbox, found }
}

function printPage(browser: DeckBrowser): Promise<Outcome<Uint8Array>> {
  return onPage(browser, 1, async (page) => {
    await loadDocument(page, '<!doctype html><title>Afterdeck</title><p>Afterdeck</p>')
    return printPdf(page, { widthPx: 1280, heightPx: 720, deadlineMs: 30_000 })
  })
}

function checkNode(version: string): Checkup {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldest, oldestMinor] = oldestNode
  const isNew = major > oldest || (major === oldest && minor >= oldestMinor)
  const hint = `Install Node ${oldest}.${oldestMinor} or a newer one.`
  return { name: 'node', ok: isNew, text: `Node ${version}`, ...(isNew ? {} : { hint }) }
}

const origins: Readonly<Record<BrowserFacts['found'], string>> = {
  named: 'the one that was named',
  puppeteer: 'downloaded by puppeteer',
  system: 'found on this machine',
  bundled: 'bundled with Afterdeck',
}

function checkBrowser(
  facts: BrowserFacts | undefined,
  diagnostics: readonly Diagnostic[],
): Checkup {
  if (facts === undefined) return sick('browser', diagnostics)
  const { path, version, sandbox, found } = facts
  const text = `Browser: ${version}, ${origins[found]}, sandbox ${sandbox ? 'on' : 'off'} (${path})`
  // Decks from elsewhere are drawn with scripts off and no network all the same.
  const hint =
    'Run Afterdeck as an ordinary user instead of root, on a system that allows user namespaces.'
  return { name: 'browser', ok: true, text, ...(sandbox ? {} : { hint }) }
}

function checkPrinted(printed: Outcome<Uint8Array>): Checkup {
  const pages = printed.ok ? pagesOf(printed.value) : ok(0)
  if (!printed.ok || !pages.ok) return sick('pdf', [...printed.diagnostics, ...pages.diagnostics])
  return { name: 'pdf', ok: true, text: 'Printing: a PDF of one page came out well' }
}

/** How many pages a PDF has, which must be one. Chromium writes page objects uncompressed. */
export function pagesOf(pdf: Uint8Array): Outcome<number> {
  const text = Buffer.from(pdf).toString('latin1')
  const count = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0
  if (text.startsWith('%PDF-') && count === 1) return ok(count)
  return fail([report('browser/no-pdf', { bytes: pdf.length })])
}

function sick(name: Checkup['name'], diagnostics: readonly Diagnostic[]): Checkup {
  const [first] = diagnostics
  const text = first?.message ?? 'It does not work, and nothing says why.'
  return { name, ok: false, text, hint: first?.hint ?? 'Report this to the makers of Afterdeck.' }
}

interface BundledFonts {
  readonly families: readonly string[]
  readonly files: number
  readonly lost: readonly string[]
}

function bundledFonts(): BundledFonts {
  const { fonts } = packageTheme('folio')
  const lost = fonts.map(({ file }) => file).filter((file) => !isThere(file))
  return { families: [...new Set(fonts.map(({ family }) => family))], files: fonts.length, lost }
}

function isThere(file: string): boolean {
  try {
    return packageFont(file) !== ''
  } catch {
    return false
  }
}

function checkBundled({ families, files, lost }: BundledFonts): Checkup {
  if (lost.length === 0) {
    return {
      name: 'fonts',
      ok: true,
      text: `Bundled fonts: ${families.length} families in ${files} files`,
    }
  }
  const hint = 'Install Afterdeck anew: files of the package are gone.'
  return {
    name: 'fonts',
    ok: false,
    text: `Bundled fonts: ${lost.length} of ${files} files are missing`,
    hint,
  }
}

/** Nothing is wrong without them: most decks need none, and the system may have some. */
function checkProject(packages: readonly string[]): Checkup {
  if (packages.length > 0) {
    return {
      name: 'project',
      ok: true,
      text: `East Asian fonts of this project: ${packages.join(', ')}`,
    }
  }
  return {
    name: 'project',
    ok: true,
    text: 'East Asian fonts of this project: none, so those of the system serve',
    hint: 'For decks in Japanese run “npm install @fontsource/noto-sans-jp” here; -sc and -tc are for Chinese, -kr for Korean.',
  }
}

function checkCache(cache: ReturnType<typeof examineMachine>['cache']): Checkup {
  if (cache === undefined) {
    return {
      name: 'cache',
      ok: true,
      text: 'Cache: none, so the bundled browser is unpacked for each run',
      hint: 'Name a folder of your own with XDG_CACHE_HOME.',
    }
  }
  const { path, bytes, problem } = cache
  const text = `Cache: ${path}, ${Math.round(bytes / 1_000_000)} MB`
  if (problem === undefined) return { name: 'cache', ok: true, text }
  const hint = 'Remove that folder, or make it yours and private (chmod 700).'
  return { name: 'cache', ok: false, text: `Cache: ${path} ${problem}`, hint }
}

function checkTemp({ path, problem }: ReturnType<typeof examineMachine>['temp']): Checkup {
  if (problem === undefined) return { name: 'temp', ok: true, text: `Temporary files: ${path}` }
  const hint = 'Make it writable, or name another folder with TMPDIR.'
  return { name: 'temp', ok: false, text: `Temporary files: ${path} ${problem}`, hint }
}

import { pathToFileURL } from 'node:url'
import type { Browser, Page, Viewport } from 'puppeteer-core'
import { openBrowser } from '../../src/browser/open-browser.ts'

/** The browser of somebody who reads a file: it runs scripts, opens files of the disk, and has no network. */
export interface Reader {
  /** Opens a file in a window of its own. */
  readonly open: (file: string, options?: Opening) => Promise<ReaderPage>
  readonly close: () => Promise<void>
}

/** How a file is opened. */
export interface Opening extends Partial<Viewport> {
  /** What follows the file's name in the address. */
  readonly hash?: string
  /** Run before the page's own script. */
  readonly before?: string
  readonly scripts?: boolean
  readonly dark?: boolean
}

/** A page, and what it did that it should not. */
export type ReaderPage = Page & { readonly faults: readonly string[] }

/** Starts the reader's browser. */
export async function startReader(): Promise<Reader> {
  const opened = await openBrowser()
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
  const session = opened.value
  // Pages of the session run no scripts; the browser behind them does.
  let browser: Browser | undefined
  await session.withPage(async (page) => void (browser = page.browser()))
  return {
    open: async (file, options = {}) => {
      const page = await browser!.newPage()
      return openFile(page, file, options)
    },
    close: () => session.close(),
  }
}

async function openFile(page: Page, file: string, options: Opening): Promise<ReaderPage> {
  const { hash = '', before, scripts = true, dark = false, ...viewport } = options
  const faults = watchFaults(page)
  await page.setViewport({ width: 1280, height: 720, ...viewport })
  await page.setJavaScriptEnabled(scripts)
  if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
  await page.evaluateOnNewDocument(tellViolations)
  if (before !== undefined) await page.evaluateOnNewDocument(before)
  await page.goto(`${pathToFileURL(file).href}${hash}`, { waitUntil: 'load' })
  return Object.assign(page, { faults })
}

const tellViolations = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('violation of ' + violatedDirective + ' by ' + blockedURI))`

/** What a page throws or prints, violations of its policy among it, and the boxes that it opens. */
export function watchFaults(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => faults.push(message.text()))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return faults
}

import puppeteer, { type Browser } from 'puppeteer-core'
import { childEnvironment } from '../../src/browser/bundled-environment.ts'
import { thisMachine } from '../../src/browser/machine.ts'
import { openBrowser } from '../../src/browser/open-browser.ts'

/** The browser of somebody who looks at pages of this machine: the same program as ours, with scripts and a network. */
export async function startWebBrowser(): Promise<Browser> {
  const opened = await openBrowser()
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
  const { executable, sandbox } = opened.value.facts
  await opened.value.close()
  const own = await childEnvironment(executable, thisMachine())
  return puppeteer.launch({
    executablePath: executable,
    args: ['--disable-gpu', '--disable-dev-shm-usage', ...(sandbox ? [] : ['--no-sandbox'])],
    env: { ...process.env, ...own },
  })
}

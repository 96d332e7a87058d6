import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Asks `puppeteer`, where it is installed, where it keeps the browsers that it downloads.
 * Nothing says that they are there: its download may have been refused.
 */
export async function puppeteerBrowserPlaces(): Promise<readonly string[]> {
  if (hasNone()) return []
  try {
    const { executablePath } = await import('puppeteer')
    return [
      executablePath({ browser: 'chrome' }),
      executablePath({ browser: 'chrome', headless: 'shell' }),
    ]
  } catch {
    // An optional package that is missing, or a configuration of it that names no browser.
    return []
  }
}

interface Configured {
  readonly getConfiguration: () => {
    readonly executablePath?: string
    readonly cacheDirectory?: string
  }
}

/** Whether its configuration alone, a fifth of the package to load, says that there are no browsers. */
function hasNone(): boolean {
  try {
    const { getConfiguration } = require('puppeteer/internal/getConfiguration.js') as Configured
    const { executablePath, cacheDirectory } = getConfiguration()
    if (executablePath !== undefined || cacheDirectory === undefined) return false
    return !existsSync(cacheDirectory)
  } catch {
    // A version that keeps this elsewhere: it has to be asked itself.
    return false
  }
}

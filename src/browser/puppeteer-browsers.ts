/**
 * Asks `puppeteer`, where it is installed, where it keeps the browsers that it downloads.
 * Nothing says that they are there: its download may have been refused.
 */
export async function puppeteerBrowserPlaces(): Promise<readonly string[]> {
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

import type { Page } from 'puppeteer-core'
import { guarded } from './guarded.ts'

/** Limits of a load. */
export interface LoadOptions {
  /** For a small document; large pictures have a second a megabyte besides. @default 15000 */
  readonly deadlineMs?: number
}

/** Lays out once, so that the fonts that are used are asked for, and waits until all are there. */
const whenDrawn =
  'void document.documentElement.offsetHeight; document.fonts.ready.then(() => true)'

/** Puts a whole document, its policy within, into the page and waits for its pictures and fonts. */
export async function loadDocument(
  page: Page,
  html: string,
  options: LoadOptions = {},
): Promise<void> {
  const deadlineMs = (options.deadlineMs ?? 15_000) + Math.round(html.length / 1000)
  const step = { what: 'load the deck', deadlineMs }
  await guarded(
    page,
    async () => {
      await page.setContent(html, { waitUntil: 'load', timeout: 0 })
      await page.evaluate(whenDrawn)
    },
    step,
  )
}

import type { Page } from 'puppeteer-core'
import { guarded } from './guarded.ts'

/** The page size, for documents whose style names none, and the limit. */
export interface PrintOptions {
  readonly widthPx: number
  readonly heightPx: number
  readonly deadlineMs: number
}

/** Prints the loaded document to a tagged PDF with an outline. */
export function printPdf(page: Page, options: PrintOptions): Promise<Uint8Array> {
  const { widthPx, heightPx, deadlineMs } = options
  return guarded(
    page,
    () =>
      page.pdf({
        width: widthPx,
        height: heightPx,
        printBackground: true,
        preferCSSPageSize: true,
        tagged: true,
        outline: true,
        waitForFonts: true,
        timeout: 0,
      }),
    { what: 'print the PDF', deadlineMs },
  )
}

/** How long printing may take: 30 s and 0.05 s a slide. */
export function printDeadlineMs(slides: number): number {
  return 30_000 + 50 * slides
}

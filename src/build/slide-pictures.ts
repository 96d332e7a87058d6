// Pictures of slides, from the same page that is measured and printed.
import { loadDocument } from '../browser/load-document.ts'
import type { DeckBrowser } from '../browser/start-browser.ts'
import { setCanvas, takePicture } from '../browser/take-picture.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import type { OutputFile } from '../host/host.ts'
import { contactSheet } from '../render/contact-sheet.ts'
import { printDocument } from '../render/document.ts'
import type { LaidOutDeck } from './laid-out-deck.ts'
import { onPage } from './on-page.ts'

/** How fine a picture is, and how much of each slide is on it, where it is not all. */
export interface Shot {
  readonly scale: number
  readonly heightPx?: number
}

/** A large picture takes the time of many slides. */
const slidesOfTime = 10

/** Takes a picture of every slide. */
export function shootSlides(
  { deck, fontCss }: Pick<LaidOutDeck, 'deck' | 'fontCss'>,
  { scale, heightPx }: Shot,
  browser: DeckBrowser,
): Promise<Outcome<readonly Uint8Array[]>> {
  const count = deck.slides.length
  return onPage(browser, count * slidesOfTime, async (page) => {
    await setCanvas(page, deck, scale)
    await loadDocument(page, printDocument(deck, fontCss), { deadlineMs: 15_000 + 50 * count })
    const pictures: Uint8Array[] = []
    for (let index = 0; index < count; index++) {
      const area = { widthPx: deck.widthPx, heightPx: heightPx ?? deck.heightPx }
      pictures.push(await takePicture(page, { ...area, topPx: index * deck.heightPx }))
    }
    return pictures
  })
}

/** Takes one picture of all slides beside each other. */
export function shootContactSheet(
  { deck, fontCss }: Pick<LaidOutDeck, 'deck' | 'fontCss'>,
  browser: DeckBrowser,
): Promise<Outcome<Uint8Array>> {
  const count = deck.slides.length
  const { html, widthPx, heightPx } = contactSheet(deck, fontCss)
  return onPage(browser, count * slidesOfTime, async (page) => {
    await setCanvas(page, { widthPx, heightPx }, 1)
    await loadDocument(page, html, { deadlineMs: 15_000 + 50 * count })
    return takePicture(page, { topPx: 0, widthPx, heightPx })
  })
}

/** Names pictures after a first one: `talk.001.png`, `talk.002.png` … */
export function numberedFiles(first: string, pictures: readonly Uint8Array[]): OutputFile[] {
  const digits = Math.max(3, String(pictures.length).length)
  return pictures.map((bytes, index) => ({
    path: first.replace(/\.001\.png$/, `.${String(index + 1).padStart(digits, '0')}.png`),
    bytes,
  }))
}

// Pictures of slides, from the same page that is measured and printed.
import { dirname } from 'node:path'
import { loadDocument } from '../browser/load-document.ts'
import type { DeckBrowser } from '../browser/start-browser.ts'
import { setCanvas, takePicture } from '../browser/take-picture.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import type { OutputFile, ResultFile } from '../host/host.ts'
import { contactSheet } from '../render/contact-sheet.ts'
import { printDocument } from '../render/document.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { onPage } from './on-page.ts'

/** How fine a picture is, and how much of each slide is on it, where it is not all. */
export interface Shot {
  readonly scale: number
  readonly heightPx?: number
}

/** A large picture takes the time of many slides. */
const slidesOfTime = 10

/** Takes a picture of every slide. */
export async function shootSlides(
  laidOut: Pick<LaidOutDeck, 'deck' | 'fontCss'>,
  shot: Shot,
  browser: DeckBrowser,
): Promise<Outcome<readonly Uint8Array[]>> {
  const pictures: Uint8Array[] = []
  const done = await shootEach(laidOut, shot, {
    browser,
    keep: async (bytes) => void pictures.push(bytes),
  })
  return done.ok ? ok(pictures, done.diagnostics) : done
}

/** Takes a picture of every slide as a file, each put on disk at once: many are too large to be held in memory. */
export async function shootFiles(
  laidOut: Pick<LaidOutDeck, 'deck' | 'fontCss'>,
  first: string,
  { host, options, browser }: Workshop,
): Promise<Outcome<readonly ResultFile[]>> {
  const paths = numberedPaths(first, laidOut.deck.slides.length)
  const files: ResultFile[] = []
  // What is wrong with the folder is told when all formats are written.
  const { ok: canStage } = await host.probeFolder(dirname(first))
  const keep = async (bytes: Uint8Array): Promise<void> => {
    const file = { path: paths[files.length]!, bytes }
    files.push((canStage ? await host.stageFile(file) : undefined) ?? file)
  }
  const done = await shootEach(laidOut, options, { browser: browser!, keep })
  if (done.ok) return ok(files, done.diagnostics)
  await host.dropStaged(files)
  return done
}

interface Shooting {
  readonly browser: DeckBrowser
  readonly keep: (bytes: Uint8Array) => Promise<void>
}

function shootEach(
  { deck, fontCss }: Pick<LaidOutDeck, 'deck' | 'fontCss'>,
  { scale, heightPx }: Shot,
  { browser, keep }: Shooting,
): Promise<Outcome<null>> {
  const count = deck.slides.length
  return onPage(browser, count * slidesOfTime, async (page) => {
    await setCanvas(page, deck, scale)
    await loadDocument(page, printDocument(deck, fontCss), { deadlineMs: 15_000 + 50 * count })
    for (let index = 0; index < count; index++) {
      const area = { widthPx: deck.widthPx, heightPx: heightPx ?? deck.heightPx }
      await keep(await takePicture(page, { ...area, topPx: index * deck.heightPx }))
    }
    return null
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
  const paths = numberedPaths(first, pictures.length)
  return pictures.map((bytes, index) => ({ path: paths[index]!, bytes }))
}

function numberedPaths(first: string, count: number): string[] {
  const digits = Math.max(3, String(count).length)
  return Array.from({ length: count }, (_, index) =>
    first.replace(/\.001\.png$/, `.${String(index + 1).padStart(digits, '0')}.png`),
  )
}

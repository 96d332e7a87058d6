import type { Page } from 'puppeteer-core'
import { guarded } from './guarded.ts'

/** A part of the loaded document in px, and how many pixels of a picture one of its px gets. */
export interface PictureArea {
  readonly topPx: number
  readonly widthPx: number
  readonly heightPx: number
  /** Whether nothing is drawn where the document draws nothing. @default false */
  readonly isClear?: boolean
}

/** Gives the page the size of one picture, and the fineness of its pixels. */
export function setCanvas(
  page: Page,
  { widthPx, heightPx }: Pick<PictureArea, 'widthPx' | 'heightPx'>,
  scale: number,
): Promise<void> {
  const viewport = { width: widthPx, height: heightPx, deviceScaleFactor: scale }
  return guarded(page, () => page.setViewport(viewport), {
    what: 'prepare the page',
    deadlineMs: 10_000,
  })
}

/** Takes a picture, without loss, of what lies at a height of the loaded document. */
export function takePicture(
  page: Page,
  { topPx, isClear = false, ...area }: PictureArea,
): Promise<Uint8Array> {
  return guarded(
    page,
    async () => {
      await page.evaluate(`window.scrollTo(0, ${topPx})`)
      const clip = { x: 0, y: topPx, width: area.widthPx, height: area.heightPx }
      return page.screenshot({
        type: 'png',
        clip,
        captureBeyondViewport: false,
        omitBackground: isClear,
      })
    },
    { what: 'take a picture', deadlineMs: 30_000 },
  )
}

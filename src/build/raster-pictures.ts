// Pictures that PowerPoint may not show as they are, drawn by the browser as pictures that it does show.
import { loadDocument } from '../browser/load-document.ts'
import type { DeckBrowser } from '../browser/start-browser.ts'
import { setCanvas, takePicture } from '../browser/take-picture.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import type { ImageAsset } from '../model/deck.ts'
import { pictureDocument } from '../render/picture-document.ts'
import { onPage } from './on-page.ts'

/** The longer side of a picture that is drawn anew: more than any slide shows of it. */
const longestPx = 1600
const unsure = new Set(['image/svg+xml', 'image/webp', 'image/avif'])
/** A large picture takes the time of many slides. */
const slidesOfTime = 10

/** Draws those pictures of a deck that need it, by their names. Without a browser there are none. */
export async function rasterPictures(
  images: ReadonlyMap<string, ImageAsset>,
  browser: DeckBrowser | undefined,
): Promise<Outcome<ReadonlyMap<string, Uint8Array>>> {
  const wanted = [...images].filter(([, image]) => unsure.has(image.mediaType) || image.isTurned)
  if (browser === undefined || wanted.length === 0) return ok(new Map())
  return onPage(browser, wanted.length * slidesOfTime, async (page) => {
    const drawn = new Map<string, Uint8Array>()
    for (const [name, image] of wanted) {
      const size = sizeOf(image)
      await setCanvas(page, size, 1)
      await loadDocument(page, pictureDocument({ ...image, ...size }))
      drawn.set(name, await takePicture(page, { topPx: 0, ...size, isClear: true }))
    }
    return drawn
  })
}

function sizeOf({ mediaType, widthPx = longestPx, heightPx = longestPx }: ImageAsset): {
  readonly widthPx: number
  readonly heightPx: number
} {
  const fit = longestPx / Math.max(widthPx, heightPx, 1)
  // A drawing is as sharp as one likes; more pixels than it has make no picture of dots better.
  const scale = mediaType === 'image/svg+xml' ? fit : Math.min(1, fit)
  const px = (side: number): number => Math.max(1, Math.round(side * scale))
  return { widthPx: px(widthPx), heightPx: px(heightPx) }
}

// Edits of a recap with slides of their own: the carousel and the picture for sharing.
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, type Outcome } from '../diagnostics/outcome.ts'
import type { Edition } from '../model/deck.ts'
import type { ExportedFormat } from './export-format.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { picturePath } from './output-paths.ts'
import { printDeck } from './print-deck.ts'
import { numberedFiles, shootSlides } from './slide-pictures.ts'

/** Cards are posted as they are: a px of a card is a pixel. */
const cardScale = 1
/** The upper part of a wide slide, at 1200 × 630 pixels. */
const shareShot = { scale: 1200 / 1280, heightPx: 672 } as const

/** Makes the cards of a carousel, as one PDF and as pictures. */
export async function exportCarousel(
  deck: LaidOutDeck,
  path: string,
  shop: Workshop,
): Promise<Outcome<ExportedFormat>> {
  const laidOut = await layOut('carousel', deck, shop)
  if (!laidOut.ok) return laidOut
  const pdf = await printDeck(laidOut.value, shop)
  if (!pdf.ok) return pdf
  const pictures = await shootSlides(laidOut.value, { scale: cardScale }, shop.browser!)
  if (!pictures.ok) return pictures
  const cards = numberedFiles(picturePath(path), pictures.value)
  const files = [
    { path, bytes: pdf.value, pages: cards.length },
    ...cards.map((card) => ({ ...card, pages: 1 })),
  ]
  return ok({ files }, laidOut.diagnostics)
}

/** Makes the picture that sites show beside a link. */
export async function exportShare(
  deck: LaidOutDeck,
  path: string,
  shop: Workshop,
): Promise<Outcome<ExportedFormat>> {
  const laidOut = await layOut('share', deck, shop)
  if (!laidOut.ok) return laidOut
  const pictures = await shootSlides(laidOut.value, shareShot, shop.browser!)
  if (!pictures.ok) return pictures
  return ok({ files: [{ path, bytes: pictures.value[0]!, pages: 1 }] }, laidOut.diagnostics)
}

/** An edit with an error is not written, unless that is forced; the other formats are. */
async function layOut(
  edition: Edition,
  { recap }: LaidOutDeck,
  { options }: Workshop,
): Promise<Outcome<LaidOutDeck>> {
  const made = await recap!.layOut(edition)
  const diagnostics = made.diagnostics.map((each) => ofEdition(each, edition))
  const laidOut = { ...made, diagnostics }
  const stops = !options.force && laidOut.diagnostics.some(isError)
  return stops ? fail(laidOut.diagnostics) : laidOut
}

/** A slide of an edit is none of the deck: its number is told with the name of the edit. */
function ofEdition({ slide, ...finding }: Diagnostic, edition: Edition): Diagnostic {
  return slide === undefined ? finding : { ...finding, message: `${edition}: ${finding.message}` }
}

// A presentation that people can edit, from the plan of a deck and not from its pictures.
import type { ColouredCode } from '../model/code.ts'
import type { Slide } from '../model/slide.ts'
import { ok, type Outcome } from '../diagnostics/outcome.ts'
import { documentDate } from '../export/pdf-dates.ts'
import { exportPptx, type Presentation } from '../pptx/export-pptx.ts'
import { withSystemFonts } from '../pptx/fonts.ts'
import { logoSource } from '../pptx/place-pictures.ts'
import { codePieces } from '../render/code-pieces.ts'
import type { LaidOutDeck, Workshop } from './laid-out-deck.ts'
import { rasterPictures } from './raster-pictures.ts'

/** Writes a deck of a recap as a PowerPoint file. */
export async function presentationOf(
  { deck, fit, markdown }: LaidOutDeck,
  { options, browser }: Workshop,
): Promise<Outcome<Presentation>> {
  const { plan, theme: own, images } = markdown!
  const isPlain = options.pptxFonts === 'system'
  const theme = isPlain ? { ...own, design: withSystemFonts(own.design) } : own
  const { title, authors, subject, keywords, language } = deck
  const date = documentDate(options.sourceDateEpoch, deck.date)
  const pictures = new Map([...images.values()].map((image) => [image.src, image]))
  if (theme.logo !== undefined) pictures.set(logoSource, theme.logo.image)
  const rasters = await rasterPictures(pictures, browser)
  if (!rasters.ok) return rasters
  const presentation = exportPptx({
    plan,
    steps: fit?.steps ?? new Map(),
    theme,
    images: pictures,
    rasters: rasters.value,
    code: listingsOf(plan.slides, deck.slides),
    facts: { title, authors, subject, keywords, language, date },
  })
  return ok(presentation)
}

/** The listings as they stand in the HTML, where they have their colours. */
function listingsOf(
  slides: readonly Slide[],
  html: readonly string[],
): ReadonlyMap<string, ColouredCode> {
  return new Map(
    slides.flatMap(({ layout, id }, index) => {
      const code = layout === 'code' ? codePieces(html[index]!) : undefined
      return code === undefined ? [] : [[id, code] as const]
    }),
  )
}

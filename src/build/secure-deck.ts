// The files and addresses of a deck that somebody wrote by hand: what it may not have is told, the rest becomes part of it.
import { checkCss } from '../css/check-css.ts'
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { fail, ok, unlessErrors, type Outcome } from '../diagnostics/outcome.ts'
import { report } from '../diagnostics/report.ts'
import { placeOfWords } from '../handwritten/place-of-words.ts'
import type { HandwrittenSource } from '../handwritten/read-handwritten.ts'
import { secureHtml, styleFault, type DemandFault } from '../handwritten/secure-slides.ts'
import type { ImageAsset } from '../model/deck.ts'
import type { RenderedMarkdown } from '../render/render-handwritten.ts'
import { imageBudget, readImage } from '../style/read-images.ts'
import type { Workshop } from './laid-out-deck.ts'

/** A deck with its files inside. */
export interface SecuredDeck {
  readonly slides: readonly string[]
  readonly css: string
}

/** A deck, the folder that it lies in, and what it is built with. */
export interface DeckPlace {
  readonly written: HandwrittenSource
  readonly folder: string
  readonly shop: Workshop
}

/** Looks at every address of the deck, reads the files that it names, and makes them part of it. */
export async function secureDeck(
  rendered: RenderedMarkdown,
  { written, folder, shop }: DeckPlace,
): Promise<Outcome<SecuredDeck>> {
  const text = written.source.text
  const webFonts = /@import\s+["'](?:https?:)?\/\/fonts\.[^"']+["'];?/g
  const plainCss = written.theme === 'gaia' ? rendered.css.replaceAll(webFonts, '') : rendered.css
  const css = checkCss(plainCss)
  const slides = rendered.slides.map(({ html }) => secureHtml(html))
  const faults = [...css.faults.map(styleFault), ...slides.flatMap((slide) => slide.faults)]
  const found = uniqueFaults(faults).map((fault) => findingOf(fault, text))
  if (plainCss !== rendered.css) found.push(report('handwritten/web-fonts', { theme: 'gaia' }))
  const images = await readPictures([...css.files, ...slides.flatMap(({ files }) => files)], {
    written,
    folder,
    shop,
  })
  found.push(...images.diagnostics)
  if (!images.ok || found.some(isError)) return fail(found)
  const dataUrl = (file: string): string | undefined => {
    const image = images.value.get(file)
    return image && `data:${image.mediaType};base64,${image.base64}`
  }
  return ok({ css: css.write(dataUrl), slides: slides.map((slide) => slide.write(dataUrl)) }, found)
}

/** Reads the pictures of a deck, as long as they are not too much together. */
async function readPictures(
  files: readonly string[],
  { written, folder, shop }: DeckPlace,
): Promise<Outcome<ReadonlyMap<string, ImageAsset>>> {
  const images = new Map<string, ImageAsset>()
  const found: Diagnostic[] = []
  const budget = imageBudget()
  for (const file of new Set(files)) {
    const image = await readImage(decodePath(file), folder, shop.host)
    const fault = 'code' in image ? image : budget(image)
    if (!('code' in image)) images.set(file, image)
    if (fault === undefined) continue
    const { code, reason } = fault
    found.push(report(code, { src: file, reason }, placeOfWords(file, written.source.text)))
    if (!('code' in image)) break
  }
  return unlessErrors(images, found)
}

function uniqueFaults(faults: readonly DemandFault[]): DemandFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}

function findingOf(fault: DemandFault, text: string): Diagnostic {
  if (fault.kind === 'style') {
    const { reason, words } = fault
    return report(
      'handwritten/style',
      { reason: styleReasons[reason] ?? reason, words },
      placeOfWords(words, text),
    )
  }
  const { address } = fault
  return fault.kind === 'remote'
    ? report('handwritten/remote-file', { address }, placeOfWords(address, text))
    : report('handwritten/link-refused', { address }, placeOfWords(address, text))
}

const styleReasons: Readonly<Record<string, string>> = {
  syntax: 'it is not valid CSS',
  import: 'it imports another stylesheet',
  namespace: 'it declares a namespace',
  'end-tag': 'it ends its own element',
  'too-large': 'it is too large',
  remote: 'it loads a file',
}

function decodePath(file: string): string {
  try {
    return decodeURI(file)
  } catch {
    return file
  }
}

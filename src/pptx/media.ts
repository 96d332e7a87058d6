// Pictures as parts: each once in a deck. What older PowerPoint can't show has a plain picture beside it.
import { qrModules } from '../compose/qr.ts'
import type { ImageAsset } from '../model/deck.ts'
import { drawPng } from './png.ts'
import type { Rels } from './rels.ts'
import { qrAddress } from './qr-source.ts'
import { el, type Xml } from './xml.ts'

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** The media types of pictures by the endings of their parts. */
export const mediaTypes: ReadonlyMap<string, string> = new Map(
  Object.entries(endings).map(([type, ending]) => [ending, type]),
)

export interface MediaShelf {
  /** The fill that shows a picture. */
  readonly blipOf: (src: string, rels: Rels) => Xml | undefined
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/** An empty shelf. `rasters` are pictures of dots in the place of those that only some programs show. */
export function makeMediaShelf(
  images: ReadonlyMap<string, ImageAsset>,
  rasters: ReadonlyMap<string, Uint8Array>,
): MediaShelf {
  const parts = new Map<string, Uint8Array>()
  const known = new Map<string, string>()

  function place(key: string, ending: string, make: () => Uint8Array): string {
    const found = known.get(key)
    if (found !== undefined) return found
    const path = `ppt/media/image${known.size + 1}.${ending}`
    parts.set(path, make())
    known.set(key, path)
    return path
  }

  function blipOf(src: string, rels: Rels): Xml | undefined {
    const address = qrAddress(src)
    if (address !== undefined) {
      const path = place(src, 'png', () => drawPng(qrModules(address), 8))
      return el('a:blip', { 'r:embed': rels.add('image', path) })
    }
    const asset = images.get(src)
    if (asset === undefined) return undefined
    const { mediaType } = asset
    const ending = endings[mediaType] ?? 'png'
    const bytes = (): Uint8Array => fromBase64(asset.base64)
    const raster = rasters.get(src)
    if (mediaType !== 'image/svg+xml') {
      const path =
        raster === undefined ? place(src, ending, bytes) : place(src, 'png', () => raster)
      return el('a:blip', { 'r:embed': rels.add('image', path) })
    }
    const plain = place(`png of ${src}`, 'png', () => raster ?? drawPng([[false]], 1))
    const drawing = place(src, 'svg', bytes)
    return el('a:blip', { 'r:embed': rels.add('image', plain) }, [
      el('a:extLst', {}, [
        el('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, [
          el('asvg:svgBlip', {
            'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
            'r:embed': rels.add('image', drawing),
          }),
        ]),
      ]),
    ])
  }

  return { blipOf, parts }
}

function fromBase64(base64: string): Uint8Array {
  const binary = atob(base64)
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
}

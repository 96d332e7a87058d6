import type { ImageAsset } from '../model/deck.ts'

/**
 * The pictures of one deck by the name under which its Markdown shows them: those of the recap,
 * and those that are drawn while composing (QR codes, line charts). Names are plain and unique,
 * so that they serve as file names beside the Markdown.
 */
export interface ImageShelf {
  /** The name of one of the recap's own images. */
  readonly nameOf: (src: string) => string
  readonly assetOf: (src: string) => ImageAsset | undefined
  /** Puts a picture on the shelf that is not one of the recap's. */
  readonly addPicture: (stem: string, picture: ImageAsset) => string
  /** Puts a drawing on the shelf. */
  readonly addDrawing: (stem: string, svg: string) => string
  readonly images: ReadonlyMap<string, ImageAsset>
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
}

/** An empty shelf over the images of a recap; `folder` is where they lie beside the Markdown. */
export function makeImageShelf(
  assets: ReadonlyMap<string, ImageAsset>,
  folder: string,
): ImageShelf {
  const images = new Map<string, ImageAsset>()
  const names = new Map<string, string>()

  function place(stem: string, asset: ImageAsset): string {
    const ending = endings[asset.mediaType] ?? 'bin'
    const safe =
      stem
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, 40) || 'image'
    let name = `${folder}/${safe}.${ending}`
    for (let count = 2; images.has(name); count++) name = `${folder}/${safe}-${count}.${ending}`
    images.set(name, asset)
    return name
  }

  return {
    images,
    assetOf: (src) => assets.get(src),
    nameOf: (src) => {
      const known = names.get(src)
      if (known !== undefined) return known
      const asset = assets.get(src)
      if (asset === undefined) return ''
      const stem = src.startsWith('data:')
        ? 'image'
        : src.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
      const name = place(stem, asset)
      names.set(src, name)
      return name
    },
    addPicture: place,
    addDrawing: (stem, svg) =>
      place(stem, { src: stem, mediaType: 'image/svg+xml', base64: toBase64(svg) }),
  }
}

/** Drawings are ASCII: every text of a deck stands in its page, not in a picture. */
function toBase64(ascii: string): string {
  return btoa(ascii)
}

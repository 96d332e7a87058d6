import { imageDimensionsFromData } from 'image-dimensions'
import { svgFault } from './check-svg.ts'
import { jpegTurn } from './jpeg-turn.ts'
import { svgSize } from './svg-size.ts'
import { isWhole } from './whole-image.ts'
import { brokenSvg } from './whole-svg.ts'

/** An image whose bytes are what they claim to be. */
export interface IdentifiedImage {
  readonly mediaType: string
  readonly widthPx?: number | undefined
  readonly heightPx?: number | undefined
  /** Whether a camera noted that it is to be turned, which only some programs do. Its size is the turned one. */
  readonly isTurned?: boolean
}

/** Decoding takes four bytes a pixel: a file of a few kilobytes can ask for gigabytes. */
const mostPixels = 40_000_000

const signatures: readonly {
  readonly mediaType: string
  readonly matches: (bytes: Uint8Array) => boolean
}[] = [
  { mediaType: 'image/png', matches: startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: 'image/jpeg', matches: startsWith([0xff, 0xd8, 0xff]) },
  { mediaType: 'image/gif', matches: (bytes) => /^GIF8[79]a/.test(latin(bytes, 0, 6)) },
  {
    mediaType: 'image/webp',
    matches: (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP',
  },
  { mediaType: 'image/avif', matches: (bytes) => /^ftypavi[fs]/.test(latin(bytes, 4, 12)) },
]

/** Says what an image is by its bytes, or why it is not taken. */
export function identifyImage(bytes: Uint8Array): IdentifiedImage | { readonly fault: string } {
  const raster = signatures.find(({ matches }) => matches(bytes))
  if (raster === undefined) return identifySvg(bytes)
  const size = imageDimensionsFromData(bytes)
  if (size === undefined)
    return { fault: 'it is cut off or damaged, so that its size can’t be read' }
  const { width, height } = size
  if (width === 0 || height === 0) return { fault: 'it has no pixels' }
  if (width * height > mostPixels) {
    return { fault: `it has ${width} × ${height} pixels, and 40 million are the limit` }
  }
  const { mediaType } = raster
  if (!isWhole(mediaType, bytes)) return { fault: 'it is cut off or damaged' }
  const turn = mediaType === 'image/jpeg' ? jpegTurn(bytes) : 1
  const [widthPx, heightPx] = turn >= 5 ? [height, width] : [width, height]
  return { mediaType, widthPx, heightPx, ...(turn > 1 && { isTurned: true }) }
}

function identifySvg(bytes: Uint8Array): IdentifiedImage | { readonly fault: string } {
  const head = latin(bytes, 0, 1000).replace(/^\u00ef\u00bb\u00bf/, '')
  if (!/^\s*<(\?xml|(?:\w+:)?svg|!--|!DOCTYPE)/i.test(head)) {
    return { fault: 'it is none of the kinds of image that can be shown' }
  }
  const svg = new TextDecoder().decode(bytes)
  const fault = svgFault(svg) ?? brokenSvg(svg)
  return fault === undefined ? { mediaType: 'image/svg+xml', ...svgSize(svg) } : { fault }
}

function startsWith(signature: readonly number[]): (bytes: Uint8Array) => boolean {
  return (bytes) => signature.every((byte, index) => bytes[index] === byte)
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

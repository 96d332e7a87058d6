import type { ImageAsset } from '../model/deck.ts'
import type { Box, PictureShape } from './scene.ts'
import type { Stage } from './stage.ts'

/** The name of the logo among the pictures of a deck. */
export const logoSource = 'logo:'

/** A picture and how it fills its place. */
export interface PictureWish {
  readonly src: string
  readonly alt: string
  readonly fit?: 'cover' | 'contain' | undefined
  /** `x% y%` */
  readonly focus?: string | undefined
}

/** A picture in a box: whole, or cut around its focus. */
export function pictureIn(
  { src, alt, fit = 'contain', focus }: PictureWish,
  box: Box,
  stage: Stage,
): PictureShape | undefined {
  const asset = stage.images.get(src)
  if (asset === undefined) return undefined
  const ratio = ratioOf(asset)
  const base = { kind: 'picture', name: 'Picture', src, alt } as const
  if (ratio === undefined) return { ...base, box }
  if (fit === 'contain') return { ...base, box: within(box, ratio) }
  return { ...base, box, crop: cropOf(box.w / box.h, ratio, focus) }
}

export function ratioOf({ widthPx, heightPx }: ImageAsset): number | undefined {
  return widthPx === undefined || heightPx === undefined || heightPx === 0
    ? undefined
    : widthPx / heightPx
}

/** The largest box of a ratio in another, in its middle. */
function within(box: Box, ratio: number): Box {
  const w = Math.min(box.w, box.h * ratio)
  const h = w / ratio
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h }
}

function cropOf(
  wanted: number,
  ratio: number,
  focus = '50% 50%',
): [number, number, number, number] {
  const [x = 50, y = 50] = focus.split(/\s+/).map((part) => Number.parseFloat(part))
  if (ratio > wanted) {
    const spare = 1 - wanted / ratio
    return [(spare * x) / 100, 0, spare - (spare * x) / 100, 0]
  }
  const spare = 1 - ratio / wanted
  return [0, (spare * y) / 100, 0, spare - (spare * y) / 100]
}

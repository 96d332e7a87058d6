import type { Image } from '../model/evidence.ts'
import { inlineText } from '../text/inline-text.ts'
import { bodyStyle } from './text-styles.ts'
import type { Box, Para, Shape } from './scene.ts'
import { pictureIn } from './place-pictures.ts'
import {
  apart,
  heightIn,
  plain,
  radiusOf,
  runsOf,
  textBox,
  word,
  type Content,
  type Stage,
} from './stage.ts'

export function drawFigure({ image }: { readonly image: Image }, stage: Stage): Content {
  return { shapes: figureIn(image, stage.area, stage) }
}

/** An image with its caption below. */
export function figureIn(image: Image, box: Box, stage: Stage): Shape[] {
  const { canvas, look } = stage
  const caption = captionOf(image, stage)
  const style = bodyStyle(canvas.sizes.meta, { colour: 'muted', leading: 1.3, align: 'center' })
  const high = caption.length === 0 ? 0 : heightIn(caption, style, { width: box.w, look })
  const room = { ...box, h: Math.max(20, box.h - high - (high > 0 ? 12 * canvas.unit : 0)) }
  const { src, alt, fit, focus } = image
  const picture = pictureIn({ src, alt, fit, focus }, room, stage)
  const below = { ...box, y: box.y + box.h - high, h: high }
  return [
    ...(picture === undefined
      ? []
      : [look.name === 'poster' ? { ...picture, radius: radiusOf(stage) } : picture]),
    ...(caption.length === 0 ? [] : [textBox('Caption', below, { paras: caption, style })]),
  ]
}

function captionOf({ caption, credit }: Image, stage: Stage): Para[] {
  if (caption === undefined && credit === undefined) return []
  const runs = apart([
    caption === undefined || inlineText(caption) === '' ? undefined : runsOf(caption),
    credit === undefined ? undefined : plain(word('credit', stage, { credit }), stage),
  ])
  return [{ runs }]
}

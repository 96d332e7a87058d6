import type { SectionFields } from '../model/slide.ts'
import { filled, heightIn, placeOf, plain, runsOf, type Content, type Stage } from './stage.ts'

export function drawSection({ number, line }: SectionFields, stage: Stage): Content {
  const { frame, look, slide, canvas } = stage
  const { box: title, style, anchor } = frame.title
  const place = placeOf(stage, 1)
  const high = heightIn([{ runs: runsOf(slide.title) }], style, { width: title.w, look })
  // The line follows the title, wherever that ends.
  const box = anchor === 't' ? { ...place.box, y: title.y + high + 22 * canvas.unit } : place.box
  return {
    shapes: [
      filled(placeOf(stage, 10), [{ runs: [{ text: String(number) }] }]),
      ...(line === undefined ? [] : [filled(place, [{ runs: plain(line, stage) }], { box })]),
    ],
  }
}

import type { CoverFields } from '../model/slide.ts'
import type { SpeakerPlace } from './cover-byline.ts'
import { coverPlaces } from './cover-places.ts'
import { longestLine } from './measure-text.ts'
import { pictureIn } from './place-pictures.ts'
import type { Box, Shape } from './scene.ts'
import {
  drawn,
  filled,
  placeOf,
  plain,
  radiusOf,
  textBox,
  type Content,
  type Stage,
} from './stage.ts'

export function drawCover({ talk }: CoverFields, stage: Stage): Content {
  const { slide } = stage
  const { kicker, subtitle, rule, byline } = coverPlaces(stage)
  const { facts, speakers } = byline
  const shapes: Shape[] = [
    ...(talk.subtitle === undefined
      ? []
      : [filled(placeOf(stage, 1), [{ runs: plain(talk.subtitle, stage) }], { box: subtitle })]),
    ...(slide.kicker === undefined ? [] : kickerIn(slide.kicker, kicker, stage)),
    ...ruleAt(rule, placeOf(stage, 11).box, stage),
    ...speakers.flatMap((place) => speakerIn(place, stage)),
    ...(facts.paras.length === 0
      ? []
      : [filled(placeOf(stage, 11), facts.paras, { box: facts.box })]),
  ]
  return { shapes }
}

/** The kicker; in a pill, or behind a sign, where the theme has these. */
function kickerIn(text: string, box: Box, stage: Stage): Shape[] {
  const { look } = stage
  const place = placeOf(stage, 10)
  const { size } = place.style
  const isPill = look.name === 'poster'
  const runs = plain(text, stage, isPill ? { colour: 'on-pop' } : {})
  if (look.name === 'kernel' && look.design.tokens.device !== 'none') {
    const sign = { x: box.x, y: box.y + size * 0.24, w: size * 0.44, h: size * 0.72 }
    const left = size * 1.04
    return [
      drawn(sign, 'accent', { form: 'chevron' }),
      filled(place, [{ runs }], { box: { ...box, x: box.x + left, w: box.w - left } }),
    ]
  }
  if (!isPill) return [filled(place, [{ runs }], { box })]
  const wide = Math.min(longestLine([{ runs }], place.style, look.widths), box.w - 2 * size)
  const pill = { ...box, y: box.y - size * 0.35, w: wide + 2 * size, h: box.h + size * 0.7 }
  return [
    drawn(pill, 'pop', { form: 'roundRect', radius: pill.h / 2 }),
    filled(place, [{ runs }], { box: { ...box, x: box.x + size, w: box.w - size } }),
  ]
}

/** The rule between what the talk is and who gave it. */
function ruleAt(y: number, { x, w }: Box, { look, canvas }: Stage): Shape[] {
  const { unit, width } = canvas
  if (look.name === 'poster') return []
  if (look.name === 'kernel') return [drawn({ x: 0, y, w: width, h: unit }, 'line')]
  if (look.name === 'atlas') return [drawn({ x, w, y, h: unit }, 'line-strong')]
  return [drawn({ x, w, y, h: 2 * unit }, 'text')]
}

function speakerIn({ speaker, photo, box, paras, style }: SpeakerPlace, stage: Stage): Shape[] {
  const { look } = stage
  const picture =
    photo === undefined
      ? undefined
      : pictureIn({ src: speaker.photo!, alt: speaker.name, fit: 'cover' }, photo, stage)
  const radius = look.name === 'poster' ? (photo?.w ?? 0) / 2 : radiusOf(stage)
  return [
    ...(picture === undefined ? [] : [{ ...picture, radius }]),
    textBox('Speaker', box, { paras, style }),
  ]
}

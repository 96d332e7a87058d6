// Where all that stands on a cover stands: from its foot upwards, as high as each is.
import type { CoverFields } from '../model/slide.ts'
import { bylineOf, type Byline } from './cover-byline.ts'
import type { Box } from './scene.ts'
import { placeOf, plain, runsOf, type Stage } from './stage.ts'
import { stackOf } from './title-stack.ts'

export interface CoverPlaces {
  readonly title: Box
  readonly kicker: Box
  readonly subtitle: Box
  /** The rule between what the talk is and who gave it. */
  readonly rule: number
  readonly byline: Byline
  readonly overflow: number
}

/** Whether the kicker of a cover stands at the head of the page, and not right above the title. */
function isKickerApart({ look, canvas }: Stage): boolean {
  return look.name === 'kernel' || (look.name === 'poster' && !canvas.isUpright)
}

/** Works out the places of a cover. */
export function coverPlaces(stage: Stage): CoverPlaces {
  const { frame, canvas, look, slide } = stage
  const { unit, isUpright, sizes } = canvas
  const { talk } = slide.fields as CoverFields
  const area = { ...placeOf(stage, 10).box, ...roomOf(stage) }
  const byline = bylineOf(stage, { x: area.x, w: area.w, end: area.y + area.h })
  const gap = { kernel: 26, poster: 0 }[look.name] ?? 18
  const rule = byline.top - gap * unit
  const over = isUpright ? 26 : look.name === 'poster' ? 36 : 40
  const kicker = placeOf(stage, 10)
  const isApart = isKickerApart(stage)
  const pill = look.name === 'poster' ? sizes.meta * 0.7 : 0
  const subtitle = placeOf(stage, 1)
  const stack = stackOf(
    {
      paras: [{ runs: runsOf(slide.title) }],
      place: frame.title,
      room: { ...area, h: rule - over * unit - area.y },
      above:
        slide.kicker === undefined || isApart
          ? undefined
          : {
              paras: [{ runs: plain(slide.kicker, stage) }],
              style: kicker.style,
              gap: 16 * unit + pill,
            },
      below:
        talk.subtitle === undefined
          ? undefined
          : {
              paras: [{ runs: plain(talk.subtitle, stage) }],
              style: subtitle.style,
              gap: 20 * unit,
            },
    },
    stage,
  )
  const above = { ...kicker.box, y: isApart ? kicker.box.y + pill / 2 : stack.above.y }
  return {
    title: stack.title,
    kicker: above,
    subtitle: stack.below,
    rule,
    byline,
    overflow: stack.overflow,
  }
}

/** From the kicker's place down to the foot of the text. */
function roomOf(stage: Stage): Pick<Box, 'y' | 'h'> {
  const { box: byline } = placeOf(stage, 11)
  const { box: kicker } = placeOf(stage, 10)
  const isOver = stage.look.name === 'kernel'
  const y = isOver ? stage.canvas.top * 1.2 + 64 * stage.canvas.unit : kicker.y
  return { y, h: byline.y + byline.h - y }
}

import type { SectionFields } from '../model/slide.ts'
import { placeOf, plain, runsOf, type Stage } from './stage.ts'
import { stackOf, type Stack } from './title-stack.ts'

/** Where the title of a section stands, and the line that follows it. */
export function sectionStack(stage: Stage): Stack {
  const { frame, slide, canvas, look } = stage
  const { unit, height, bottom } = canvas
  const { line } = slide.fields as SectionFields
  const isHung = frame.title.anchor === 't'
  const y = isHung ? frame.title.box.y : canvas.top
  // Where the title hangs from the head of the page, the facts follow it.
  const hasFacts = !isHung && (slide.at !== undefined || slide.source !== undefined)
  const end = hasFacts ? frame.meta.y - look.theme.metaGap[0] * unit : height - bottom
  const { style } = placeOf(stage, 1)
  const below =
    line === undefined
      ? undefined
      : { paras: [{ runs: plain(line, stage) }], style, gap: 22 * unit }
  const room = { ...frame.meta, y, h: end - y }
  return stackOf({ paras: [{ runs: runsOf(slide.title) }], place: frame.title, room, below }, stage)
}

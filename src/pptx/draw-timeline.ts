import type { TimelineEvent } from '../model/evidence.ts'
import { bodyStyle } from './text-styles.ts'
import { longestLine } from './measure-text.ts'
import type { Box, Para, Shape } from './scene.ts'
import {
  drawn,
  heightIn,
  momentRun,
  plain,
  runsOf,
  stacked,
  textBox,
  type Content,
  type Stage,
} from './stage.ts'

/** Times in a column, a line with a dot for each, and what happened. */
export function drawTimeline(
  { events }: { readonly events: readonly TimelineEvent[] },
  stage: Stage,
): Content {
  const { canvas, look, area, frame } = stage
  const { unit, sizes } = canvas
  const style = bodyStyle(sizes.body, { leading: 1.26 })
  const whenStyle = {
    ...style,
    bold: true,
    colour: 'accent-ink',
    align: frame.isBeside ? 'start' : 'end',
  } as const
  const whens = events.map(({ when }): Para => ({ runs: plain(when, stage) }))
  // Times stay in one line where another font, a little wider, takes the place of the theme's.
  const widest = longestLine(whens, whenStyle, look.widths) * 1.12
  const whenWide = Math.min(Math.max(widest, 100 * unit), area.w * 0.3)
  const left = whenWide + 60 * unit
  const width = Math.min(area.w - left, sizes.body * 33)
  const whats = events.map(({ what, at }): Para => ({
    runs: [...runsOf(what), ...(at === undefined ? [] : [{ text: ' ' }, momentRun(at, stage)])],
  }))
  const heights = events.map((_, index) =>
    Math.max(
      heightIn([whats[index]!], style, { width, look }),
      heightIn([whens[index]!], whenStyle, { width: whenWide, look }),
    ),
  )
  const { boxes, overflow } = stacked(heights, area, {
    gap: sizes.body * 0.3,
    most: sizes.body * (canvas.isUpright ? 4.6 : 2.9),
  })
  const x = area.x + whenWide + 30 * unit
  const marks = marksOf(boxes, x, stage)
  const shapes = boxes.flatMap((row, index): Shape[] => {
    const h = heights[index]!
    const what = { ...row, x: area.x + left, w: area.w - left, h }
    return [
      textBox('Time', { ...row, w: whenWide, h }, { paras: [whens[index]!], style: whenStyle }),
      textBox('Event', what, { paras: [whats[index]!], style }),
    ]
  })
  return { shapes: [...marks, ...shapes], overflow }
}

/** A line from the first to the last event, and a dot for each. */
function marksOf(boxes: readonly Box[], x: number, { canvas, look }: Stage): Shape[] {
  const { unit, sizes } = canvas
  const dot = 14 * unit
  const middle = sizes.body * 0.63
  const top = boxes[0]!.y + middle
  const line = { x: x - unit, y: top, w: 2 * unit, h: boxes.at(-1)!.y + middle - top }
  const form = ['grid', 'atlas'].includes(look.name) ? 'rect' : 'ellipse'
  const fill = look.name === 'poster' ? 'accent2' : 'accent'
  const dots = boxes.map(({ y }) =>
    drawn({ x: x - dot / 2, y: y + middle - dot / 2, w: dot, h: dot }, fill, { form }),
  )
  return [drawn(line, 'line-strong'), ...dots]
}

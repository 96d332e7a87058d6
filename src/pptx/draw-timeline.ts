import type { TimelineEvent } from '../model/evidence.ts'
import { bodyStyle } from './text-styles.ts'
import { longestLine } from './measure-text.ts'
import type { Box, Para, Shape, TextStyle } from './scene.ts'
import {
  drawn,
  heightIn,
  momentRun,
  plain,
  runsOf,
  smallFont,
  stacked,
  surelyHigh,
  textBox,
  type Content,
  type Stage,
} from './stage.ts'

/** Times in a column, a line with a dot for each, and what happened. */
export function drawTimeline(
  { events }: { readonly events: readonly TimelineEvent[] },
  stage: Stage,
): Content {
  const { canvas, look, area } = stage
  const { unit, sizes } = canvas
  const style = bodyStyle(sizes.body, { leading: 1.26 })
  const isLoud = look.name === 'grid' || look.name === 'poster'
  const whenStyle: TextStyle = {
    ...style,
    bold: true,
    font: isLoud ? 'heading' : (smallFont(look).font ?? 'body'),
    colour: look.name === 'grid' ? 'text' : 'accent-ink',
    align: look.name === 'grid' ? 'start' : 'end',
  }
  const whens = events.map(({ when }): Para => ({ runs: plain(when, stage) }))
  // Times stay in one line where another font, a little wider, takes the place of the theme's.
  const widest = longestLine(whens, whenStyle, look.widths) * (look.slants ? 1.12 : 1.25)
  const whenWide = Math.min(Math.max(widest, 100 * unit), area.w * 0.3)
  const left = whenWide + 60 * unit
  const width = Math.min(area.w - left, sizes.body * 33)
  const whats = events.map(({ what, at }): Para => ({
    runs: [...runsOf(what), ...(at === undefined ? [] : [{ text: ' ' }, momentRun(at, stage)])],
  }))
  const heights = events.map((_, index) =>
    Math.max(
      surelyHigh([whats[index]!], style, { width, look }),
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

const plainLine = { dot: 14, wide: 2, line: 'line-strong' } as const

/** Dots and lines of themes that have larger ones, in px of the 16:9 canvas. */
const lineLooks: Readonly<
  Record<string, { readonly dot: number; readonly wide: number; readonly line: string }>
> = {
  grid: { dot: 18, wide: 4, line: 'text' },
  poster: { dot: 26, wide: 6, line: 'pop' },
}

/** A line from the first to the last event, and a dot for each. */
function marksOf(boxes: readonly Box[], x: number, { canvas, look }: Stage): Shape[] {
  const { unit, sizes } = canvas
  const { dot, wide, line: colour } = lineLooks[look.name] ?? plainLine
  const [side, thick] = [dot * unit, wide * unit]
  const middle = sizes.body * 0.63
  const top = boxes[0]!.y + middle
  const line = { x: x - thick / 2, y: top, w: thick, h: boxes.at(-1)!.y + middle - top }
  const form = ['grid', 'atlas'].includes(look.name) ? 'rect' : 'ellipse'
  const fill = look.name === 'poster' ? 'accent2' : 'accent'
  const dots = boxes.map(({ y }) =>
    drawn({ x: x - side / 2, y: y + middle - side / 2, w: side, h: side }, fill, { form }),
  )
  return [drawn(line, colour), ...dots]
}

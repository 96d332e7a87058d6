import type { Step } from '../model/evidence.ts'
import { bodyStyle } from './text-styles.ts'
import { panesBehind } from './draw-panes.ts'
import type { Box, Shape } from './scene.ts'
import { markLook, markOf, stepParas, type MarkScope } from './step-marks.ts'
import {
  columnsOf,
  drawn,
  heightIn,
  radiusOf,
  stacked,
  textBox,
  word,
  type Content,
  type Stage,
} from './stage.ts'

interface ProcessFields {
  readonly steps: readonly Step[]
  readonly first: number
  readonly cycle: boolean
}

/** Steps side by side, with their numbers on a line; below each other where there is no room for that. */
export function drawProcess(fields: ProcessFields, stage: Stage): Content {
  const { canvas, area, look } = stage
  const { unit, sizes } = canvas
  const loop = fields.cycle ? sizes.meta * 1.4 + 12 * unit : 0
  const box = { ...area, h: area.h - loop }
  const isRows = canvas.isUpright || look.name === 'grid' || fields.steps.length > 5
  const content = isRows ? rowsOf(fields, box, stage) : sideBySide(fields, box, stage)
  if (!fields.cycle) return content
  const foot = { ...area, y: area.y + area.h - sizes.meta * 1.4, h: sizes.meta * 1.4 }
  const runs = [
    { text: '↺', typeface: 'Segoe UI Symbol', colour: 'accent-ink' },
    { text: `  ${word('leadsBack', stage)}` },
  ]
  const back = textBox('Cycle', foot, {
    paras: [{ runs }],
    style: bodyStyle(sizes.meta, { colour: 'muted' }),
  })
  return { ...content, shapes: [...content.shapes, back] }
}

function sideBySide({ steps, first }: ProcessFields, box: Box, stage: Stage): Content {
  const { canvas, look } = stage
  const { unit } = canvas
  const style = bodyStyle(canvas.sizes.body)
  const mark = markLook(false, stage)
  const isPoster = look.name === 'poster'
  const gap = isPoster ? 12 * unit : mark.form === 'digits' ? 0 : 24 * unit
  const columns = columnsOf(box, steps.length, gap)
  const width = columns[0]!.w - 2 * mark.pad
  const paras = steps.map((step) => stepParas(step, stage))
  const high = Math.max(...paras.map((each) => heightIn(each, style, { width, look })))
  const natural = mark.text + high + mark.pad
  const least = isPoster ? canvas.sizes.body * 12 : mark.form === 'digits' ? 300 * unit : 0
  const whole = Math.max(natural, Math.min(box.h, least))
  const top = box.y + Math.max(0, (box.h - whole) / 2)
  const cells = columns.map((column) => ({ ...column, y: top, h: whole }))
  const texts = cells.map((cell) => ({
    x: cell.x + mark.pad,
    y: top + mark.text,
    w: width,
    h: high,
  }))
  const parts = steps.flatMap((_, index): Shape[] => [
    ...markOf(
      { number: first + index, isLast: index === steps.length - 1 },
      markBox(cells[index]!, index === steps.length - 1 ? 0 : gap - 4 * unit, { mark, stage }),
      {
        mark,
        stage,
      },
    ),
    textBox('Step', texts[index]!, { paras: paras[index]!, style }),
  ])
  return {
    shapes: [...behindColumns(cells, { mark, stage }), ...parts],
    overflow: natural - box.h - (mark.form === 'digits' ? mark.pad : 0),
  }
}

/** Where the number of a column stands; a bar reaches to the next one. */
function markBox(cell: Box, reach: number, { mark, stage }: MarkScope): Box {
  const { unit } = stage.canvas
  const at = { x: cell.x + mark.pad, y: cell.y, w: mark.side, h: mark.side }
  if (mark.form === 'bar') return { ...at, w: cell.w + reach }
  if (stage.look.name === 'poster') return { ...at, x: cell.x + 20 * unit, y: cell.y + 20 * unit }
  return mark.form === 'digits' ? { ...at, y: cell.y + 26 * unit, w: cell.w / 2 } : at
}

/** Cards, panes, or a line that numbers stand on. */
function behindColumns(cells: readonly Box[], { mark, stage }: MarkScope): Shape[] {
  const { canvas, look } = stage
  const { unit } = canvas
  const [first, last] = [cells[0]!, cells.at(-1)!]
  if (look.name === 'poster')
    return cells.map((cell) =>
      drawn(cell, 'surface', { form: 'roundRect', radius: radiusOf(stage) }),
    )
  if (mark.form === 'digits') {
    const size = canvas.sizes.body
    const chevrons = cells
      .slice(1)
      .map(({ x, y }) =>
        drawn(
          { x: x - size * 0.22, y: y + 26 * unit + size * 0.24, w: size * 0.44, h: size * 0.72 },
          'accent',
          { form: 'chevron' },
        ),
      )
    return [...panesBehind(cells, stage), ...chevrons]
  }
  if (mark.form === 'bar') return []
  const y = first.y + mark.side / 2 - unit
  return [drawn({ x: first.x, y, w: last.x + last.w - first.x, h: 2 * unit }, 'line-strong')]
}

function rowsOf({ steps, first }: ProcessFields, box: Box, stage: Stage): Content {
  const { unit, isUpright } = stage.canvas
  const isTwo = steps.length > 5 && !isUpright && stage.look.name !== 'grid'
  const groups = isTwo ? columnsOf(box, 2, 48 * unit) : [box]
  const perGroup = Math.ceil(steps.length / groups.length)
  const parts = groups.map((group, at) => {
    const own = steps.slice(at * perGroup, (at + 1) * perGroup)
    return groupOf(own, group, {
      first: first + at * perGroup,
      end: first + steps.length - 1,
      stage,
    })
  })
  return {
    shapes: parts.flatMap(({ shapes }) => shapes),
    overflow: Math.max(...parts.map(({ overflow = 0 }) => overflow)),
  }
}

interface GroupScope {
  readonly first: number
  readonly end: number
  readonly stage: Stage
}

/** Steps below each other. */
function groupOf(steps: readonly Step[], group: Box, { first, end, stage }: GroupScope): Content {
  const { canvas, look } = stage
  const { unit, sizes } = canvas
  const mark = markLook(true, stage)
  const style = bodyStyle(sizes.body, { leading: 1.28 })
  const isCard = mark.pad > 0
  const ends = (look.name === 'poster' || look.name === 'kernel' ? 10 : 0) * unit
  const width = group.w - mark.text - mark.pad
  const paras = steps.map((step) => stepParas(step, stage))
  const texts = paras.map((each) => heightIn(each, style, { width, look }))
  const heights = texts.map(
    (high) => Math.max(mark.side, high + (isCard ? 0 : sizes.body * 0.5)) + 2 * ends,
  )
  const most =
    look.name === 'grid' || look.name === 'kernel'
      ? group.h
      : sizes.body * (canvas.size === '4:5' ? 7 : 5)
  const gap = look.name === 'poster' ? 8 * unit : 0
  const { boxes, overflow } = stacked(heights, group, { gap, most })
  const shapes = steps.flatMap((_, index): Shape[] => {
    const row = boxes[index]!
    const isMiddle = look.name === 'poster'
    const y = row.y + (isMiddle ? (row.h - texts[index]!) / 2 : ends)
    const markY = isMiddle ? row.y + (row.h - mark.side) / 2 : y
    const at = { x: row.x + mark.pad, y: markY, w: mark.side, h: mark.side }
    const lift = isCard ? 0 : Math.max(0, (mark.side - sizes.body * 1.3) / 2)
    return [
      ...markOf(
        { number: first + index, isLast: first + index === end },
        mark.form === 'digits' ? { ...at, w: mark.text } : at,
        { mark, stage },
      ),
      textBox(
        'Step',
        { x: row.x + mark.text, y: y + lift, w: width, h: texts[index]! },
        { paras: paras[index]!, style },
      ),
    ]
  })
  return { shapes: [...behindRows(boxes, { mark, stage }), ...shapes], overflow }
}

/** Cards, panes, or lines from number to number. */
function behindRows(rows: readonly Box[], { mark, stage }: MarkScope): Shape[] {
  const { canvas, look } = stage
  const { unit } = canvas
  if (look.name === 'poster')
    return rows.map((row) => drawn(row, 'surface', { form: 'roundRect', radius: radiusOf(stage) }))
  if (mark.form === 'digits') return panesBehind(rows, stage)
  const isGrid = look.name === 'grid'
  const wide = (isGrid ? 4 : 2) * unit
  return rows.slice(1).map((next, index) => {
    const { x, y } = rows[index]!
    const box = {
      x: x + (mark.side - wide) / 2,
      y: y + mark.side,
      w: wide,
      h: next.y - y - mark.side,
    }
    return drawn(box, isGrid ? 'text' : 'line-strong')
  })
}

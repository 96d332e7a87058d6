import type { Step } from '../model/evidence.ts'
import { bodyStyle, isBold } from './text-styles.ts'
import type { Box, Para, Shape } from './scene.ts'
import {
  columnsOf,
  drawn,
  heightIn,
  plain,
  radiusOf,
  runsOf,
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
  const { canvas, area, frame } = stage
  const { unit, sizes } = canvas
  const loop = fields.cycle ? sizes.meta * 1.4 + 12 * unit : 0
  const box = { ...area, h: area.h - loop }
  const isRows = canvas.isUpright || frame.isBeside || fields.steps.length > 5
  const content = isRows ? rowsOf(fields, box, stage) : sideBySide(fields, box, stage)
  if (!fields.cycle) return content
  const foot = { ...area, y: area.y + area.h - sizes.meta * 1.4, h: sizes.meta * 1.4 }
  const runs = [
    { text: '↺', typeface: 'Segoe UI Symbol' },
    { text: `  ${word('leadsBack', stage)}` },
  ]
  const back = textBox('Cycle', foot, {
    paras: [{ runs }],
    style: bodyStyle(sizes.meta, { colour: 'muted' }),
  })
  return { ...content, shapes: [...content.shapes, back] }
}

function stepParas({ head, text }: Step, stage: Stage): Para[] {
  const { size } = bodyStyle(stage.canvas.sizes.body)
  return [
    { runs: plain(head, stage, { bold: true }), size: size * 1.06, leading: 1.2 },
    ...(text === undefined ? [] : [{ runs: runsOf(text), before: size * 0.3 }]),
  ]
}

function sideBySide({ steps, first }: ProcessFields, box: Box, stage: Stage): Content {
  const { canvas, look } = stage
  const { unit, sizes } = canvas
  const style = bodyStyle(sizes.body)
  const isCard = look.name === 'kernel' || look.name === 'poster'
  const pad = isCard ? 18 * unit : 0
  const columns = columnsOf(box, steps.length, (isCard ? 12 : 24) * unit)
  const disc = sizes.body * 1.7
  const heights = steps.map((step) =>
    heightIn(stepParas(step, stage), style, { width: columns[0]!.w - 2 * pad, look }),
  )
  const high = Math.max(...heights)
  const whole = pad * 2 + disc + 20 * unit + high
  const top = box.y + Math.max(0, (box.h - whole) / 2)
  const cards = isCard
    ? columns.map((column) =>
        drawn({ ...column, y: top, h: whole }, 'surface', {
          form: 'roundRect',
          radius: radiusOf(stage),
        }),
      )
    : []
  const width = columns.at(-1)!.x + columns.at(-1)!.w - columns[0]!.x
  const line =
    isCard || look.name === 'atlas'
      ? []
      : [
          drawn(
            { x: columns[0]!.x, y: top + disc / 2 - unit, w: width, h: 2 * unit },
            'line-strong',
          ),
        ]
  const parts = steps.flatMap((step, index): Shape[] => {
    const column = columns[index]!
    const at = { x: column.x + pad, y: top + pad, w: disc, h: disc }
    const text = {
      x: column.x + pad,
      y: top + pad + disc + 20 * unit,
      w: column.w - 2 * pad,
      h: high,
    }
    return [
      markOf(first + index, look.name === 'atlas' ? { ...at, w: column.w } : at, stage),
      textBox('Step', text, { paras: stepParas(step, stage), style }),
    ]
  })
  return { shapes: [...cards, ...line, ...parts], overflow: whole - box.h }
}

/** The number of a step. */
function markOf(number: number, box: Box, stage: Stage): Shape {
  const { look, canvas } = stage
  const size = canvas.sizes.body
  const style = bodyStyle(size, {
    bold: isBold(look, 'strong'),
    align: look.name === 'atlas' && box.w > box.h ? 'start' : 'center',
    leading: 1,
    colour: 'on-accent',
  })
  const isRound = !['grid', 'atlas', 'kernel'].includes(look.name)
  const inset = look.name === 'atlas' ? ([12 * canvas.unit, 0] as const) : ([0, 0] as const)
  return textBox('Number', box, {
    paras: [{ runs: [{ text: String(number) }] }],
    style,
    anchor: 'ctr',
    fill: 'accent',
    ellipse: isRound,
    inset,
  })
}

function rowsOf({ steps, first }: ProcessFields, box: Box, stage: Stage): Content {
  const { canvas, look } = stage
  const { unit, sizes, isUpright } = canvas
  const style = bodyStyle(sizes.body, { leading: 1.26 })
  const disc = sizes.body * 1.6
  const isTwo = steps.length > 5 && !isUpright && !stage.frame.isBeside
  const groups = isTwo ? columnsOf(box, 2, 48 * unit) : [box]
  const perGroup = Math.ceil(steps.length / groups.length)
  const drawnGroups = groups.map((group, at) => {
    const own = steps.slice(at * perGroup, (at + 1) * perGroup)
    const left = disc + 22 * unit
    const heights = own.map((step) =>
      Math.max(
        disc,
        heightIn(stepParas(step, stage), style, { width: group.w - left, look }) + disc * 0.1,
      ),
    )
    const { boxes, overflow } = stacked(heights, group, { gap: 14 * unit, most: sizes.body * 5.5 })
    const lines = boxes.slice(1).map((next, index) => {
      const from = boxes[index]!
      return drawn(
        { x: group.x + disc / 2 - unit, y: from.y + disc, w: 2 * unit, h: next.y - from.y - disc },
        'line-strong',
      )
    })
    const shapes = own.flatMap((step, index): Shape[] => {
      const row = boxes[index]!
      const text = {
        ...row,
        x: row.x + left,
        w: row.w - left,
        y: row.y + disc * 0.1,
        h: heights[index]! - disc * 0.1,
      }
      return [
        markOf(first + at * perGroup + index, { x: row.x, y: row.y, w: disc, h: disc }, stage),
        textBox('Step', text, { paras: stepParas(step, stage), style }),
      ]
    })
    return { shapes: [...lines, ...shapes], overflow }
  })
  return {
    shapes: drawnGroups.flatMap(({ shapes }) => shapes),
    overflow: Math.max(...drawnGroups.map(({ overflow }) => overflow)),
  }
}

// The layouts that are tables, as tables that PowerPoint knows.
import type { Mapping, Myth, Table } from '../model/evidence.ts'
import { inlineText } from '../text/inline-text.ts'
import { numberColumns } from '../compose/evidence-views.ts'
import { bodyStyle } from './text-styles.ts'
import { heightOf, longestLine } from './measure-text.ts'
import type { Box, Para, Run, Shape, TableCell, TableShape, TextStyle } from './scene.ts'
import { tableLook, type TableLook } from './table-look.ts'
import { heightIn, plain, runsOf, textBox, word, type Content, type Stage } from './stage.ts'

/** A table before it has its measures. */
export interface Grid {
  readonly head: readonly Para[]
  readonly rows: readonly (readonly (readonly Para[])[])[]
  /** Parts of the width; worked out from the texts where none are given. */
  readonly parts?: readonly number[]
  /** Colours of the heads, by role. */
  readonly headColours?: readonly string[]
  readonly kind?: 'pairs' | 'myths'
}

export function drawTable(table: Table, stage: Stage): Content {
  return { shapes: tableIn(table, stage.area, { stage, size: stage.canvas.sizes.body }) }
}

/** A table with its caption. */
export function tableIn(
  table: Table,
  box: Box,
  { stage, size }: { readonly stage: Stage; readonly size: number },
): Shape[] {
  const isNumber = numberColumns(table)
  const align = (column: number): Pick<TextStyle, 'align'> => ({
    align: isNumber[column] === true ? 'end' : 'start',
  })
  const grid: Grid = {
    head: table.columns.map((column, index) => ({ runs: plain(column, stage), ...align(index) })),
    rows: table.rows.map((row) =>
      row.map((cell, index) => [
        { runs: runsOf(cell), ...align(index), ...(index === 0 && { bold: true }) },
      ]),
    ),
  }
  const style = bodyStyle(stage.canvas.sizes.meta, { colour: 'muted' })
  const caption = table.caption === undefined ? [] : [{ runs: plain(table.caption, stage) }]
  const high =
    caption.length === 0
      ? 0
      : heightIn(caption, style, { width: box.w, look: stage.look }) + 10 * stage.canvas.unit
  const room = { ...box, h: box.h - high }
  const shape = gridIn(grid, room, { stage, size })
  const end = shape.box.y + shape.rows.reduce((sum, row) => sum + row.height, 0)
  const below = { ...box, y: end + 10 * stage.canvas.unit, h: high }
  return [
    shape,
    ...(caption.length === 0 ? [] : [textBox('Caption', below, { paras: caption, style })]),
  ]
}

export function drawMapping({ from, to, pairs }: Mapping, stage: Stage): Content {
  const { isUpright } = stage.canvas
  const hasNotes = pairs.some(([, , note]) => note !== undefined)
  const isWide = hasNotes && !isUpright
  const cell = (text: string, look: Omit<Run, 'text'> = {}): Para[] => [
    { runs: plain(text, stage, look) },
  ]
  const arrow: Para[] = [
    { runs: [{ text: '↔', colour: 'accent-ink', typeface: 'Arial' }], align: 'center' },
  ]
  const size = stage.canvas.sizes.body
  const rows = pairs.map(([a, b, note]) => {
    const remark: Para[] =
      note === undefined
        ? []
        : [
            {
              runs: plain(note, stage),
              colour: 'muted',
              size: isWide ? size : Math.max(size * 0.8, stage.canvas.sizes.meta),
            },
          ]
    return [
      cell(a, { bold: true }),
      arrow,
      isWide ? cell(b) : [...cell(b), ...remark],
      ...(isWide ? [remark] : []),
    ]
  })
  const head: Para[] = [
    { runs: plain(from, stage) },
    { runs: [] },
    { runs: plain(to, stage) },
    ...(isWide ? [{ runs: [] }] : []),
  ]
  const parts = isWide ? wideParts(pairs, stage) : [0.42, 0.08, 0.5]
  return { shapes: [gridIn({ head, rows, parts, kind: 'pairs' }, stage.area, { stage, size })] }
}

/** A third for the one side, room for the arrow, and the rest by what the other side and the remarks want. */
function wideParts(pairs: Mapping['pairs'], stage: Stage): number[] {
  const style = bodyStyle(stage.canvas.sizes.body)
  const longest = (texts: readonly (string | undefined)[]): number =>
    longestLine(
      texts.map((text) => ({ runs: [{ text: text ?? '' }] })),
      style,
      stage.look.widths,
    ) +
    style.size * 1.4
  const [b, note] = [longest(pairs.map((pair) => pair[1])), longest(pairs.map((pair) => pair[2]))]
  const rest = 0.61
  const room = rest * stage.area.w
  // What is short has its width; two long ones share the room.
  const share = b + note <= room ? (b + (room - b - note) / 2) / room : Math.min(0.5, b / room)
  return [0.34, 0.05, rest * share, rest * (1 - share)]
}

export function drawMyths({ rows }: { readonly rows: readonly Myth[] }, stage: Stage): Content {
  const cells = rows.map(({ myth, reality }) => [
    [{ runs: runsOf(myth), colour: 'muted' }],
    [{ runs: runsOf(reality) }],
  ])
  const head = [
    { runs: [{ text: word('myth', stage) }] },
    { runs: [{ text: word('reality', stage) }] },
  ]
  const grid: Grid = {
    head,
    rows: cells,
    parts: [0.5, 0.5],
    headColours: ['negative', stage.look.name === 'poster' ? 'accent-ink' : 'positive'],
    kind: 'myths',
  }
  return { shapes: [gridIn(grid, stage.area, { stage, size: stage.canvas.sizes.body })] }
}

/** Lays a table out in a box: rows share the room that is left, up to a limit for each. */
export function gridIn(
  grid: Grid,
  box: Box,
  { stage, size }: { readonly stage: Stage; readonly size: number },
): TableShape {
  const { look, slide } = stage
  const set = tableLook(grid, size, stage)
  const style = bodyStyle(size, { leading: 1.24 })
  const sides = size * 0.6
  const inset = [sides / 2, set.ends] as const
  const widths = widthsOf(grid, { box, style, inset, stage, edge: set.edge })
  const sidesOf = (index: number): readonly [number, number] => [
    index === 0 ? set.edge : sides,
    sides,
  ]
  const highOf = (cells: readonly (readonly Para[])[], own: readonly number[]): number =>
    2 * set.ends +
    Math.max(
      ...cells.map((paras, index) =>
        heightOf(paras, style, {
          width: own[index]! - sidesOf(index)[0] - sidesOf(index)[1],
          widths: look.widths,
        }),
      ),
    )
  const headCells = headOf(grid, set)
  const head = {
    height: highOf(
      headCells.map(({ paras }) => paras),
      widths,
    ),
    cells: headCells,
  }
  const natural = grid.rows.map((cells) => highOf(cells, widths))
  const heights = stretched(natural, box.h - head.height, size * set.most)
  const last = grid.rows.length - 1
  const rows = grid.rows.map((cells, row) => ({
    height: heights[row]!,
    cells: cells.map((paras, column) => set.cellOf({ paras, row, column, isLast: row === last })),
  }))
  const all = [head, ...rows].map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => ({ sides: sidesOf(index), ...cell })),
  }))
  const total = all.reduce((sum, each) => sum + each.height, 0)
  const y = look.theme.hangs ? box.y : box.y + Math.max(0, (box.h - total) / 2)
  return {
    kind: 'table',
    name: 'Table',
    box: { ...box, y },
    alt: inlineText(slide.title),
    style,
    widths,
    rows: all,
    inset,
    header: true,
  }
}

/** The cells of the head, on a field of their own or above a rule. */
function headOf({ head, headColours }: Grid, { head: look }: TableLook): TableCell[] {
  return head.map((para, index): TableCell => {
    const own = look.fill === undefined ? headColours?.[index] : undefined
    return {
      paras: [{ ...para, bold: true, colour: own ?? look.colour, ...look.style }],
      rule: look.rule,
      over: look.over,
      fill: look.fill,
      anchor: 'b',
    }
  })
}

/** Heights with the room that is left shared out, up to a limit for each. */
function stretched(heights: readonly number[], room: number, most: number): number[] {
  const spare = Math.max(0, room - heights.reduce((sum, each) => sum + each, 0))
  const wish = heights.reduce((sum, each) => sum + Math.max(0, most - each), 0)
  const part = wish === 0 ? 0 : Math.min(1, spare / wish)
  return heights.map((each) => each + Math.max(0, most - each) * part)
}

interface WidthScope {
  readonly box: Box
  readonly style: TextStyle
  readonly inset: readonly [number, number]
  readonly stage: Stage
  /** Room before the first column. */
  readonly edge: number
}

/** Columns share the width by what they hold: none is narrower than its longest word. */
function widthsOf(
  { head, rows, parts }: Grid,
  { box, style, inset, stage, edge }: WidthScope,
): number[] {
  const { widths: fonts } = stage.look
  if (parts !== undefined) return parts.map((part) => part * box.w)
  const columns = head.map((para, index) => {
    const cells = [[{ ...para, bold: true }], ...rows.map((row) => row[index]!)]
    const lines = cells.map((paras) => longestLine(paras, style, fonts))
    const words = cells.flatMap((paras) =>
      wordsOf(paras).map((each) => longestLine([each], style, fonts)),
    )
    const room = (index === 0 ? edge : 2 * inset[0]) + 2 * inset[0] + style.size * 0.1
    return { least: Math.max(0, ...words) + room, most: Math.max(0, ...lines) + room }
  })
  const least = columns.reduce((sum, each) => sum + each.least, 0)
  if (least >= box.w) return columns.map((each) => (each.least / least) * box.w)
  const spare = box.w - least
  const wish = columns.reduce((sum, each) => sum + weight(each), 0)
  return columns.map(
    (each) => each.least + (wish === 0 ? spare / columns.length : (weight(each) / wish) * spare),
  )
}

/** Long texts want much room, and get less than they want. */
function weight({ least, most }: { readonly least: number; readonly most: number }): number {
  return Math.sqrt(Math.max(0, most - least)) + 2
}

function wordsOf(paras: readonly Para[]): Para[] {
  return paras.flatMap((para) =>
    para.runs.flatMap((run) =>
      run.text.split(/\s+/).map((text): Para => ({ ...para, runs: [{ ...run, text }] })),
    ),
  )
}

// Lists whose rows share the height that is there, as the style sheets have them. All rows are one text, which can be edited as a
// list; cards and rules are drawn behind it, where its rows will stand.
import { linesOf } from './measure-text.ts'
import type { Placeholder } from './frame.ts'
import type { Box, Para, Shape } from './scene.ts'
import { drawn, filled, heightIn, radiusOf, type Stage } from './stage.ts'

export type ListKind = 'points' | 'agenda' | 'checks' | 'links' | 'side'

interface RowLook {
  /** How high a row is at most, and the room above and below its text, in sizes of the type. */
  readonly most: number
  readonly pads: readonly [above: number, below: number]
  /** How wide the list is at most. */
  readonly wide: number
  readonly cards: boolean
  /** Rules between rows, or around each. */
  readonly rules?: 'between' | 'around' | undefined
}

const mosts: Readonly<Record<ListKind, number>> = {
  points: 3.2,
  agenda: 3.3,
  checks: 3.6,
  links: 4.4,
  side: 4.2,
}
const widest: Readonly<Partial<Record<ListKind, number>>> = { points: 32, checks: 34 }

export interface RowsScope {
  readonly kind: ListKind
  readonly box: Box
  readonly stage: Stage
  /** Rows are as high as their text, and the room that is left is shared out between them. */
  readonly isEven?: boolean
  /** Room before the text, for marks that stand there. */
  readonly start?: number
  /** Room behind it. */
  readonly end?: number
}

/** How rows of a kind of list look in a theme. */
function rowLook(kind: ListKind, count: number, { look, canvas }: Stage): RowLook {
  const up = canvas.isUpright
  const wide = widest[kind] ?? Infinity
  switch (look.name) {
    case 'grid': {
      const most = kind === 'side' ? 5 : up ? 4.6 : 5.4
      const pads =
        kind === 'side' ? sidePads(canvas) : up ? ([0.4, 0.3] as const) : ([0.62, 0.5] as const)
      return { most, pads, wide: Infinity, cards: false, rules: 'between' }
    }
    case 'poster': {
      if (kind === 'side')
        return { most: up ? Infinity : 4.2, pads: sidePads(canvas), wide, cards: false }
      const pad = kind === 'links' && up ? 0.2 : kind === 'agenda' || !up ? 0.4 : 0.3
      const most = kind === 'agenda' ? agendaMost(count, up) : up && kind !== 'links' ? 4.6 : 4
      return { most, pads: [pad, pad], wide: Infinity, cards: true }
    }
    default: {
      const most =
        kind === 'agenda'
          ? agendaMost(count, up)
          : kind === 'side' && look.name === 'kernel'
            ? 2.6
            : mosts[kind]
      const pad = kind === 'agenda' ? 0.25 : kind === 'links' && up ? 0.16 : 0.31
      const pads = kind === 'side' ? sidePads(canvas) : ([pad, pad] as const)
      return {
        most: kind === 'side' && up ? Infinity : most,
        pads,
        wide,
        cards: false,
        rules: rulesOf(kind, look.theme.rows),
      }
    }
  }
}

function sidePads({ size, isUpright }: Stage['canvas']): readonly [number, number] {
  const pad = size === '1:1' ? 0.1 : isUpright ? 0.22 : 0.31
  return [pad, pad]
}

function agendaMost(count: number, isUpright: boolean): number {
  return isUpright && count < 5 ? 5 : mosts.agenda
}

function rulesOf(kind: ListKind, rows: 'cards' | 'rules' | 'none'): RowLook['rules'] {
  if (kind === 'agenda') return 'around'
  if (kind === 'links') return 'between'
  return rows === 'rules' && kind !== 'checks' ? 'between' : undefined
}

interface RowsDrawing {
  readonly shapes: Shape[]
  readonly rows: readonly Box[]
  /** Where the text of each row stands. */
  readonly texts: readonly Box[]
  readonly overflow: number
}

/** A list in the place of its layout, and what stands behind its rows. */
export function listInRows(
  place: Placeholder,
  items: readonly (readonly Para[])[],
  { kind, box, stage, isEven = false, start = 0, end: behindText = 0 }: RowsScope,
): RowsDrawing {
  const { look, canvas } = stage
  const { unit, isUpright } = canvas
  const { size } = place.style
  const row = rowLook(kind, items.length, stage)
  const side = row.cards ? cardPad(stage) : 0
  const list = { ...box, w: Math.min(box.w, row.wide * size) }
  const whole = list.w - 2 * side - start - behindText
  const free = steadyRoom(items.flat(), place, { width: whole, look })
  const texts = items.map((paras) => heightIn(paras, place.style, { width: whole - free, look }))
  const [above, below] = row.pads.map((pad) => pad * size) as [number, number]
  const gap = row.cards ? (isUpright ? 8 : 10) * unit : 0
  const least = texts.map((high) => high + above + below)
  const rows = rowsIn(list, least, {
    gap,
    most: isEven ? 0 : Math.min(row.most * size, box.h),
    isEven,
    hangs: look.theme.hangs || kind === 'side',
  })
  const starts = rows.map((each, index) =>
    look.theme.hangs || kind === 'side' ? each.y + above : each.y + (each.h - texts[index]!) / 2,
  )
  const paras = items.flatMap((own, index) => {
    const before = index === 0 ? 0 : starts[index]! - starts[index - 1]! - texts[index - 1]!
    return own.map((para, at) => (at === 0 ? { ...para, before } : para))
  })
  const end = starts.at(-1)! + texts.at(-1)!
  // Down to the end of the room, so that no program makes type smaller, and there is room for another row.
  const foot = Math.max(end + size * 0.5, box.y + box.h)
  const text = { x: list.x + side + start, w: whole, y: starts[0]!, h: foot - starts[0]! }
  const needed = least.reduce((sum, each) => sum + each, 0) + gap * (least.length - 1)
  return {
    shapes: [
      ...(row.cards && isEven && kind === 'points'
        ? sharedCard(box, rows, stage)
        : behind(rows, row, stage)),
      filled(place, paras, { box: text, anchor: 't', free }),
    ],
    rows,
    texts: starts.map((y, index) => ({ ...text, w: whole - free, y, h: texts[index]! })),
    overflow: needed - box.h,
  }
}

/** Room between the edge of a card and its text. */
export function cardPad({ look, canvas: { isUpright, unit } }: Stage): number {
  return look.theme.rows === 'cards' ? (isUpright ? 18 : 24) * unit : 0
}

interface Sharing {
  readonly gap: number
  readonly most: number
  readonly isEven: boolean
  readonly hangs: boolean
}

/** Rows below each other, each up to its limit; then in the middle of the room, or at its top, or evenly apart. */
function rowsIn(box: Box, least: readonly number[], { gap, most, isEven, hangs }: Sharing): Box[] {
  const needed = least.reduce((sum, each) => sum + each, 0) + gap * (least.length - 1)
  const spare = Math.max(0, box.h - needed)
  const wishes = least.map((each) => Math.max(0, most - each))
  const wish = wishes.reduce((sum, each) => sum + each, 0)
  const part = wish === 0 ? 0 : Math.min(1, spare / wish)
  const rest = spare - wish * part
  const between = isEven ? rest / (least.length + 1) : 0
  let y = box.y + (isEven ? between : hangs ? 0 : rest / 2)
  return least.map((each, index) => {
    const h = each + wishes[index]! * part
    const row = { ...box, y, h }
    y += h + gap + between
    return row
  })
}

/** Cards behind rows, or rules between them. */
function behind(rows: readonly Box[], { cards, rules }: RowLook, stage: Stage): Shape[] {
  const { look } = stage
  if (cards)
    return rows.map((row) =>
      drawn(row, 'surface', { form: 'roundRect', radius: Math.min(radiusOf(stage), row.h / 2) }),
    )
  if (rules === undefined) return []
  const colour = look.name === 'grid' ? 'line-strong' : 'line'
  const rule = (row: Box, y: number): Shape => drawn({ ...row, y, h: 1 }, colour)
  const [, ...others] = rows
  const last = rows.at(-1)!
  return rules === 'between'
    ? others.map((row, index) => rule(row, (row.y + rows[index]!.y + rows[index]!.h) / 2))
    : [...rows.map((row) => rule(row, row.y)), rule(last, last.y + last.h)]
}

/** One card for rows that share what is left beside evidence, and lines of the ground between them. */
function sharedCard(box: Box, rows: readonly Box[], stage: Stage): Shape[] {
  const { unit } = stage.canvas
  const lines = rows.slice(1).map((row, index) => {
    const before = rows[index]!
    const y = (before.y + before.h + row.y) / 2 - unit
    return drawn({ ...row, y, h: 2 * unit }, 'background')
  })
  return [drawn(box, 'surface', { form: 'roundRect', radius: radiusOf(stage) }), ...lines]
}

/** Room to leave free at the end of lines, so that none is so full that another program breaks it elsewhere. */
function steadyRoom(
  paras: readonly Para[],
  { style }: Pick<Placeholder, 'style'>,
  { width, look }: { readonly width: number; readonly look: Stage['look'] },
): number {
  const counts = (part: number): string =>
    paras
      .map((para) => linesOf(para, style, { width: width * part, widths: look.widths }))
      .join(' ')
  const whole = counts(1)
  if (/^[1 ]*$/.test(whole) && counts(0.98) === whole) return 0
  const steps = Array.from({ length: 26 }, (_, index) => index / 100)
  const steady = steps.filter((step) => counts((1 - step) * 0.98) === counts((1 - step) * 1.01))
  // Of those that need no more lines the narrowest, so that lines are of about one length.
  const step = steady.findLast((each) => counts(1 - each) === whole) ?? steady[0] ?? 0
  return width * step
}

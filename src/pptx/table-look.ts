// How tables look in a theme: rules, bands, or rows that are cards.
import type { Para, TableCell, TextStyle } from './scene.ts'
import { smallFont, type Stage } from './stage.ts'

type Rule = NonNullable<TableCell['rule']>

/** A cell of the body, and where it stands. */
interface CellPlace {
  readonly paras: readonly Para[]
  readonly row: number
  readonly column: number
  readonly isLast: boolean
}

export interface TableLook {
  readonly head: {
    readonly fill?: string
    readonly colour: string
    readonly style?: Partial<TextStyle>
    readonly rule?: Rule
    readonly over?: Rule
  }
  readonly cellOf: (place: CellPlace) => TableCell
  /** Room before the first column, and above and below text, in px. */
  readonly edge: number
  readonly ends: number
  /** How high a row is at most, in sizes of the type. */
  readonly most: number
}

interface TableKind {
  readonly rows: readonly unknown[]
  readonly kind?: 'pairs' | 'myths'
}

export function tableLook({ rows, kind }: TableKind, size: number, stage: Stage): TableLook {
  const { look, canvas } = stage
  const { unit, isUpright } = canvas
  const isLong = rows.length > 6
  const pad = kind === undefined ? (isLong ? 0.32 : 0.5) : isUpright ? 0.4 : 0.62
  const base = { edge: 0, ends: size * pad, most: isUpright ? (kind === 'pairs' ? 4.6 : 4) : 2.7 }
  if (look.name === 'poster') return { ...base, ...posterTable({ kind, isLong }, size, stage) }
  if (look.design.tokens.table === 'zebra') return { ...base, ...bands(size, stage) }
  const isGrid = look.name === 'grid'
  const isAtlas = look.name === 'atlas'
  const line = { colour: isGrid ? 'line-strong' : 'line', width: unit }
  const last = isGrid ? undefined : isAtlas ? { colour: 'accent', width: 2 * unit } : line
  const under: Rule = isGrid
    ? { colour: 'text', width: unit }
    : isAtlas
      ? { colour: 'line-strong', width: unit }
      : { colour: 'text', width: 2 * unit }
  return {
    ...base,
    most: isGrid ? 4.6 : base.most,
    head: {
      colour: isGrid ? 'text' : 'accent-ink',
      rule: under,
      ...(isAtlas ? { over: { colour: 'accent', width: 4 * unit } } : {}),
    },
    cellOf: ({ paras, isLast }) => ({ paras, rule: isLast ? last : line }),
  }
}

/** Every second row on a band. Small heads in letters of a typewriter, as kernel has them. */
function bands(size: number, { look, canvas }: Stage): Pick<TableLook, 'head' | 'cellOf' | 'edge'> {
  const font = canvas.isUpright ? {} : smallFont(look)
  const small = { ...font, bold: false, size: Math.max(canvas.sizes.meta, size * 0.8) }
  return {
    edge: size * 0.5,
    head: {
      colour: 'muted',
      rule: { colour: look.name === 'kernel' ? 'line-strong' : 'text', width: canvas.unit },
      ...(look.name === 'kernel' ? { style: small } : {}),
    },
    cellOf: ({ paras, row }) => ({ paras, fill: row % 2 === 0 ? 'surface' : undefined }),
  }
}

/** Rows are cards, with the ground between them; of myths, what is true stands on the accent. */
function posterTable(
  { kind, isLong }: { readonly kind: TableKind['kind']; readonly isLong: boolean },
  size: number,
  { canvas }: Stage,
): Pick<TableLook, 'head' | 'cellOf' | 'edge' | 'most'> {
  const { unit, isUpright } = canvas
  const between = { colour: 'background', width: (isUpright || isLong ? 3 : 6) * unit }
  const most = isUpright ? 4 : 3.4
  if (kind !== 'myths')
    return {
      edge: size * 0.8,
      most,
      head: { fill: 'accent', colour: 'on-accent', rule: between },
      cellOf: ({ paras }) => ({ paras, fill: 'surface', rule: between, anchor: 'ctr' }),
    }
  return {
    edge: size * 0.8,
    most,
    head: { colour: 'accent-ink' },
    cellOf: ({ paras, column }) => ({
      paras: column === 0 ? paras : onAccent(paras),
      fill: column === 0 ? 'surface' : 'accent',
      rule: between,
    }),
  }
}

function onAccent(paras: readonly Para[]): Para[] {
  return paras.map((para) => ({
    ...para,
    colour: 'on-accent',
    runs: para.runs.map((run) => ({ ...run, colour: 'on-accent' })),
  }))
}

import type { Ground } from '../model/theme.ts'
import type { RoleColours, Grounds } from './bind-grounds.ts'
import { contrastOf, needs, type Need } from './contrast.ts'

/** One pair of colours of a ground, and whether it has the contrast that it needs. */
export interface ContrastRow extends Need {
  readonly ground: Ground
  /** `text on surface`. */
  readonly pair: string
  readonly needed: Need
  readonly passes: boolean
}

type Role = keyof RoleColours
type Kind = 'text' | 'body' | 'graphic'

const inks: readonly Role[] = ['muted', 'accent-ink', 'accent2', 'positive', 'negative', 'warning']
const series: readonly Role[] = ['series-1', 'series-2', 'series-3', 'series-4']
const graphics: readonly Role[] = ['line-strong', 'accent', ...series]
const both: readonly Role[] = ['background', 'surface']

const across = (roles: readonly Role[], kind: Kind): readonly (readonly [Role, Role, Kind])[] =>
  roles.flatMap((role) => both.map((on) => [role, on, kind] as const))

const pairs: readonly (readonly [Role, Role, Kind])[] = [
  ...across(['text'], 'body'),
  ['text', 'accent-soft', 'body'],
  ...across(inks, 'text'),
  ['on-accent', 'accent', 'text'],
  ['on-pop', 'pop', 'text'],
  ...across(graphics, 'graphic'),
]

/** The contrast of every pair of every ground: WCAG 2.2 ratio and |APCA Lc|. */
export function contrastReport(grounds: Grounds): ContrastRow[] {
  return Object.entries(grounds).flatMap(([name, colours]) =>
    pairs.map(([role, on, kind]) => {
      const contrast = contrastOf(colours[role], colours[on])
      const needed = needs[kind === 'body' && isFill(colours, grounds) ? 'text' : kind]
      const passes = contrast.ratio >= needed.ratio && contrast.lc >= needed.lc
      return { ground: name as Ground, pair: `${role} on ${on}`, ...contrast, needed, passes }
    }),
  )
}

/** Body text is not set on fills; in some themes the inverse ground is one. */
function isFill({ background }: RoleColours, { accent, pop }: Grounds): boolean {
  return background === accent.background || background === pop.background
}

/** The report as a Markdown table, a column for each ground: `4.5/60`, a star where a pair fails. */
export function contrastTable(rows: readonly ContrastRow[]): string {
  const grounds = [...new Set(rows.map(({ ground }) => ground))]
  const names = [...new Set(rows.map(({ pair }) => pair))]
  const cell = (pair: string, ground: Ground): string => {
    const row = rows.find((each) => each.pair === pair && each.ground === ground)
    return row === undefined ? '' : `${shown(row)}${row.passes ? '' : '*'}`
  }
  return [
    `| pair | ${grounds.join(' | ')} |`,
    `| --- |${' --- |'.repeat(grounds.length)}`,
    ...names.map(
      (pair) => `| ${pair} | ${grounds.map((ground) => cell(pair, ground)).join(' | ')} |`,
    ),
  ].join('\n')
}

/** Rounded down: what is shown as 4.5 is not 4.46. */
function shown({ ratio, lc }: Need): string {
  return `${(Math.floor(ratio * 10) / 10).toFixed(1)}/${Math.floor(lc)}`
}

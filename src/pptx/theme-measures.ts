// What the style sheets of the themes say of lengths and of what stands behind words, for drawings that have no style sheet.

/** A measure on wide slides, and the one on upright and square ones. */
type Pair = readonly [wide: number, upright: number]

/** Size of a display title as a part of its type step, and the height of its lines. */
interface Display {
  readonly size: number
  readonly leading: number
}

export interface ThemeMeasures {
  /** Margins at head and foot, as parts of those of the deck size. */
  readonly top: Pair
  readonly bottom: number
  /** Titles of content: their size, as a part of the scale's, and the height of their lines. */
  readonly title: Pair
  readonly titleLeading: number
  /** Room below a title and above the line of facts, in px of the 16:9 canvas. */
  readonly titleGap: Pair
  readonly metaGap: Pair
  readonly cover: Display
  readonly section: number
  readonly statement: Display
  readonly closing: number
  readonly quote: Display
  /** What parts the rows of lists: cards behind them, rules between them, or nothing but room. */
  readonly rows: 'cards' | 'rules' | 'none'
  /** Whether content hangs from its title, and does not stand in the middle of the room below. */
  readonly hangs: boolean
}

const base: ThemeMeasures = {
  top: [1, 1],
  bottom: 1,
  title: [1, 1],
  titleLeading: 1.12,
  titleGap: [28, 28],
  metaGap: [18, 18],
  cover: { size: 1, leading: 1.06 },
  section: 1.06,
  statement: { size: 1, leading: 1.06 },
  closing: 1.06,
  quote: { size: 1, leading: 1.24 },
  rows: 'none',
  hangs: false,
}

const themes: Readonly<Record<string, ThemeMeasures>> = {
  folio: { ...base, rows: 'rules' },
  grid: {
    ...base,
    bottom: 0.72,
    titleLeading: 1.06,
    titleGap: [36, 20],
    metaGap: [20, 12],
    cover: { size: 1.14, leading: 0.94 },
    section: 0.98,
    statement: { size: 1.3, leading: 0.96 },
    closing: 0.98,
    quote: { size: 1, leading: 1.12 },
    rows: 'rules',
    hangs: true,
  },
  kernel: {
    ...base,
    cover: { size: 1.14, leading: 1.06 },
    quote: { size: 1.06, leading: 1.24 },
  },
  atlas: { ...base, quote: { size: 1.06, leading: 1.24 } },
  poster: {
    ...base,
    top: [0.84, 0.84],
    title: [1.08, 1],
    titleLeading: 1.04,
    titleGap: [26, 18],
    metaGap: [22, 16],
    cover: { size: 1.08, leading: 0.96 },
    section: 1,
    statement: { size: 1.14, leading: 1 },
    closing: 1,
    quote: { size: 1.1, leading: 1.12 },
    rows: 'cards',
  },
}

/** The measures of a theme; those that all have in common for one that is not ours. */
export function measuresOf(name: string): ThemeMeasures {
  return themes[name] ?? base
}

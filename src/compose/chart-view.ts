import type { Chart, Table } from '../model/evidence.ts'
import type { Inline } from '../model/inline.ts'
import type { ChartFields } from '../model/slide.ts'
import type { DeckSize } from '../model/recap.ts'
import type { ThemeColours } from '../model/theme.ts'

/** A mark of a bar or column chart: where it starts and how long it is, in percent of the scale. */
interface ChartBar {
  readonly series: number
  readonly offset: number
  readonly size: number
  readonly written: string
}

/** What the chart template shows. Marks are sized by classes (`w45`), so that Markdown needs no styles. */
export interface ChartView {
  readonly kind: 'bar' | 'column' | 'line'
  /** Where the values of a line stand so close that they must stand upright. */
  readonly isDense: boolean
  readonly legend: readonly { readonly series: number; readonly name: string }[] | undefined
  /** `zero` is where the zero of the scale is, in percent. */
  readonly rows: readonly {
    readonly category: string
    readonly zero: number
    readonly bars: readonly ChartBar[]
  }[]
  /** For lines: the values, column by column under the plot. */
  readonly table: (Table & { readonly alignments: readonly boolean[] }) | undefined
}

/** Lays out a chart. A legend names the series where there are several. */
export function chartView(chart: ChartFields, size: DeckSize): ChartView {
  const kind = chart.type ?? 'bar'
  const named = chart.series.filter(({ name }) => name !== undefined)
  const scale = scaleOf(chart)
  return {
    kind,
    isDense: kind === 'line' && isDense(chart, size),
    legend:
      kind === 'line' || named.length === 0
        ? undefined
        : chart.series.map(({ name }, index) => ({
            series: index + 1,
            name: name ?? String(index + 1),
          })),
    rows:
      kind === 'line'
        ? []
        : chart.categories.map((category, row) => ({
            category,
            zero: percentOf(-scale.low, scale),
            bars: barsOf(chart, row, scale),
          })),
    table: kind === 'line' ? lineTable(chart) : undefined,
  }
}

/** How many digits fit side by side under a plot. */
const digitsBelow: Readonly<Record<DeckSize, number>> = {
  '16:9': 82,
  '4:3': 70,
  '1:1': 46,
  '4:5': 42,
}

function isDense({ categories, series }: ChartFields, size: DeckSize): boolean {
  const longest = Math.max(
    ...series.flatMap(({ values }) => values.map(({ written }) => written.length)),
  )
  return (longest + 1) * categories.length > digitsBelow[size]
}

interface Scale {
  readonly low: number
  readonly high: number
}

/** Bars start at zero, so that their lengths compare as their values do. */
function scaleOf(chart: ChartFields): Scale {
  const range = rangeOf(chart)
  const low = Math.min(0, range.low)
  const high = Math.max(0, range.high)
  return { low, high: high === low ? low + 1 : high }
}

/** The lowest and the highest value, of the whole chart where this is a piece of one. */
function rangeOf({ range, series }: ChartFields): Scale {
  if (range !== undefined) return range
  const values = series.flatMap(({ values }) => values.map(({ value }) => value))
  return { low: Math.min(...values), high: Math.max(...values) }
}

function barsOf({ series }: Chart, row: number, scale: Scale): ChartBar[] {
  return series.map(({ values }, index) => {
    const { value, written } = values[row]!
    const offset = percentOf(Math.min(value, 0) - scale.low, scale)
    return { series: index + 1, offset, size: percentOf(Math.abs(value), scale), written }
  })
}

function percentOf(length: number, { low, high }: Scale): number {
  return Math.round((length / (high - low)) * 100)
}

function lineTable({ categories, series }: Chart): ChartView['table'] {
  return {
    columns: ['', ...categories],
    rows: series.map(({ name, values }) => [
      cell(name ?? ''),
      ...values.map(({ written }) => cell(written)),
    ]),
    caption: undefined,
    // Values stand in the middle, below their points.
    alignments: ['', ...categories].map(() => false),
  }
}

function cell(text: string): Inline {
  return text === '' ? [] : [{ type: 'text', text }]
}

/** The plots have about the proportions of their boxes, so that dots are round and lines have one width. */
const plotHeights: Readonly<Record<DeckSize, number>> = {
  '16:9': 300,
  '4:3': 340,
  '1:1': 540,
  '4:5': 760,
}
const plotWidth = 1000
const plotPad = 18

/** The lines of a chart as an SVG without text. Their points stand above the middle of their table columns. */
export function drawLines(chart: ChartFields, colours: ThemeColours, size: DeckSize): string {
  const height = plotHeights[size]
  const { categories, series } = chart
  const { low, high } = rangeOf(chart)
  const span = high === low ? 1 : high - low
  const x = (index: number): number => ((index + 0.5) / categories.length) * plotWidth
  const y = (value: number): number => plotPad + (1 - (value - low) / span) * (height - 2 * plotPad)
  // The ground line is at zero where some values lie below it.
  const zero = low < 0 && high > 0 ? round(y(0)) : height - 1
  // Many points are small: they must not make a rope of the line.
  const dot = (categories.length > 12 ? 5 : 7) * (height / 300) ** 0.4
  const lines = series.map(({ values }, index) => {
    const colour = colours[`series-${(index % 4) + 1}`]!
    const points = values.map(({ value }, place) => [round(x(place)), round(y(value))] as const)
    const dots = points
      .map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="${round(dot)}" fill="${colour}"/>`)
      .join('')
    return `<polyline fill="none" stroke="${colour}" stroke-width="${round(5 * (height / 300) ** 0.4)}" stroke-linejoin="round" points="${points.join(' ')}"/>${dots}`
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${plotWidth} ${height}" preserveAspectRatio="none">` +
    `<path stroke="${colours['line-strong']}" stroke-width="2" d="M0 ${zero}H${plotWidth}"/>${lines.join('')}</svg>`
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

import type { ThemeTokens } from '../model/theme.ts'

/** The tokens that choose between drawings. */
export type DrawingTokens = Pick<
  ThemeTokens,
  'radius' | 'density' | 'device' | 'pageNumber' | 'bullets' | 'table'
>

type Rules<Token extends keyof DrawingTokens> = Readonly<
  Record<NonNullable<ThemeTokens[Token]>, string>
>

const radius: Rules<'radius'> = {
  none: 'section{--radius:0px}',
  soft: 'section{--radius:calc(6 * var(--unit))}',
  round: 'section{--radius:calc(24 * var(--unit))}',
}

/** Margins are so much wider or narrower. */
const density: Rules<'density'> = {
  airy: 'section{--air:1.15}',
  normal: 'section{--air:1}',
  compact: 'section{--air:0.9}',
}

// Every bullet sets all properties: a theme may have drawn one of its own.
const plain =
  '--bullet-sign:"";--bullet-count:none;--bullet-fill:var(--accent);--bullet-round:0;--bullet-clip:none;'

const bullets: Rules<'bullets'> = {
  dash: `section{${plain}--bullet-top:0.62em;--bullet-width:0.42em;--bullet-height:0.12em}`,
  square: `section{${plain}--bullet-top:0.52em;--bullet-width:0.32em;--bullet-height:0.32em}`,
  number: `section{${plain}--bullet-top:0em;--bullet-sign:counter(bullet);--bullet-count:bullet;--bullet-fill:none;--bullet-width:auto;--bullet-height:auto}`,
  none: `section{${plain}--bullet-top:0em;--bullet-width:0;--bullet-height:0}`,
}

const table: Rules<'table'> = {
  rules: 'section{--zebra:transparent;--cell-line:0;--cell-edge:0}',
  zebra: 'section{--zebra:var(--surface);--cell-line:0;--cell-edge:0.6em}',
  boxes: 'section{--zebra:transparent;--cell-line:1px solid var(--line);--cell-edge:0.6em}',
}

/** A theme draws its ornaments where `--device` lets it. */
const device: Rules<'device'> = {
  full: 'section{--device:block}',
  quiet:
    'section{--device:none}section:is(.cover,.section,.statement,.quote,.closing){--device:block}',
  none: 'section:is(*){--device:none}',
}

const pageNumber: Rules<'pageNumber'> = {
  n: 'section::after{content:attr(data-marpit-pagination)}',
  'n of N':
    'section::after{content:attr(data-marpit-pagination)" / "attr(data-marpit-pagination-total)}',
  none: 'section::after{display:none}',
}

const drawings: { readonly [Token in keyof DrawingTokens]-?: Readonly<Record<string, string>> } = {
  radius,
  density,
  bullets,
  table,
  device,
  pageNumber,
}

/** The rules of those tokens that have a value. */
export function optionCss(options: DrawingTokens): string {
  return (Object.keys(drawings) as (keyof DrawingTokens)[])
    .map((token) => drawings[token][options[token] ?? ''] ?? '')
    .join('')
}

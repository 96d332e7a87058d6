import type { Deck } from '../model/deck.ts'
import { html, raw } from './html-tag.ts'
import { printableSlide, page, textFont } from './document.ts'

/** One page with all slides, and its size. */
export interface ContactSheet {
  readonly html: string
  readonly widthPx: number
  readonly heightPx: number
}

/** Where the slides of a contact sheet lie, in px. */
export interface ContactGrid {
  readonly columns: number
  readonly tilePx: number
  readonly widthPx: number
  readonly heightPx: number
}

const longestSidePx = 4000
const marginPx = 64
const gapPx = 28
const headPx = 116
const labelPx = 34
/** As large as a slide is shown at most. */
const largestTilePx = { wide: 560, tall: 400 } as const
/** Sheets are about so much wider than high. */
const wantedShape = 4 / 3

/** The page on which all slides stand beside each other, with their numbers and the title of the deck. */
export function contactSheet(deck: Deck, fontCss: string): ContactSheet {
  const grid = contactGrid(deck.slides.length, deck)
  const { widthPx, heightPx } = grid
  const tiles = deck.slides.map(
    (slide, index) =>
      html`<li><div class="marpit">${raw(printableSlide(slide))}</div><span>${String(index + 1)}</span></li>\n`,
  )
  const authors = deck.authors.join(', ')
  const body = html`<header><h1>${deck.title}</h1>${authors === '' ? '' : html`<p>${authors}</p>`}</header>\n<ol>\n${tiles}</ol>`
  return {
    html: page(
      deck,
      [fontCss, deck.css, sheetCss(deck, { grid, font: textFont(deck, fontCss) })],
      body,
    ),
    widthPx,
    heightPx,
  }
}

/** As many columns as bring a sheet near its shape; slides get smaller where it would be too large. */
export function contactGrid(
  count: number,
  { widthPx, heightPx }: Pick<Deck, 'widthPx' | 'heightPx'>,
): ContactGrid {
  const shape = widthPx / heightPx
  const largest = shape > 1 ? largestTilePx.wide : largestTilePx.tall
  const grids = Array.from({ length: Math.max(1, count) }, (_, index) => {
    const columns = index + 1
    const rows = Math.ceil(count / columns)
    const wide = (longestSidePx - 2 * marginPx - (columns - 1) * gapPx) / columns
    const high =
      ((longestSidePx - 2 * marginPx - headPx - (rows - 1) * gapPx) / rows - labelPx) * shape
    const tilePx = Math.floor(Math.min(largest, wide, high))
    return { columns, tilePx, ...sheetPx({ columns, rows, tilePx, shape }) }
  })
  const cost = ({ tilePx, ...grid }: ContactGrid): number =>
    Math.abs(Math.log(grid.widthPx / grid.heightPx / wantedShape)) +
    2 * Math.log(largest / Math.max(1, tilePx))
  return grids.reduce((best, grid) => (cost(grid) < cost(best) ? grid : best))
}

function sheetPx(sheet: {
  readonly columns: number
  readonly rows: number
  readonly tilePx: number
  readonly shape: number
}): Pick<ContactGrid, 'widthPx' | 'heightPx'> {
  const { columns, rows, tilePx, shape } = sheet
  const high = Math.ceil(tilePx / shape) + labelPx
  return {
    widthPx: 2 * marginPx + columns * tilePx + (columns - 1) * gapPx,
    heightPx: 2 * marginPx + headPx + rows * high + (rows - 1) * gapPx,
  }
}

function sheetCss(
  deck: Deck,
  { grid, font }: { readonly grid: ContactGrid; readonly font: string },
): string {
  const { columns, tilePx } = grid
  const high = Math.ceil((tilePx * deck.heightPx) / deck.widthPx)
  return `html,body{margin:0;padding:0}
body{box-sizing:border-box;padding:${marginPx}px;background:#e9e6df;color:#1d1b18;font-family:${font}}
body>header{height:${headPx}px;overflow:hidden}
body>header>h1{margin:0;font-weight:600;font-size:40px;line-height:1.2;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
body>header>p{margin:4px 0 0;color:#5c574e;font-size:24px;line-height:1.2;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
body>ol{display:grid;grid-template-columns:repeat(${columns},${tilePx}px);grid-auto-rows:${high + labelPx}px;gap:${gapPx}px;margin:0;padding:0;list-style:none}
body>ol>li>div.marpit{width:${tilePx}px;height:${high}px;box-shadow:0 0 0 1px #b9b3a6}
body>ol>li>div.marpit>svg{display:block;width:100%;height:100%}
body>ol>li>span{display:block;color:#5c574e;font-size:20px;line-height:${labelPx}px}
`
}

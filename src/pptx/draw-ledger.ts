// What the takeaways rest on, as a table that PowerPoint knows.
import { stateWord } from '../compose/ledger-view.ts'
import type { Ledger, LedgerRow } from '../model/slide.ts'
import { isChecked } from '../model/transcript.ts'
import { gridIn } from './draw-tables.ts'
import type { Para } from './scene.ts'
import { apart, momentRun, runsOf, word, type Content, type Stage } from './stage.ts'

export function drawLedger({ rows, hasQuotes }: Ledger, stage: Stage): Content {
  const { canvas, frame } = stage
  const isStacked = hasQuotes && (canvas.isUpright || frame.isBeside)
  const isWide = hasQuotes && !isStacked
  const small = { size: canvas.sizes.meta }
  const head = (text: string, column: number): Para => ({
    runs: [{ text }],
    ...(column > 0 && small),
  })
  const [basis, quote] = [word('basis', stage), word('quote', stage)]
  const heads = [
    word('takeaway', stage),
    word('moment', stage),
    ...(isWide ? [quote] : []),
    isStacked ? `${basis} · ${quote}` : basis,
  ]
  const cells = rows.map((row) => {
    const rests: Para[] = [{ runs: [{ text: word(row.basis, stage) }], ...small }]
    const state = stateParas(row, stage)
    return [
      [{ runs: runsOf(row.title), bold: true }],
      [{ runs: row.at === undefined ? [] : [momentRun(row.at, stage)], ...small }],
      ...(isWide ? [state] : []),
      isStacked ? [...rests, ...state] : rests,
    ]
  })
  const grid = { head: heads.map(head), rows: cells }
  return { shapes: [gridIn(grid, stage.area, { stage, size: canvas.sizes.body })] }
}

/** What became of a quote, and when it is said where that is another moment. */
function stateParas({ quote }: LedgerRow, stage: Stage): Para[] {
  if (quote === undefined) return []
  const text = stateWord(quote.state, stage.plan.words)
  const colour = isChecked(quote.state) ? 'accent-ink' : 'negative'
  const state = { text, colour, bold: true }
  const at = quote.at === undefined ? undefined : momentRun(quote.at, stage)
  return [{ runs: apart([state, at]), size: stage.canvas.sizes.meta }]
}

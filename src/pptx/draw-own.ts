// A layout of the author's own is a template for HTML. Here its evidence is listed, so that nothing of it is lost.
import type { OwnFields } from '../model/slide.ts'
import type { Compare, ProsCons } from '../model/evidence.ts'
import { inlineText } from '../text/inline-text.ts'
import type { Box, Para, Run, Shape } from './scene.ts'
import { figureIn } from './draw-figure.ts'
import { spreadIn } from './draw-claim.ts'
import { checkRows } from './draw-lists.ts'
import { attribution, quoteParas } from './draw-quote.ts'
import {
  apart,
  momentRun,
  placeOf,
  plain,
  runsOf,
  word,
  type Content,
  type Stage,
} from './stage.ts'

export function drawOwn(fields: OwnFields, stage: Stage): Content {
  const { area, canvas } = stage
  const { image } = fields
  const paras = evidenceParas(fields, stage)
  if (image === undefined) {
    return {
      shapes: paras.length === 0 ? [] : [spreadIn(placeOf(stage, 1), paras, { box: area, stage })],
    }
  }
  const gap = 24 * canvas.unit
  const half = (area.w - gap) / 2
  const isSplit = paras.length > 0 && !canvas.isUpright
  const list: Box = isSplit ? { ...area, w: half } : { ...area, h: area.h * 0.5 }
  const picture: Box =
    paras.length === 0
      ? area
      : isSplit
        ? { ...area, x: area.x + half + gap, w: half }
        : { ...area, y: area.y + area.h * 0.5 + gap, h: area.h * 0.5 - gap }
  const shapes: Shape[] =
    paras.length === 0 ? [] : [spreadIn(placeOf(stage, 1), paras, { box: list, stage })]
  return { shapes: [...shapes, ...figureIn(image, picture, stage)] }
}

function evidenceParas(fields: OwnFields, stage: Stage): Para[] {
  const { points = [], text = [], quote, code, checklist = [], steps, cycle } = fields
  const prose = { bullet: 'none', indent: 0 } as const
  const list = (runs: readonly Run[]): Para => ({ runs })
  const said =
    quote === undefined
      ? []
      : [
          ...quoteParas(quote, stage, true),
          { runs: attribution(quote, stage), size: stage.canvas.sizes.meta, colour: 'muted' },
        ]
  return [
    ...points.map((point) => list(runsOf(point))),
    ...text.map((paragraph) => ({ ...prose, runs: runsOf(paragraph) })),
    ...said.map((para) => ({ ...prose, ...para })),
    ...[...(steps ?? []), ...(cycle ?? [])].map(({ head, text: what }): Para => ({
      bullet: 'number',
      runs: [
        ...plain(head, stage, { bold: true }),
        ...(what === undefined ? [] : [{ text: ' ' }, ...runsOf(what)]),
      ],
    })),
    ...factParas(fields, stage),
    ...checkRows(checklist, stage).flat(),
    ...sidesOf(fields, stage),
    ...rowsOf(fields, stage),
    ...(code === undefined
      ? []
      : [{ ...prose, font: 'mono' as const, runs: [{ text: code.text.replace(/\n$/, '') }] }]),
  ]
}

/** What happened when, and numbers. */
function factParas({ timeline = [], figures = [] }: OwnFields, stage: Stage): Para[] {
  const events = timeline.map(({ when, what, at }) => [
    plain(when, stage, { bold: true }),
    runsOf(what),
    at === undefined ? undefined : momentRun(at, stage),
  ])
  const numbers = figures.map(({ value, unit, label, delta, source, at }) => [
    plain(unit === undefined ? value : `${value} ${unit}`, stage, { bold: true }),
    runsOf(label),
    delta === undefined ? undefined : plain(delta, stage),
    source === undefined ? undefined : plain(source, stage),
    at === undefined ? undefined : momentRun(at, stage),
  ])
  return [...events, ...numbers].map((facts) => ({ runs: apart(facts) }))
}

function sidesOf(
  {
    compare,
    proscons,
  }: { readonly compare?: Compare | undefined; readonly proscons?: ProsCons | undefined },
  stage: Stage,
): Para[] {
  const head = (runs: readonly Run[]): Para => ({ bullet: 'none', indent: 0, bold: true, runs })
  const sides = [
    ...(compare === undefined
      ? []
      : [compare.left, compare.right].map(({ head: title, points }) => ({
          title: plain(title, stage),
          points,
        }))),
    ...(proscons === undefined
      ? []
      : [
          { title: [{ text: word('pros', stage) }], points: proscons.pros },
          { title: [{ text: word('cons', stage) }], points: proscons.cons },
        ]),
  ]
  return [
    ...sides.flatMap(({ title, points }) => [
      head(title),
      ...points.map((point): Para => ({ runs: runsOf(point) })),
    ]),
    ...(compare?.verdict === undefined ? [] : [head(runsOf(compare.verdict))]),
  ]
}

/** What is rows elsewhere, a line for each. */
function rowsOf(
  { mapping, table, chart, myths = [], qa = [], people = [] }: OwnFields,
  stage: Stage,
): Para[] {
  const line = (...cells: readonly (readonly Run[] | undefined)[]): Para => ({ runs: apart(cells) })
  const text = (value: string | undefined): Run[] | undefined =>
    value === undefined ? undefined : plain(value, stage)
  return [
    ...(mapping === undefined
      ? []
      : [
          line(text(mapping.from), text(mapping.to)),
          ...mapping.pairs.map(([a, b, note]) =>
            line(text(a), [{ text: '↔' }], text(b), text(note)),
          ),
        ]),
    ...(table === undefined
      ? []
      : [
          line(...table.columns.map(text)),
          ...table.rows.map((row) =>
            line(...row.map((cell) => (inlineText(cell) === '' ? undefined : runsOf(cell)))),
          ),
        ]),
    ...(table?.caption === undefined ? [] : [line(text(table.caption))]),
    ...(chart === undefined
      ? []
      : chart.categories.map((category, index) =>
          line(
            text(category),
            ...chart.series.flatMap(({ name, values }) => [
              text(name),
              text(values[index]?.written),
            ]),
          ),
        )),
    ...(chart?.caption === undefined && chart?.unit === undefined
      ? []
      : [line(text(chart.caption), text(chart.unit))]),
    ...myths.flatMap(({ myth, reality }) => [
      line([{ text: word('myth', stage), bold: true }], runsOf(myth)),
      line([{ text: word('reality', stage), bold: true }], runsOf(reality)),
    ]),
    ...qa.flatMap(({ question, answer, asker, at }) => [
      line(plain(question, stage, { bold: true })),
      line(runsOf(answer), text(asker), at === undefined ? undefined : [momentRun(at, stage)]),
    ]),
    ...people.flatMap(({ name, role, points = [] }) => [
      line(plain(name, stage, { bold: true }), text(role)),
      ...points.map((point) => line(runsOf(point))),
    ]),
  ]
}

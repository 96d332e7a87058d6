// The layouts that are lists: agenda, checklist, questions, sources. Each fills its layout's place.
import { sourceDate, shortAddress } from '../compose/addresses.ts'
import type { Check } from '../model/evidence.ts'
import type { AgendaItem, SourcesFields } from '../model/slide.ts'
import type { Placeholder } from './frame.ts'
import { longestLine } from './measure-text.ts'
import type { Box, BulletSign, Para, Run, Shape } from './scene.ts'
import { bodyStyle } from './text-styles.ts'
import { isStrong } from './draw-facts.ts'
import { cardPad, listInRows } from './draw-rows.ts'
import { drawLedger } from './draw-ledger.ts'
import {
  apart,
  drawn,
  filled,
  heightIn,
  labelled,
  momentRun,
  placeOf,
  plain,
  runsOf,
  stacked,
  textBox,
  word,
  type Content,
  type Stage,
} from './stage.ts'

export function drawAgenda(
  { items }: { readonly items: readonly AgendaItem[] },
  stage: Stage,
): Content {
  const place = agendaPlace(stage)
  const { area, look, canvas } = stage
  const { size } = place.style
  const isDisc = look.name === 'poster'
  const isHeading = isDisc || look.name === 'grid'
  const entry = { ...(isHeading ? { font: 'heading' as const, bold: true } : {}), colour: 'text' }
  const tracking = isDisc && look.tracking.title !== 0 ? -0.01 : undefined
  const times = timesOf(items, stage)
  const rows = items.map((item): Para[] => {
    const target = stage.plan.slides.findIndex(({ id }) => id === item.target)
    const link = target === -1 ? {} : { link: { slide: target } }
    const numbered = isDisc ? { bulletColour: 'on-accent' } : {}
    const runs = plain(item.title, stage, { ...entry, ...link })
    return [{ bullet: 'number', ...numbered, leading: 1.2, tracking, startAt: 1, runs }]
  })
  const start = isDisc ? size * 0.46 : 0
  const end = times.wide === 0 ? 0 : times.wide + (isDisc ? 8 : 24) * canvas.unit
  const list = listInRows(place, rows, { kind: 'agenda', box: area, stage, start, end })
  const text = list.shapes.at(-1)!
  const shapes = [
    ...list.shapes.slice(0, -1),
    ...(isDisc ? discsOf(list.rows, size * 1.53, stage) : []),
    text,
    ...list.rows.flatMap((row, index) => times.shapeAt(index, row)),
  ]
  return { shapes, overflow: list.overflow }
}

/** The discs that numbers stand on. */
function discsOf(rows: readonly Box[], side: number, stage: Stage): Shape[] {
  return rows.map((row) =>
    drawn(
      { x: row.x + cardPad(stage), y: row.y + (row.h - side) / 2, w: side, h: side },
      'accent',
      { form: 'ellipse' },
    ),
  )
}

/** Times at the ends of rows: tabs would do, were they not counted from elsewhere by each program. */
function timesOf(
  items: readonly AgendaItem[],
  stage: Stage,
): { readonly wide: number; readonly shapeAt: (index: number, row: Box) => Shape[] } {
  const { look, canvas } = stage
  const style = bodyStyle(canvas.sizes.meta, { align: 'end' })
  const paras = items.map(({ at }): Para[] =>
    at === undefined ? [] : [{ runs: [momentRun(at, stage, { bold: isStrong(stage) })] }],
  )
  const wide = Math.max(0, ...paras.map((each) => longestLine(each, style, look.widths))) * 1.1
  const shapeAt = (index: number, row: Box): Shape[] => {
    if (paras[index]!.length === 0) return []
    const h = style.size * style.leading
    const y = look.theme.hangs ? row.y + style.size * 0.8 : row.y + (row.h - h) / 2
    const box = { x: row.x + row.w - cardPad(stage) - wide, y, w: wide, h }
    return [textBox('Moment', box, { paras: paras[index]!, style })]
  }
  return { wide, shapeAt }
}

/** The place of the list: where numbers stand in discs, they begin in the middle of these. */
function agendaPlace(stage: Stage): Placeholder {
  const place = placeOf(stage, 1)
  const { look, canvas } = stage
  const { size } = place.style
  const { unit } = canvas
  const indents: Readonly<Record<string, number>> = {
    grid: 98 * unit,
    poster: size * 1.44 + 18 * unit,
  }
  const indent = indents[look.name] ?? size * 2 + 24 * unit
  return { ...place, style: { ...place.style, indent, leading: 1.2 } }
}

export function drawChecklist(
  { items }: { readonly items: readonly Check[] },
  stage: Stage,
): Content {
  const rows = checkRows(items, stage)
  return listInRows(placeOf(stage, 1), rows, { kind: 'checks', box: stage.area, stage })
}

/** Tasks with an empty box before each, and who does it until when below. */
export function checkRows(items: readonly Check[], stage: Stage): Para[][] {
  const { size } = placeOf(stage, 1).style
  const indent = size * 1.75
  return items.map((item): Para[] => {
    const { owner, due, effort, at } = item
    const facts = apart([
      owner === undefined ? undefined : plain(labelled('owner', owner, stage), stage),
      due === undefined ? undefined : plain(labelled('due', due, stage), stage),
      effort === undefined
        ? undefined
        : plain(labelled('effort', word(`effort${effort}`, stage), stage), stage),
      at === undefined ? undefined : momentRun(at, stage),
    ])
    // A moment by itself follows the words, as on the page.
    const isShort = at !== undefined && [owner, due, effort].every((fact) => fact === undefined)
    const behind = isShort ? [{ text: ' ' }, ...facts] : []
    return [
      {
        runs: [...runsOf(item.text), ...behind],
        bullet: boxOf(stage),
        indent,
        leading: 1.3,
      },
      ...factsBelow(isShort ? [] : facts, { indent, before: size * 0.1 }, stage),
    ]
  })
}

/** The box before a task: a ring where the theme is round. */
function boxOf({ look, canvas }: Stage): BulletSign {
  if (look.name === 'poster') return { sign: '○', colour: 'accent-ink', part: 1.1 }
  const colour = look.name === 'grid' ? 'text' : 'accent-ink'
  return { sign: '☐', colour, part: look.name === 'grid' && !canvas.isUpright ? 1.2 : 1 }
}

/** What is known about an entry, in a small line below it. */
export function factsBelow(
  facts: readonly Run[],
  set: { readonly indent: number; readonly before: number },
  { canvas }: Stage,
): Para[] {
  if (facts.length === 0) return []
  const small = { size: canvas.sizes.meta, colour: 'muted', leading: 1.35 }
  return [{ runs: facts, bullet: 'none', ...small, ...set }]
}

export function drawSources({ sources, first, ledger }: SourcesFields, stage: Stage): Content {
  if (ledger !== undefined) return drawLedger(ledger, stage)
  return sources.length > 4 ? manySources(sources, first, stage) : fewSources(sources, first, stage)
}

/** A source, and its address below. */
function sourceParas(
  { text, url, date }: SourcesFields['sources'][number],
  number: number,
  stage: Stage,
): Para[] {
  const { canvas, plan } = stage
  const { size } = placeOf(stage, 1).style
  const small = { size: canvas.sizes.meta, colour: 'muted' }
  const dated =
    date === undefined ? [] : [{ ...small, text: ` ${sourceDate(date, plan.language)}` }]
  const set = { indent: size * 2, leading: 1.3 }
  const source: Para = {
    ...set,
    bullet: 'number',
    startAt: number,
    runs: [...plain(text, stage), ...dated],
  }
  if (url === undefined) return [source]
  const address = { text: shortAddress(url), link: { url }, colour: 'muted' }
  return [source, { ...set, ...small, bullet: 'none', before: 0, runs: [address] }]
}

/** Up to four have rows between rules; one or two stand at the foot of the page, as in a colophon. */
function fewSources(sources: SourcesFields['sources'], first: number, stage: Stage): Content {
  const { area, look } = stage
  const place = placeOf(stage, 1)
  const { size } = place.style
  const isFoot = sources.length < 3
  const box = isFoot ? area : { ...area, w: Math.min(area.w, size * 40) }
  const items = sources.map((source, index) => sourceParas(source, first + index, stage))
  const texts = items.map((paras) => heightIn(paras, place.style, { width: box.w, look }))
  const least = texts.map((high) => high + size)
  const rows = stacked(least, box, { gap: 0, most: size * 3.4 })
  const used = rows.boxes.reduce((sum, { h }) => sum + h, 0)
  const shift = (isFoot ? box.y + box.h - used : box.y) - rows.boxes[0]!.y
  const boxes = rows.boxes.map((row) => ({ ...row, y: row.y + shift }))
  const paras = items.flatMap((own, index) => {
    const before = index === 0 ? 0 : boxes[index]!.y - boxes[index - 1]!.y - texts[index - 1]!
    return own.map((para, at) => (at === 0 ? { ...para, before } : para))
  })
  const line = look.name === 'grid' ? 'line-strong' : 'line'
  const edges = [...(look.name === 'grid' ? [] : [boxes[0]!.y]), ...boxes.map(({ y, h }) => y + h)]
  const text = { ...box, y: boxes[0]!.y + size * 0.5, h: used }
  return {
    shapes: [
      ...edges.map((y) => drawn({ ...box, y, h: 1 }, line)),
      filled(place, paras, { box: text, anchor: 't' }),
    ],
    overflow: rows.overflow,
  }
}

/** Many stand in two columns where there is room for these, in smaller type. */
function manySources(sources: SourcesFields['sources'], first: number, stage: Stage): Content {
  const { canvas, area, frame } = stage
  const place = placeOf(stage, 1)
  const size = Math.max(place.style.size * (frame.isBeside ? 0.62 : 0.86), canvas.sizes.meta)
  const columns = !canvas.isUpright && !frame.isBeside ? 2 : 1
  const paras = sources.flatMap((source, index) =>
    sourceParas(source, first + index, stage).map((para) =>
      para.size === undefined ? { ...para, size, before: size * 0.55 } : para,
    ),
  )
  return { shapes: [filled(place, paras, { box: area, columns, anchor: 't' })] }
}

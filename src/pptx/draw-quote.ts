import type { Quote } from '../model/evidence.ts'
import { isChecked } from '../model/transcript.ts'
import { quoteBand } from './devices.ts'
import type { Placeholder } from './frame.ts'
import { longestLine } from './measure-text.ts'
import { bodyStyle } from './text-styles.ts'
import type { Box, Para, Run, Shape } from './scene.ts'
import {
  apart,
  drawn,
  filled,
  freeRoom,
  heightIn,
  momentRun,
  placeOf,
  plain,
  radiusOf,
  textBox,
  word,
  type Content,
  type Stage,
} from './stage.ts'

/** The words of a quote, between marks: how a language writes them, PowerPoint does not know. */
export function quoteParas({ text }: Quote, stage: Stage, isMarked: boolean): Para[] {
  const [open, close] = marksOf(stage.plan.language)
  return text.map((paragraph, index): Para => ({
    runs: [
      ...(isMarked && index === 0 ? [{ text: open }] : []),
      ...plain(paragraph, stage),
      ...(isMarked && index === text.length - 1 ? [{ text: close }] : []),
    ],
  }))
}

/** Who said it, on what, and when; and that it was checked, where it was and stands in the transcript. */
export function attribution({ by, context, at, state }: Quote, stage: Stage): Run[] {
  return apart([
    by === undefined
      ? undefined
      : plain(by, stage, { bold: true, colour: 'text', size: stage.canvas.sizes.meta * 1.1 }),
    context === undefined ? undefined : plain(context, stage),
    at === undefined ? undefined : momentRun(at, stage),
    isChecked(state) ? { text: word('checked', stage), italic: true } : undefined,
  ])
}

/** How a theme frames words: room around them, and how far the attribution stands in. */
interface Saying {
  /** Before, above, behind and below the words, in px. */
  readonly pads: readonly [before: number, above: number, after: number, below: number]
  readonly fill?: string
  readonly gap: number
  readonly byLeft: number
}

function sayingOf({ look, canvas, frame }: Stage): Saying {
  const { unit, sizes } = canvas
  const mark = look.name === 'folio' ? sizes.quote * 0.62 : 0
  switch (look.name) {
    case 'poster':
      return {
        pads: [52 * unit, 44 * unit, 52 * unit, 48 * unit],
        fill: frame.family === 'quote' ? 'text' : 'accent',
        gap: 20 * unit,
        byLeft: 148 * unit,
      }
    case 'kernel':
      return {
        pads: [124 * unit, 52 * unit, 44 * unit, 52 * unit],
        fill: 'surface',
        gap: 30 * unit,
        byLeft: 124 * unit,
      }
    default:
      return { pads: [mark, 0, 0, 0], gap: 30 * unit, byLeft: 0 }
  }
}

export function drawQuote({ quote }: { readonly quote: Quote }, stage: Stage): Content {
  const { look, canvas, area } = stage
  const { unit } = canvas
  const place = placeOf(stage, 1)
  const isFolio = look.name === 'folio'
  const isBand = look.name === 'grid'
  const paras = quoteParas(quote, stage, !isFolio && !isBand)
  const saying = sayingOf(stage)
  const [before, above, after, below] = saying.pads
  const wide = area.w - before - after
  const most = saying.fill === undefined && !isBand ? place.style.size * 16.9 : wide
  const w = Math.min(wide, most)
  const high = heightIn(paras, place.style, { width: w, look })
  const by = byIn(quote, { ...area, x: area.x + saying.byLeft, w: area.w - saying.byLeft }, stage)
  const room = isBand ? { ...area, y: area.y + 20 * unit, h: area.h - 20 * unit } : area
  const tail = hasTail(stage) && by === undefined ? 52 * unit : 0
  const whole = above + high + below + (by === undefined ? tail : saying.gap + by.high)
  const y = room.y + (isBand ? 0 : Math.max(0, (room.h - whole) / 2))
  const words = { x: area.x + before, y: y + above, w, h: high }
  const card = { ...area, y, h: above + high + below }
  const foot = card.y + card.h + saying.gap
  const shapes: Shape[] = [
    ...(saying.fill === undefined ? [] : cardOf(card, saying.fill, { stage, words, place })),
    ...(isFolio ? [markOf(words.x, words.y, stage)] : []),
    ...(isBand ? bandMarks(area, stage) : []),
    filled(place, paras, {
      box: words,
      anchor: 't',
      free: freeRoom(paras, place.style, { width: w, look }),
    }),
    ...(by?.shapesAt(foot) ?? []),
  ]
  return { shapes, overflow: whole - room.h }
}

/** Who said it, below the words: after a bar, below a line, or as it is. */
function byIn(
  quote: Quote,
  area: Box,
  stage: Stage,
): { readonly high: number; readonly shapesAt: (y: number) => Shape[] } | undefined {
  const { look, canvas } = stage
  const { unit } = canvas
  const runs = attribution(quote, stage)
  if (runs.length === 0) return undefined
  const place = placeOf(stage, 10)
  const paras = [{ runs }]
  const isFolio = look.name === 'folio'
  const over = look.name === 'atlas' ? 12 * unit : 0
  const left = isFolio ? 19 * unit : 0
  const text = { ...area, x: area.x + left, w: area.w - left }
  const h = heightIn(paras, place.style, { width: text.w, look })
  const lineWide = Math.min(area.w, longestLine(paras, place.style, look.widths))
  return {
    high: over + h,
    shapesAt: (y) => [
      ...(isFolio ? [drawn({ ...area, y, w: 3 * unit, h }, 'accent')] : []),
      ...(over > 0 ? [drawn({ ...area, y, w: lineWide, h: 2 * unit }, 'accent')] : []),
      filled(place, paras, { box: { ...text, y: y + over, h } }),
    ],
  }
}

/** A field behind words: a bubble with its tail, or a listing with the numbers of its lines. */
function cardOf(
  card: Box,
  fill: string,
  {
    stage,
    words,
    place,
  }: { readonly stage: Stage; readonly words: Box; readonly place: Placeholder },
): Shape[] {
  const { look, canvas } = stage
  const { unit } = canvas
  const isBubble = look.name === 'poster'
  const radius = isBubble ? 40 * unit : radiusOf(stage)
  const field = drawn(card, fill, { form: 'roundRect', radius })
  if (isBubble) return [field, ...(hasTail(stage) ? [tailOf(card, fill, stage)] : [])]
  if (look.design.tokens.device === 'none') return [field]
  const line = place.style.size * place.style.leading
  const numbers = Array.from({ length: Math.round(words.h / line) }, (_, index) =>
    textBox(
      'Line number',
      { x: card.x, y: words.y + index * line, w: 56 * unit, h: line },
      {
        paras: [{ runs: [{ text: String(index + 1) }] }],
        style: bodyStyle(24 * unit, { font: 'mono', colour: 'muted', align: 'end' }),
        anchor: 'ctr',
      },
    ),
  )
  return [field, drawn({ ...card, x: card.x + 88 * unit, w: unit }, 'line'), ...numbers]
}

/** Whether words stand in a bubble, out of which a tail hangs. */
function hasTail({ look }: Stage): boolean {
  return look.name === 'poster' && look.design.tokens.device !== 'none'
}

function tailOf({ x, y, h }: Box, fill: string, { canvas: { unit } }: Stage): Shape {
  const box = { x: x + 64 * unit, y: y + h - unit, w: 60 * unit, h: 44 * unit }
  return drawn(box, fill, { form: 'tail' })
}

function markOf(x: number, y: number, stage: Stage): Shape {
  const size = stage.canvas.sizes.quote * 1.25
  const style = bodyStyle(size, {
    font: 'heading',
    bold: true,
    colour: 'accent',
    leading: 1,
    align: 'end',
  })
  // A mark of Japanese or Chinese is as wide as it is high, and ends where the words begin.
  const box = { x: x - size * 1.1, y: y - size * 0.02, w: size * 1.05, h: size }
  return textBox('Quotation mark', box, {
    paras: [{ runs: [{ text: marksOf(stage.plan.language)[0].trim() }] }],
    style,
  })
}

/** A mark as large as the field that it stands in, and the rule that words hang from. */
function bandMarks(area: Box, stage: Stage): Shape[] {
  const { canvas, look } = stage
  const { unit, isUpright } = canvas
  const rule = drawn({ ...area, h: 2 * unit }, 'text')
  if (look.design.tokens.device === 'none') return [rule]
  const band = quoteBand(canvas)
  const size = isUpright ? band.h * 1.25 : 480 * unit
  const style = bodyStyle(size, { font: 'heading', bold: true, colour: 'on-accent', leading: 1 })
  const y = isUpright ? band.h * 0.1 : Math.max(0, canvas.top - 60 * unit)
  const box = { x: canvas.x - 16 * unit, y, w: size * 0.75, h: size }
  const runs = [{ text: marksOf(stage.plan.language)[0].trim() }]
  return [textBox('Quotation mark', box, { paras: [{ runs }], style }), rule]
}

/** The quotation marks of a language. */
function marksOf(language: string): readonly [string, string] {
  const own: Readonly<Record<string, readonly [string, string]>> = {
    de: ['„', '“'],
    pl: ['„', '”'],
    fr: ['«\u202f', '\u202f»'],
    ru: ['«', '»'],
    ar: ['«', '»'],
    he: ['”', '”'],
    ja: ['「', '」'],
    zh: ['“', '”'],
  }
  return own[language.split('-')[0]!.toLowerCase()] ?? ['“', '”']
}

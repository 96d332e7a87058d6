import type { Quote } from '../model/evidence.ts'
import { isChecked } from '../model/transcript.ts'
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

export function drawQuote({ quote }: { readonly quote: Quote }, stage: Stage): Content {
  const { look, frame, canvas } = stage
  const { unit } = canvas
  const place = placeOf(stage, 1)
  const by = attribution(quote, stage)
  const paras = quoteParas(quote, stage, look.name !== 'folio' && look.name !== 'grid')
  const high = heightIn(paras, place.style, { width: place.box.w, look })
  const below = placeOf(stage, 10)
  const pad = 36 * unit
  const isBoxed = look.name === 'kernel' || look.name === 'poster'
  const middle = place.anchor === 't' ? place.box.y + high / 2 : place.box.y + place.box.h / 2
  const beside = besideTail(below.box, stage)
  const byParas = [{ runs: by }]
  const byHigh = heightIn(byParas, below.style, { width: beside.w, look })
  const end = middle + Math.min(high, place.box.h) / 2
  const card = { x: frame.body.x, y: middle - high / 2 - pad, w: frame.body.w, h: high + 2 * pad }
  const shapes: Shape[] = [
    ...(isBoxed
      ? [
          drawn(card, look.name === 'poster' ? 'text' : 'surface', {
            form: 'roundRect',
            radius: radiusOf(stage),
          }),
          ...(hasTail(stage) ? [tailOf(card, stage)] : []),
        ]
      : []),
    ...(look.name === 'folio' ? [markOf(place.box.x, middle - high / 2, stage)] : []),
    ...(place.box.x > canvas.x + 200 * unit && look.name === 'grid' ? [bandMark(stage)] : []),
    filled(place, paras, { free: freeRoom(paras, place.style, { width: place.box.w, look }) }),
    // The attribution stays below the words, wherever these end.
    ...(by.length === 0
      ? []
      : [
          filled(below, byParas, {
            box: {
              ...beside,
              y: Math.min(below.box.y, end + (isBoxed ? pad : 0) + 22 * unit),
              h: Math.max(below.box.h, byHigh),
            },
          }),
        ]),
  ]
  return { shapes }
}

/** Whether words stand in a bubble, out of which a tail hangs. */
function hasTail({ look }: Stage): boolean {
  return look.name === 'poster' && look.design.tokens.device !== 'none'
}

function tailOf({ x, y, h }: Box, { canvas: { unit } }: Stage): Shape {
  const box = { x: x + 64 * unit, y: y + h - unit, w: 60 * unit, h: 44 * unit }
  return drawn(box, 'text', { form: 'tail' })
}

function besideTail(box: Box, stage: Stage): Box {
  const room = hasTail(stage) ? 148 * stage.canvas.unit : 0
  return { ...box, x: box.x + room, w: box.w - room }
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

/** A mark as large as the band that it stands in. */
function bandMark(stage: Stage): Shape {
  const { canvas } = stage
  const size = 420 * canvas.unit
  const style = bodyStyle(size, { font: 'heading', bold: true, colour: 'on-accent', leading: 1 })
  const box = { x: canvas.x, y: canvas.top + 10 * canvas.unit, w: size * 0.7, h: size }
  return textBox('Quotation mark', box, {
    paras: [{ runs: [{ text: marksOf(stage.plan.language)[0].trim() }] }],
    style,
  })
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

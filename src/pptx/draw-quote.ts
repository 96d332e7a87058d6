import type { Quote } from '../model/evidence.ts'
import { bodyStyle } from './text-styles.ts'
import type { Para, Run, Shape } from './scene.ts'
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

/** Who said it, on what, and when. */
export function attribution({ by, context, at }: Quote, stage: Stage): Run[] {
  return apart([
    by === undefined
      ? undefined
      : plain(by, stage, { bold: true, colour: 'text', size: stage.canvas.sizes.meta * 1.1 }),
    context === undefined ? undefined : plain(context, stage),
    at === undefined ? undefined : momentRun(at, stage),
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
  const end = middle + Math.min(high, place.box.h) / 2
  const card = { x: frame.body.x, y: middle - high / 2 - pad, w: frame.body.w, h: high + 2 * pad }
  const shapes: Shape[] = [
    ...(isBoxed
      ? [
          drawn(card, look.name === 'poster' ? 'text' : 'surface', {
            form: 'roundRect',
            radius: radiusOf(stage),
          }),
        ]
      : []),
    ...(look.name === 'folio' ? [markOf(place.box.x, middle - high / 2, stage)] : []),
    ...(place.box.x > canvas.x + 200 * unit && look.name === 'grid' ? [bandMark(stage)] : []),
    filled(place, paras, { free: freeRoom(paras, place.style, { width: place.box.w, look }) }),
    // The attribution stays below the words, wherever these end.
    ...(by.length === 0
      ? []
      : [
          filled(below, [{ runs: by }], {
            box: { ...below.box, y: Math.min(below.box.y, end + (isBoxed ? pad : 0) + 22 * unit) },
          }),
        ]),
  ]
  return { shapes }
}

function markOf(x: number, y: number, stage: Stage): Shape {
  const size = stage.canvas.sizes.quote * 1.25
  const style = bodyStyle(size, { font: 'heading', bold: true, colour: 'accent', leading: 1 })
  const box = { x: x - size * 0.55, y: y - size * 0.02, w: size * 0.6, h: size }
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

import type { CodePiece } from '../model/code.ts'
import type { Code } from '../model/evidence.ts'
import { inlineText } from '../text/inline-text.ts'
import { isBold, bodyStyle } from './text-styles.ts'
import type { Box, Para, Run, Shape } from './scene.ts'
import {
  apart,
  drawn,
  heightIn,
  radiusOf,
  runsOf,
  textBox,
  type Content,
  type Stage,
} from './stage.ts'

/** A listing in a box, line by line; behind lines that matter stands a bar of colour. */
export function drawCode({ text, language, caption, highlight = [] }: Code, stage: Stage): Content {
  const { canvas, area, look } = stage
  const { unit, sizes } = canvas
  const style = bodyStyle(Math.max(sizes.body * 0.86, sizes.meta), { font: 'mono', leading: 1.4 })
  const paras = linesOf(text, stage).map((pieces, index): Para => {
    const isMarked = highlight.includes(index + 1)
    return { runs: pieces.map((piece) => pieceRun(piece, isMarked, stage)) }
  })
  const below = bodyStyle(sizes.meta, { colour: 'muted', leading: 1.35 })
  const facts: Run[] = apart([
    language === undefined ? undefined : { text: language, font: 'mono' },
    caption === undefined || inlineText(caption) === '' ? undefined : runsOf(caption),
  ])
  const captionHigh =
    facts.length === 0 ? 0 : heightIn([{ runs: facts }], below, { width: area.w, look }) + 12 * unit
  const inset = [(canvas.isUpright ? 16 : 28) * unit, 22 * unit] as const
  // Lines may reach into the room behind them.
  const width = area.w - inset[0] - 6 * unit
  const high = heightIn(paras, style, { width, look }) + 2 * inset[1]
  const room = area.h - captionHigh
  const y = area.y + (look.theme.hangs ? 0 : Math.max(0, (room - high) / 2))
  const box = { ...area, y, h: Math.min(room, high) }
  const foot = { ...area, y: y + box.h + 12 * unit, h: captionHigh }
  const words = { x: box.x + inset[0], y: y + inset[1], w: width, h: box.h - 2 * inset[1] }
  return {
    shapes: [
      drawn(box, 'surface', { form: 'roundRect', radius: radiusOf(stage) }),
      ...paras.flatMap((_, index) =>
        highlight.includes(index + 1)
          ? barsOf(
              {
                ...box,
                y: words.y + heightIn(paras.slice(0, index), style, { width, look }),
                h: heightIn([paras[index]!], style, { width, look }),
              },
              unit,
            )
          : [],
      ),
      textBox('Code', words, { paras, style }),
      ...(facts.length === 0
        ? []
        : [textBox('Caption', foot, { paras: [{ runs: facts }], style: below })]),
    ],
    overflow: high - room,
  }
}

/** The lines of a listing, in colours where the highlighter knows the language. */
function linesOf(text: string, { code }: Stage): readonly (readonly CodePiece[])[] {
  const lines = text.replace(/\n$/, '').split('\n')
  const isSame =
    code?.length === lines.length &&
    code.every((pieces, index) => pieces.map((each) => each.text).join('') === lines[index])
  return isSame ? code : lines.map((line) => (line === '' ? [] : [{ text: line, kinds: [] }]))
}

/** A field from edge to edge, and a bar at its start. */
function barsOf(line: Box, unit: number): Shape[] {
  return [drawn(line, 'accent-soft'), drawn({ ...line, w: 5 * unit }, 'accent')]
}

/** Roles of colour by what highlight.js calls a piece, as templates/themes/base/media.css has them. */
const kindColours: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'accent-ink': ['keyword', 'selector-tag', 'built_in', 'type', 'name', 'tag', 'meta'],
    positive: ['string', 'regexp', 'addition', 'symbol', 'link'],
    warning: ['number', 'literal', 'attr', 'attribute', 'variable', 'template-variable'],
    negative: ['deletion'],
    muted: ['comment', 'quote', 'doctag'],
  }).flatMap(([role, kinds]) => kinds.map((kind) => [kind, role])),
)
const strongKinds = ['title', 'section', 'strong']

function pieceRun({ text, kinds }: CodePiece, isMarked: boolean, { look, ground }: Stage): Run {
  const own = kinds.findLast((kind) => kind in kindColours)
  const colour = own === undefined ? undefined : kindColours[own]
  // What is quiet elsewhere is not on a line that stands out; on other grounds its colours are too close.
  const isPlain = isMarked && (colour === 'muted' || ground === 'surface' || ground === 'inverse')
  const isStrong = kinds.some((kind) => strongKinds.includes(kind))
  return {
    text: text.replaceAll('\t', '  '),
    ...(colour === undefined || isPlain ? {} : { colour }),
    ...(isStrong && isBold(look, 'strong') ? { bold: true } : {}),
  }
}

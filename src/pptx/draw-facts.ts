// The line at the foot of a slide: when it was said, who says so, and whether these are the words of the recap.
import { bodyStyle } from './text-styles.ts'
import { sectionStack } from './section-stack.ts'
import { longestLine } from './measure-text.ts'
import type { Box, Run, Shape, TextShape, TextStyle } from './scene.ts'
import {
  apart,
  heightIn,
  labelled,
  momentRun,
  plain,
  smallFont,
  textBox,
  word,
  type Stage,
} from './stage.ts'

export interface Facts {
  readonly box: Box
  readonly shapes: readonly Shape[]
}

/** The line of facts; nothing where nothing is known, or the page has its facts elsewhere. */
export function metaOf(stage: Stage): Facts | undefined {
  const { slide, frame, canvas, look } = stage
  const { basis = 'said' } = slide
  if (['cover', 'closing'].includes(frame.family)) return undefined
  const facts = factsOf(stage)
  if (facts.length === 0 && basis === 'said') return undefined
  const style = bodyStyle(canvas.sizes.meta, { colour: 'muted', leading: 1.35 })
  const meta = metaPlace(stage)
  const line = canvas.sizes.meta * style.leading
  const isBelow = meta !== frame.meta
  const foot = { ...meta, y: isBelow ? meta.y : meta.y + meta.h - line, h: line }
  const used = facts.length === 0 ? 0 : widthIn(facts, style, stage) + canvas.sizes.meta * 1.2
  const chip =
    basis === 'said' ? undefined : chipAt(word(basis, stage), { ...foot, x: meta.x + used }, stage)
  if (chip !== undefined && chip.box.x + chip.box.w <= meta.x + meta.w) {
    const text = textBox('Facts', foot, { paras: [{ runs: facts }], style, anchor: 'b' })
    return { box: foot, shapes: [...(facts.length === 0 ? [] : [text]), chip] }
  }
  const runs = basis === 'said' ? facts : apart([facts, { text: word(basis, stage) }])
  const paras = [{ runs }]
  const h = heightIn(paras, style, { width: meta.w, look })
  const box = { ...meta, y: meta.y + meta.h - h, h }
  return { box, shapes: [textBox('Facts', box, { paras, style, anchor: 'b' })] }
}

/** The place of the line: at the foot of the page, or right below a title that hangs from its head. */
function metaPlace(stage: Stage): Box {
  const { frame, canvas, look } = stage
  const isHung = frame.family === 'section' && look.theme.hangs && canvas.size !== '16:9'
  if (!isHung) return frame.meta
  const { below } = sectionStack(stage)
  return { ...frame.meta, y: below.y + below.h + canvas.sizes.meta }
}

function factsOf(stage: Stage): Run[] {
  const { at, source } = stage.slide
  return apart([
    at === undefined ? undefined : momentRun(at, stage, { bold: isStrong(stage) }),
    source === undefined ? undefined : plain(labelled('source', source, stage), stage),
  ])
}

/** Whether a theme sets moments in its strong weight. */
export function isStrong({ look }: Stage): boolean {
  return ['grid', 'atlas', 'poster'].includes(look.name)
}

function widthIn(runs: readonly Run[], style: TextStyle, { look }: Stage): number {
  return longestLine([{ runs }], style, look.widths)
}

/** A word in a frame, or on a field of its own, as wide as it is. */
export function chipAt(text: string, line: Box, stage: Stage): TextShape {
  const { look, canvas } = stage
  const size = canvas.sizes.meta
  const isField = look.name === 'poster'
  const style = bodyStyle(size, {
    ...smallFont(look),
    align: 'center',
    leading: 1.2,
    bold: isField,
    colour: isField ? 'on-pop' : look.name === 'grid' ? 'text' : 'muted',
  })
  const w = widthIn([{ text }], style, stage) + size * (isField ? 1.4 : 0.9)
  const edge = look.name === 'grid' ? 'text' : 'line-strong'
  return textBox(
    'Basis',
    { ...line, w },
    {
      paras: [{ runs: [{ text }] }],
      style,
      anchor: 'ctr',
      isTight: true,
      ...(isField ? { fill: 'pop' } : { line: { colour: edge, width: 1 } }),
      ...(look.name === 'kernel' ? { fill: 'surface' } : {}),
      radius: isField ? line.h / 2 : look.name === 'grid' ? 0 : 3,
    },
  )
}

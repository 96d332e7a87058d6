import type { Code } from '../model/evidence.ts'
import { inlineText } from '../text/inline-text.ts'
import { bodyStyle } from './text-styles.ts'
import type { Para } from './scene.ts'
import { apart, heightIn, radiusOf, runsOf, textBox, type Content, type Stage } from './stage.ts'

/** A listing in a box, line by line; lines that matter have a colour behind them. */
export function drawCode({ text, language, caption, highlight = [] }: Code, stage: Stage): Content {
  const { canvas, area, look } = stage
  const { unit, sizes } = canvas
  const style = bodyStyle(sizes.body * 0.86, { font: 'mono', leading: 1.36 })
  const lines = text.replace(/\n$/, '').split('\n')
  const paras = lines.map((line, index): Para => {
    const mark = highlight.includes(index + 1) ? { mark: 'accent-soft', bold: true } : {}
    return { runs: line === '' ? [] : [{ text: line.replaceAll('\t', '  '), ...mark }] }
  })
  const below = bodyStyle(sizes.meta, { colour: 'muted' })
  const facts = apart([
    language === undefined ? undefined : { text: language, font: 'mono' },
    caption === undefined || inlineText(caption) === '' ? undefined : runsOf(caption),
  ])
  const captionHigh =
    facts.length === 0 ? 0 : heightIn([{ runs: facts }], below, { width: area.w, look }) + 12 * unit
  const inset = [28 * unit, 22 * unit] as const
  const high = heightIn(paras, style, { width: area.w - 2 * inset[0], look }) + 2 * inset[1]
  const room = area.h - captionHigh
  const y = area.y + Math.max(0, (room - high) / 2)
  const box = { ...area, y, h: Math.min(room, high) }
  const foot = { ...area, y: y + box.h + 12 * unit, h: captionHigh }
  return {
    shapes: [
      textBox('Code', box, {
        paras: paras,
        style,
        fill: 'surface',
        radius: radiusOf(stage),
        inset,
      }),
      ...(facts.length === 0
        ? []
        : [textBox('Caption', foot, { paras: [{ runs: facts }], style: below })]),
    ],
    overflow: high - room,
  }
}

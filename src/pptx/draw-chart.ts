import type { Chart } from '../model/evidence.ts'
import { inlineText } from '../text/inline-text.ts'
import { bodyStyle } from './text-styles.ts'
import type { Run } from './scene.ts'
import { drawn, heightIn, plain, radiusOf, textBox, type Content, type Stage } from './stage.ts'

/** A native chart with its caption below. */
export function drawChart(chart: Chart, stage: Stage): Content {
  const { area: whole, canvas, look, slide } = stage
  const isCard = look.theme.rows === 'cards'
  const pad = isCard ? (canvas.isUpright ? 15 : 24) * canvas.unit : 0
  const area = {
    x: whole.x + pad,
    y: whole.y + pad,
    w: whole.w - 2 * pad,
    h: whole.h - 2 * pad,
  }
  const { caption, unit } = chart
  const style = bodyStyle(canvas.sizes.meta, { colour: 'muted' })
  const runs: Run[] = [
    ...(caption === undefined ? [] : plain(caption, stage)),
    ...(unit === undefined ? [] : plain(caption === undefined ? unit : ` (${unit})`, stage)),
  ]
  const high =
    runs.length === 0 ? 0 : heightIn([{ runs }], style, { width: area.w, look }) + 10 * canvas.unit
  const box = { ...area, h: area.h - high }
  const foot = { ...area, y: area.y + box.h + 10 * canvas.unit, h: high }
  const alt = [inlineText(slide.title), caption].filter(Boolean).join('. ')
  const text = bodyStyle(
    Math.min(canvas.sizes.body, 26 * canvas.unit) * (chart.categories.length > 8 ? 0.75 : 0.9),
  )
  return {
    shapes: [
      ...(isCard
        ? [drawn(whole, 'surface', { form: 'roundRect' as const, radius: radiusOf(stage) })]
        : []),
      { kind: 'chart', name: 'Chart', box, alt, chart, style: text },
      ...(runs.length === 0 ? [] : [textBox('Caption', foot, { paras: [{ runs }], style })]),
    ],
  }
}

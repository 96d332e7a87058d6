import type { Box, Shape } from './scene.ts'
import { drawn, radiusOf, type Stage } from './stage.ts'

/** Panes of a window: one field behind boxes that touch each other, and hairlines where they do. */
export function panesBehind(boxes: readonly Box[], stage: Stage): Shape[] {
  const { unit } = stage.canvas
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))]
  const right = Math.max(...boxes.map(({ x, w }) => x + w))
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h))
  const field = { x: left, y: top, w: right - left, h: bottom - top }
  const edges = new Set(boxes.map(({ x }) => x).filter((x) => x > left + 1))
  const rows = new Set(boxes.map(({ y }) => y).filter((y) => y > top + 1))
  return [
    drawn(field, 'surface', { form: 'roundRect', radius: radiusOf(stage) }),
    ...[...edges].map((x) => drawn({ ...field, x, w: unit }, 'line')),
    ...[...rows].map((y) => drawn({ ...field, y, h: unit }, 'line')),
  ]
}

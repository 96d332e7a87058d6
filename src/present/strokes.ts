// Strokes of fingers and pens over the page, from down to up. The mouse makes none.
import type { Stroke } from './swipe.ts'

/** Calls back for each stroke that came to its end, with where it began and where it ended. */
export function followStrokes(
  tell: (stroke: Stroke, start: PointerEvent, end: PointerEvent) => void,
): void {
  const down = new Map<number, PointerEvent>()
  let most = 0
  addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse') return
    down.set(event.pointerId, event)
    most = Math.max(most, down.size)
  })
  const lift = (event: PointerEvent): Stroke | undefined => {
    const start = down.get(event.pointerId)
    down.delete(event.pointerId)
    const pointers = most
    if (down.size === 0) most = 0
    if (start === undefined) return undefined
    const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY]
    return { dx, dy, ms: event.timeStamp - start.timeStamp, pointers }
  }
  addEventListener('pointerup', (event) => {
    const start = down.get(event.pointerId)
    const stroke = lift(event)
    if (start !== undefined && stroke !== undefined) tell(stroke, start, event)
  })
  addEventListener('pointercancel', lift)
}

/** Who has zoomed in moves the page with one finger, and swipes no slide. */
export function isZoomed(): boolean {
  return (visualViewport?.scale ?? 1) > 1.05
}

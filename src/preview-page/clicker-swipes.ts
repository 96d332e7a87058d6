import type { ClickerCommand } from '../model/clicker.ts'
import { swipeOf } from '../present/swipe.ts'

/** Turns swipes of one finger into commands. Scrolling up and down, pinches and taps on buttons are the browser's. */
export function followSwipes(
  isFromRight: () => boolean,
  order: (command: ClickerCommand) => void,
): void {
  const down = new Map<number, PointerEvent>()
  let most = 0

  addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse') return
    down.set(event.pointerId, event)
    most = Math.max(most, down.size)
  })
  const end = (event: PointerEvent, isWhole: boolean): void => {
    const start = down.get(event.pointerId)
    down.delete(event.pointerId)
    const pointers = most
    if (down.size === 0) most = 0
    if (start === undefined || !isWhole || (visualViewport?.scale ?? 1) > 1.05) return
    const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY]
    const command = swipeOf(
      { dx, dy, ms: event.timeStamp - start.timeStamp, pointers },
      isFromRight(),
    )
    const isOnButton = start.target instanceof Element && start.target.closest('button') !== null
    if (command !== undefined && !isOnButton) order(command)
  }
  addEventListener('pointerup', (event) => end(event, true))
  addEventListener('pointercancel', (event) => end(event, false))
}

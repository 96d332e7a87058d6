import type { ClickerCommand } from '../model/clicker.ts'
import { followStrokes, isZoomed } from '../present/strokes.ts'
import { swipeOf } from '../present/swipe.ts'

/** Turns swipes of one finger into commands. Scrolling up and down, pinches and taps on buttons are the browser's. */
export function followSwipes(
  isFromRight: () => boolean,
  order: (command: ClickerCommand) => void,
): void {
  followStrokes((stroke, { target }) => {
    const isOnButton = target instanceof Element && target.closest('button') !== null
    const command = isOnButton || isZoomed() ? undefined : swipeOf(stroke, isFromRight())
    if (command !== undefined) order(command)
  })
}

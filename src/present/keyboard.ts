// Keys become commands, unless they are meant for what has the focus.
import { rowOf, type Command, type KeyRow } from './keys.ts'
import { keyName } from './keys.ts'
import type { Show } from './show.ts'
import { typeDigit } from './state.ts'

/** Listens to the keyboard. */
export function listenToKeys(show: Show, run: (command: Command, isRepeat: boolean) => void): void {
  addEventListener('keydown', (event) => {
    const { view } = show.state()
    const row = rowOf(event, { view, rtl: show.deck.rtl })
    if (row === undefined || event.defaultPrevented || isMeantForFocus(event, row)) return
    event.preventDefault()
    if (event.repeat && row.repeats === undefined) return
    if (row.command === 'digit') show.change((state) => typeDigit(state, keyName(event)))
    else run(row.command, event.repeat)
  })
}

/** Whoever types into a field, or presses a button, does not turn the page; a box has its own keys. */
function isMeantForFocus({ target, key }: KeyboardEvent, { command }: KeyRow): boolean {
  if (!(target instanceof Element)) return false
  if (document.querySelector('dialog[open]') !== null) return true
  if (target.closest('input, textarea, select, [contenteditable]') !== null) return true
  const isPressed = key === 'Enter' || key === ' '
  if (isPressed && target.closest('a, button, summary') !== null) return true
  // A pane of text that has the focus is scrolled by its keys.
  return (
    (command === 'next' || command === 'previous') &&
    target.closest('[role="region"]') !== null &&
    key.startsWith('Arrow') &&
    key !== 'ArrowLeft' &&
    key !== 'ArrowRight'
  )
}

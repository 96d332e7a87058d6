// The time since the first slide was left. It is kept for this tab, so that it goes on over a reload and a sleep.
import type { ClickerState } from '../model/clicker.ts'
import { keep, recall } from '../present/keep.ts'
import {
  clockText,
  elapsed,
  readTimer,
  restingTimer,
  toggleTimer,
  writeTimer,
} from '../present/timer.ts'
import { make } from './dom.ts'

/** The timer, as it is seen. */
export interface TimePane {
  readonly element: HTMLElement
  /** Begins when the first slide is left. */
  readonly follow: (state: ClickerState) => void
}

const kept = 'clicker-timer'

/** Makes the timer. */
export function makeTimePane(): TimePane {
  let isNew = recall(kept, 'sessionStorage') === undefined
  let timer = readTimer(recall(kept, 'sessionStorage'))
  let number = Infinity
  const shown = make('output', { role: 'timer', 'aria-label': 'Timer' })
  const toggle = make('button', {
    type: 'button',
    click: () => set(toggleTimer(timer, Date.now())),
  })
  const reset = make('button', { type: 'button', click: () => set(restingTimer) }, 'Reset')

  function set(next: typeof timer): void {
    timer = next
    isNew = false
    keep(kept, writeTimer(timer), 'sessionStorage')
    draw()
  }
  function draw(): void {
    shown.textContent = clockText(elapsed(timer, Date.now()))
    const word = timer.since === undefined ? 'Start' : 'Pause'
    if (toggle.textContent !== word) toggle.textContent = word
  }
  setInterval(draw, 1000)
  draw()
  return {
    element: make(
      'div',
      { class: 'time', role: 'group', 'aria-label': 'Timer' },
      shown,
      toggle,
      reset,
    ),
    follow({ shown: slide, runningMs }) {
      if (slide === undefined) return
      const isResting = timer.since === undefined && timer.before === 0
      // Another clicker may have begun before this one was opened.
      if (isNew && isResting && runningMs !== undefined)
        set({ since: Date.now() - Math.round(runningMs), before: 0 })
      else if (isResting && slide.number > number) set(toggleTimer(timer, Date.now()))
      number = slide.number
    },
  }
}

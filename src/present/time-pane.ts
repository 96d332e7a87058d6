import type { PageWords } from './deck-on-page.ts'
import { element, labelled } from './element.ts'
import { keep, recall } from './keep.ts'
import type { Command } from './keys.ts'
import {
  clockText,
  elapsed,
  readMinutes,
  readTimer,
  restingTimer,
  timeLeft,
  toggleTimer,
  writeTimer,
  type Timer,
} from './timer.ts'

/** The timer, as it is seen. */
export interface TimePane {
  readonly pane: HTMLElement
  readonly draw: () => void
  readonly toggle: () => void
  readonly startOnce: () => void
}

/** The timer and the planned minutes of this file, which are remembered. */
export function timePane(words: PageWords, run: (command: Command) => void): TimePane {
  const file = location.pathname
  let timer = readTimer(recall(`timer ${file}`))
  const planned = recall(`minutes ${file}`) ?? ''
  const shown = element('output', { attributes: { role: 'timer' } })
  const left = element('output', { class: 'left' })
  const minutes = element('input', {
    attributes: {
      type: 'text',
      inputmode: 'decimal',
      size: '3',
      value: planned,
      autocomplete: 'off',
    },
  })
  const toggle = element('button', { attributes: { type: 'button' }, onClick: () => run('timer') })
  const set = (next: Timer): void => {
    timer = next
    keep(`timer ${file}`, writeTimer(timer))
    draw()
  }
  const reset = element('button', {
    text: words.resetTimer,
    attributes: { type: 'button' },
    onClick: () => set(restingTimer),
  })
  const draw = (): void => {
    const now = Date.now()
    shown.textContent = clockText(elapsed(timer, now))
    toggle.textContent = timer.since === undefined ? words.startTimer : words.pauseTimer
    const length = readMinutes(minutes.value)
    const rest = length === undefined ? 0 : timeLeft(timer, length, now)
    left.toggleAttribute('data-over', rest < 0)
    const label = rest < 0 ? words.overTime : words.timeLeft
    left.textContent = length === undefined ? '' : `${label} ${clockText(rest)}`
  }
  minutes.addEventListener('input', () => {
    keep(`minutes ${file}`, minutes.value)
    draw()
  })
  draw()
  return {
    pane: element('div', {
      class: 'time',
      children: [
        labelled(words.timer, shown),
        toggle,
        reset,
        labelled(words.plannedMinutes, minutes),
        left,
      ],
    }),
    draw,
    toggle: () => set(toggleTimer(timer, Date.now())),
    startOnce: () => {
      if (timer.since === undefined && timer.before === 0) set(toggleTimer(timer, Date.now()))
    },
  }
}

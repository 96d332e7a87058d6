// The script of the clicker: a page on a phone, or in another window, that moves the slides of the preview.
import { clickerCommands, type ClickerCommand, type ClickerState } from '../model/clicker.ts'
import { rowOf } from '../present/keys.ts'
import { connectClicker, type LinkState } from './clicker-link.ts'
import { makeClickerPage } from './clicker-page.ts'
import { followSwipes } from './clicker-swipes.ts'
import { keepAwake } from './clicker-awake.ts'

let state: ClickerState = { isOpen: false }
let linked: LinkState = 'opening'

const link = connectClicker({
  shown: (next) => {
    state = next
    draw()
  },
  linked: (next) => {
    linked = next
    draw()
  },
})
const page = makeClickerPage({ order, staysAwake: keepAwake() })
draw()
followSwipes(isFromRight, order)
addEventListener('keydown', (event) => {
  const { target, key } = event
  // A button that has the focus is pressed by its own keys, and a pane of notes scrolled by its own.
  const isPressed = key === 'Enter' || key === ' '
  const isScrolled = key === 'ArrowUp' || key === 'ArrowDown'
  if (target instanceof Element && isPressed && target.closest('button') !== null) return
  if (target instanceof Element && isScrolled && target.closest('[role=region]') !== null) return
  const row = rowOf(event, { view: 'present', rtl: isFromRight() })
  const command = row === undefined ? undefined : commandOf(row.command)
  if (command === undefined) return
  event.preventDefault()
  if (!event.repeat || row?.repeats === true) order(command)
})

function draw(): void {
  page.draw(state, linked)
}

function order(command: ClickerCommand): void {
  link.order(command)
}

function isFromRight(): boolean {
  return state.shown?.direction === 'rtl'
}

function commandOf(command: string): ClickerCommand | undefined {
  return clickerCommands.find((each) => each === command)
}

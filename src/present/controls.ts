// The row of buttons. Over a slide it comes when the pointer moves or a finger taps, and when it gets the focus.
import { element, fill, icon } from './element.ts'
import type { Command } from './keys.ts'
import { segmentsOf, shareShown } from './layout.ts'
import type { Show } from './show.ts'
import type { State } from './state.ts'
import type { ScreenWords } from '../model/screen-words.ts'

type Button = readonly [command: Command, word: keyof ScreenWords, path: string]

const buttons: readonly Button[] = [
  ['previous', 'previousSlide', 'M15 5l-7 7 7 7'],
  ['next', 'nextSlide', 'M9 5l7 7-7 7'],
  ['overview', 'overview', 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z'],
  ['search', 'search', 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l6 6'],
  ['read', 'readingView', 'M4 5h16M4 10h16M4 15h16M4 20h10'],
  ['presenter', 'presenterView', 'M3 4h18v11H3zM12 15v3M7 21l5-3 5 3'],
  ['laser', 'laserPointer', 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 2v3M12 19v3M2 12h3M19 12h3'],
  ['fullScreen', 'fullScreen', 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'],
  ['help', 'keys', 'M3 6h18v12H3zM7 10h0M11 10h0M15 10h0M8 14h8'],
]

const root = document.documentElement
const presentPath = 'M3 4h18v13H3zM10 8l5 2.5-5 2.5zM8 21h8'

/** Puts the buttons on the page, before all else in the order of the Tab key. */
export function showControls(show: Show, run: (command: Command) => void): void {
  const { deck } = show
  const { words } = deck
  const place = element('output', { class: 'place' })
  const made = buttons
    .filter(([command]) => command !== 'fullScreen' || document.fullscreenEnabled)
    .map(([command, word, path]) => {
      const button = element('button', {
        attributes: { type: 'button', 'data-command': command },
        children: [icon(path)],
        onClick: () => run(command),
      })
      // After a click with the mouse, the keys are for the slide again.
      button.addEventListener('click', ({ detail }) => {
        if (detail > 0) button.blur()
      })
      name(button, words[word])
      return button
    })
  made.splice(1, 0, place as unknown as HTMLButtonElement)
  const nav = element('nav', {
    class: 'controls',
    attributes: { 'aria-label': words.controls },
    children: made,
  })
  const bar = progress(show)
  document.body.prepend(nav)
  document.body.append(bar.element)

  const read = made.find(({ dataset }) => dataset?.['command'] === 'read')!
  const draw = (now: State): void => {
    place.textContent = fill(words.part, { n: now.index + 1, total: deck.slides.length })
    const isReading = now.view === 'read'
    name(read, isReading ? words.presentingView : words.readingView)
    const [, , path] = buttons.find(([command]) => command === 'read')!
    read.replaceChildren(icon(isReading ? presentPath : path))
    for (const button of made) {
      if (button.dataset['command'] === 'laser')
        button.setAttribute('aria-pressed', String(now.laser))
    }
    bar.draw(now.index)
  }
  show.watch(draw)
  draw(show.state())
}

function name(button: HTMLElement, text: string): void {
  button.setAttribute('aria-label', text)
  button.title = text
}

/** A line at the foot, a piece of it for each section. */
function progress({ deck }: Show): { element: HTMLElement; draw: (index: number) => void } {
  const segments = segmentsOf(deck.slides.map(({ section }) => section))
  const pieces = segments.map(({ length }) => {
    const piece = element('i', { children: [element('b')] })
    piece.style.flexGrow = String(length)
    return piece
  })
  return {
    element: element('div', {
      class: 'progress',
      attributes: { 'aria-hidden': 'true' },
      children: pieces,
    }),
    draw: (index) => {
      for (const [place, piece] of pieces.entries()) {
        const share = shareShown(segments[place]!, index)
        ;(piece.firstChild as HTMLElement).style.width = `${share * 100}%`
      }
    },
  }
}

let timeout = 0

/** Shows the row of buttons for a while. */
export function wakeControls(): void {
  root.toggleAttribute('data-awake', true)
  clearTimeout(timeout)
  timeout = window.setTimeout(() => root.removeAttribute('data-awake'), 3000)
}

/** Takes the row away at once. */
export function restControls(): void {
  clearTimeout(timeout)
  root.removeAttribute('data-awake')
}

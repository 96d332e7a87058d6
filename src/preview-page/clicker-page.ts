// All that stands on the clicker, drawn from what the server tells.
import type { ClickerCommand, ClickerState, ShownSlide } from '../model/clicker.ts'
import { make } from './dom.ts'
import type { LinkState } from './clicker-link.ts'
import { clickerCss } from './clicker-style.ts'
import { makeTimePane } from './clicker-timer.ts'

/** What the page can do. */
export interface ClickerActions {
  readonly order: (command: ClickerCommand) => void
  /** Whether the display stays on. */
  readonly staysAwake: boolean
}

/** The page. */
export interface ClickerPage {
  readonly draw: (state: ClickerState, linked: LinkState) => void
}

/** Puts everything on the page. */
export function makeClickerPage({ order, staysAwake }: ClickerActions): ClickerPage {
  const head = makeHead()
  const slide = makeSlide()
  const time = makeTimePane()
  const button = (command: ClickerCommand, text: string): HTMLButtonElement =>
    make('button', { type: 'button', class: command, click: () => order(command) }, text)
  const black = button('black', 'Black')
  const turns = make(
    'div',
    { class: 'turns', role: 'group', 'aria-label': 'Slides' },
    button('previous', 'Previous'),
    black,
    button('next', 'Next'),
  )
  const sleepy = make('p', { class: 'quiet' }, 'Your browser lets the display go dark at this address. Wake it, and the clicker is there again.') // prettier-ignore
  sleepy.hidden = staysAwake
  document.head.append(make('style', {}, clickerCss))
  document.body.replaceChildren(
    head.element,
    make('main', {}, ...slide.elements, sleepy),
    make('footer', {}, time.element, turns),
  )
  return {
    draw(state, linked) {
      const { shown } = state
      document.body.toggleAttribute('data-lost', linked !== 'there')
      head.draw(state, linked)
      slide.draw(shown)
      time.follow(state)
      black.setAttribute('aria-pressed', String(shown?.isBlack === true))
      turns.dir = shown?.direction ?? 'ltr'
    },
  }
}

interface Part<Content> {
  readonly draw: Content
}

/** The deck, the place, and whether all is well; what is new is said to screen readers. */
function makeHead(): Part<(state: ClickerState, linked: LinkState) => void> & {
  readonly element: HTMLElement
} {
  // prettier-ignore
  const deck = make('span', { class: 'deck' })
  const place = make('span', { class: 'place' })
  const note = make('p', { class: 'note', 'aria-hidden': 'true' })
  const live = make('p', { class: 'spoken', role: 'status' })
  return {
    element: make('header', {}, make('div', { class: 'line' }, deck, place), note, live),
    draw({ isOpen, shown }, linked) {
      const fault = faultOf(isOpen && shown !== undefined, isOpen, linked)
      say(deck, shown?.deck ?? 'Clicker')
      inLanguage(deck, shown)
      const where = shown === undefined ? '' : `${shown.number} of ${shown.total}`
      say(place, where)
      const text = fault !== '' ? fault : shown?.isBlack === true ? 'Black screen' : ''
      say(note, text)
      note.hidden = text === ''
      note.classList.toggle('fault', fault !== '')
      say(live, text !== '' ? text : `${shown?.title ?? ''}. ${where}`)
      document.title = shown === undefined ? 'Afterdeck clicker' : `${where} – ${shown.deck}`
    },
  }
}

function faultOf(hasSlide: boolean, isOpen: boolean, linked: LinkState): string {
  if (linked === 'refused')
    return 'This address is no longer valid. Open the one that the preview prints now.'
  if (linked === 'opening') return 'Connecting …'
  if (linked === 'lost') return 'Not connected. Trying again …'
  if (hasSlide) return ''
  return isOpen ? 'Waiting for the slides …' : 'The preview is not open in any window.'
}

/** The title, the notes, and the title of the next slide. */
function makeSlide(): Part<(shown: ShownSlide | undefined) => void> & {
  readonly elements: readonly HTMLElement[]
} {
  // prettier-ignore
  const title = make('h1')
  const next = make('p', { class: 'after' })
  const notes = make('div', {
    class: 'notes',
    role: 'region',
    'aria-label': 'Notes',
    tabindex: '0',
  })
  let drawn = ''
  return {
    elements: [title, notes, next],
    draw(shown) {
      const key = JSON.stringify([shown?.number, shown?.title, shown?.notes, shown?.next])
      if (key === drawn) return
      drawn = key
      for (const part of [title, notes, next]) inLanguage(part, shown)
      say(title, shown?.title ?? '')
      const paragraphs = shown?.notes ?? []
      notes.toggleAttribute('data-empty', paragraphs.length === 0)
      const none =
        shown === undefined
          ? []
          : [make('p', { lang: 'en', dir: 'ltr' }, 'No notes for this slide')]
      notes.replaceChildren(...(paragraphs.length > 0 ? paragraphs.map((each) => make('p', {}, each)) : none)) // prettier-ignore
      notes.scrollTop = 0
      const label = shown?.next === undefined ? 'Last slide' : 'Next: '
      next.replaceChildren(make('span', { lang: 'en', dir: 'ltr' }, shown === undefined ? '' : label), shown?.next ?? '') // prettier-ignore
    },
  }
}

function inLanguage(element: HTMLElement, shown: ShownSlide | undefined): void {
  element.lang = shown?.language ?? 'en'
  element.dir = shown?.direction ?? 'ltr'
}

/** What is said again is not announced again. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

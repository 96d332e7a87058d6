// The presenter's desk: this slide, the next one, the notes, the time.
import type { PageWords } from './deck-on-page.ts'
import { layoutButtons } from './desk-layout.ts'
import { element, fill, labelled } from './element.ts'
import type { Command } from './keys.ts'
import { isDeskWindow, type Link } from './link.ts'
import { notesPane } from './notes-pane.ts'
import type { Show } from './show.ts'
import type { State } from './state.ts'
import { timePane } from './time-pane.ts'

/** What the desk does at a command. */
export interface Desk {
  readonly run: (command: Command) => void
}

/** Sets the desk up; it is drawn, and its clock goes, only while somebody sits at it. */
export function setUpDesk(show: Show, link: Link, run: (command: Command) => void): Desk {
  const { slides, words } = show.deck
  const notes = notesPane(show.deck)
  const watch = timePane(words, run)
  const clock = element('output')
  const place = element('output')
  const state = element('p', { class: 'state', attributes: { role: 'status' } })
  const next = element('div', { class: 'pane next' })
  const turn = (word: 'previousSlide' | 'nextSlide', command: Command): HTMLElement =>
    element('button', {
      attributes: { type: 'button' },
      text: words[word],
      onClick: () => run(command),
    })
  const turns = [turn('previousSlide', 'previous'), place, turn('nextSlide', 'next')]
  const bar = [...turns, state, layoutButtons(show)]
  const desk = element('aside', {
    class: 'desk',
    attributes: { 'aria-label': words.presenterView },
    children: [
      element('div', { class: 'pane now' }),
      element('h2', { class: 'next-title', text: words.nextSlide }),
      next,
      notes.pane,
      element('div', { class: 'bar', children: bar }),
      element('div', { class: 'watch', children: [watch.pane, labelled(words.timeOfDay, clock)] }),
    ],
  })
  document.body.append(desk)

  const draw = ({ index, layout }: State): void => {
    desk.dataset['layout'] = layout
    const isLast = index === slides.length - 1
    place.textContent = fill(words.part, { n: index + 1, total: slides.length })
    desk.toggleAttribute('data-last', isLast)
    next.textContent = isLast ? words.endOfDeck : ''
    notes.show(slides[index]!)
  }
  const tick = everySecond(show, (time) => {
    clock.textContent = time
    watch.draw()
    state.textContent = stateText(show.state(), words, link.greet())
  })
  show.watch((now, before) => {
    if (now.view !== 'presenter') return
    draw(now)
    // The time runs from the moment that the first slide is left.
    if (now.index > before.index) watch.startOnce()
    tick()
  })
  draw(show.state())
  tick()
  return {
    run: (command) => {
      if (command === 'timer') watch.toggle()
      if (command === 'larger') notes.resize(1)
      if (command === 'smaller') notes.resize(-1)
    },
  }
}

/** Makes what draws at once, and then with each second for as long as the desk is seen. */
function everySecond(show: Show, draw: (time: string) => void): () => void {
  let timeout = 0
  const tick = (): void => {
    clearTimeout(timeout)
    if (show.state().view !== 'presenter' || document.hidden) return
    draw(timeOfDay(new Date()))
    timeout = window.setTimeout(tick, 1000 - (Date.now() % 1000))
  }
  document.addEventListener('visibilitychange', tick)
  return tick
}

function timeOfDay(time: Date): string {
  try {
    return time.toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' })
  } catch {
    // The deck's language is none that the browser knows.
    return time.toLocaleTimeString(undefined, { timeStyle: 'short' })
  }
}

/** What the audience sees instead of the slide; a desk without an audience says so. */
function stateText({ cover }: State, words: PageWords, isHeard: boolean): string {
  if (!isHeard && isDeskWindow()) return words.audienceGone
  if (cover === undefined) return ''
  return cover === 'black' ? words.blackScreen : words.whiteScreen
}

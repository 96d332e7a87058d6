// The script of the HTML file: it runs in the reader's browser, from the one file, and is bundled into
// dist/client/present.js. Without it the page is all slides one below the other; should it fail, it is that too.
import { announceSlides } from './announce.ts'
import { showControls } from './controls.ts'
import { setUpDesk, type Desk } from './desk.ts'
import { readDeck, type DeckOnPage } from './deck-on-page.ts'
import { recallLayout } from './desk-layout.ts'
import { openFinder, openHelp } from './dialogs.ts'
import { element } from './element.ts'
import { followAddress, wantedSlide } from './history.ts'
import { listenToKeys } from './keyboard.ts'
import type { Command } from './keys.ts'
import { isDeskWindow, joinWindows } from './link.ts'
import { offerOverview } from './overview.ts'
import { listenToPointers, offerLaser, type Laser } from './pointer.ts'
import css from './present.css'
import readingCss from './reading.css'
import { keepAwake, toggleFullScreen } from './screen.ts'
import { beginShow, type Show } from './show.ts'
import { drawStage, firstView, seen } from './stage.ts'
import { changeView, follow, goTo, startState } from './state.ts'

const root = document.documentElement
// At once, so that the page is not seen as it is without a script.
document.head.append(element('style', { text: css + readingCss }))
root.dataset['view'] = isDeskWindow() ? 'presenter' : firstView()
addEventListener('DOMContentLoaded', () => {
  try {
    const deck = readDeck()
    if (deck === undefined) delete root.dataset['view']
    else start(deck)
  } catch (error) {
    delete root.dataset['view']
    throw error
  }
})

function start(deck: DeckOnPage): void {
  root.style.setProperty('--slide-width', `${deck.size.width}px`)
  root.style.setProperty('--slide-height', `${deck.size.height}px`)
  root.style.setProperty('--slide-ratio', `${deck.size.width / deck.size.height}`)
  for (const { article } of deck.slides) article.tabIndex = -1
  // A presentation does not go away for a page of the web.
  for (const link of deck.main.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
    link.target = '_blank'
    link.rel = 'noopener'
  }
  const { index, presenter } = wantedSlide(deck)
  const view = presenter || isDeskWindow() ? 'presenter' : firstView()
  const show = beginShow(deck, { ...startState(index, view), layout: recallLayout() })

  let laser: Laser | undefined
  const link = joinWindows(show, (point) => laser?.show(point))
  laser = offerLaser(show, link.point)
  let desk: Desk | undefined
  const openDesk = (): void => {
    if (isDeskWindow()) close()
    else if (show.state().view === 'presenter') show.change((state) => changeView(state, 'present'))
    // Where no window may be opened, this one becomes the desk.
    else if (!link.openDesk()) show.change((state) => changeView(seen(deck, state), 'presenter'))
  }
  const run = (command: Command, isRepeat = false): void => {
    if (command === 'presenter') openDesk()
    else if (command === 'fullScreen') toggleFullScreen()
    else if (command === 'help') openHelp(deck, show.state().view)
    else if (command === 'goTo' || command === 'search') seek(show, command)
    else {
      show.change(
        (state) => follow(seen(deck, state), command, deck.course),
        isRepeat ? 'repeat' : 'user',
      )
      desk?.run(command)
    }
  }
  showControls(show, run)
  desk = setUpDesk(show, link, run)
  drawStage(show)
  offerOverview(show)
  followAddress(show, announceSlides(show))
  listenToKeys(show, run)
  listenToPointers(show, run)
  keepAwake()
  // Those of slides that have not been shown, too: paper and the next slide are not to wait for them.
  for (const face of document.fonts) face.load().catch(() => undefined)
  show.watch(({ view, cover, index }, before) => {
    if (cover === undefined) delete root.dataset['cover']
    else root.dataset['cover'] = cover
    const isMoved = index !== before.index || view !== before.view
    if (isMoved && (view === 'present' || view === 'read'))
      deck.slides[index]!.article.focus({ preventScroll: true })
  })
}

function seek(show: Show, command: 'goTo' | 'search'): void {
  const { deck } = show
  openFinder(deck, {
    by: command === 'goTo' ? 'title' : 'text',
    choose: (index) =>
      show.change((state) => {
        const { view, cameFrom } = state
        const shown = goTo(state, index, deck.course)
        return view === 'overview' ? { ...shown, view: cameFrom } : shown
      }),
  })
}

// Draws the state: which slides are seen, how large, and where.
import type { DeckOnPage, SlideOnPage } from './deck-on-page.ts'
import { scaleInto } from './layout.ts'
import { readableText } from './reading.ts'
import type { Show } from './show.ts'
import { changeView, type State } from './state.ts'

/** A window in which slides would be as small as stamps: their texts are read instead. */
const narrowWindow = '(max-width: 720px), (max-height: 480px) and (pointer: coarse)'

const fragment = '[data-marpit-fragment]'
const root = document.documentElement

/** The view that a person sees on opening the file. */
export function firstView(): 'present' | 'read' {
  return matchMedia(narrowWindow).matches ? 'read' : 'present'
}

/** Draws a presentation, now and after every change. */
export function drawStage(show: Show): void {
  const { deck } = show
  const narrow = matchMedia(narrowWindow)
  const text = readableText(deck)
  let isChosen = false

  const draw = (now: State, before: State): void => {
    root.dataset['view'] = now.view
    markSlides(deck, now)
    text.show(now.view === 'read' && narrow.matches)
    resize(deck, now)
    if (now.view === 'read' && (before.view !== 'read' || now.index !== before.index))
      scrollToSlide(deck, now)
  }

  show.watch((now, before, source) => {
    isChosen ||= source === 'user' && now.view !== before.view
    draw(now, before)
  })
  narrow.addEventListener('change', () => {
    const { view } = show.state()
    if (!isChosen && (view === 'present' || view === 'read'))
      show.change((state) => changeView(seen(deck, state), firstView()), 'address')
    draw(show.state(), show.state())
  })
  addEventListener('resize', () => resize(deck, show.state()))
  // On paper there are slides, whatever the window shows.
  addEventListener('beforeprint', () => text.show(false))
  addEventListener('afterprint', () => draw(show.state(), show.state()))
  draw(show.state(), { ...show.state(), view: 'overview' })
}

function scrollToSlide({ slides }: DeckOnPage, { index }: State): void {
  if (index === 0) scrollTo(0, 0)
  else slides[index]!.article.scrollIntoView()
}

/** The state with the slide that is being read: it is not followed while somebody scrolls. */
export function seen(deck: DeckOnPage, state: State): State {
  if (state.view !== 'read') return state
  const line = innerHeight * 0.4
  const index = deck.slides.findIndex(
    ({ article }) => article.getBoundingClientRect().bottom > line,
  )
  return index === -1 ? state : { ...state, index }
}

/** Marks the slide that is shown and the one after it. */
function markSlides({ main, slides, course }: DeckOnPage, { index, step, view }: State): void {
  for (const marked of main.querySelectorAll<HTMLElement>('[data-place]')) {
    delete marked.dataset['place']
    marked.style.cssText = ''
  }
  slides[index]!.article.dataset['place'] = 'now'
  if (course[index]! > 0) {
    for (const item of slides[index]!.content.querySelectorAll<HTMLElement>(fragment))
      item.toggleAttribute('data-later', Number(item.dataset['marpitFragment']) > step)
  }
  const next = slides[index + 1]
  if (view === 'presenter' && next !== undefined) next.article.dataset['place'] = 'next'
}

/** Gives slides the size that their place has. */
function resize(deck: DeckOnPage, { view, index }: State): void {
  const { size, slides } = deck
  const space = { width: innerWidth, height: innerHeight }
  if (view === 'presenter') {
    settle(deck, slides[index], 'body > .desk .pane.now')
    settle(deck, slides[index + 1], 'body > .desk .pane.next')
  } else if (view === 'present') {
    setScale(root, scaleInto(size, space))
  } else {
    setScale(root, Math.max(0.01, slides[0]!.article.clientWidth / size.width))
  }
}

/** Puts a slide into a pane of the presenter's desk. */
function settle({ size }: DeckOnPage, slide: SlideOnPage | undefined, pane: string): void {
  const box = document.querySelector(pane)?.getBoundingClientRect()
  if (slide === undefined || box === undefined) return
  const scale = scaleInto(size, box)
  const { style } = slide.article
  style.left = `${box.left + (box.width - scale * size.width) / 2}px`
  style.top = `${box.top}px`
  setScale(slide.article, scale)
}

function setScale({ style }: HTMLElement, scale: number): void {
  style.setProperty('--scale', String(scale))
}

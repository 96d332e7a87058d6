// The address names the slide, so that it can be sent to others, and so that the browser's back button works.
import { placeOf, readAddress, writeAddress } from './address.ts'
import type { Announcer } from './announce.ts'
import type { DeckOnPage } from './deck-on-page.ts'
import { fill } from './element.ts'
import type { Show, Source } from './show.ts'
import { goTo, type Course, type State } from './state.ts'

/** The slide that the address names, and what it asks for that is not there. */
export interface Wanted {
  readonly index: number
  readonly presenter: boolean
  readonly unknown: string | undefined
}

/** Reads the address of the window. */
export function wantedSlide({ ids, slides }: DeckOnPage): Wanted {
  const { presenter, target } = readAddress(location.hash)
  if (target === '') return { index: 0, presenter, unknown: undefined }
  const place = placeOf(target, ids) ?? inside(target, slides)
  return { index: place ?? 0, presenter, unknown: place === undefined ? target : undefined }
}

/** A link may lead to a place within a slide. */
function inside(target: string, slides: DeckOnPage['slides']): number | undefined {
  const element = document.getElementById(target)
  const place = slides.findIndex(({ article }) => article.contains(element))
  return element === null || place === -1 ? undefined : place
}

/** Keeps address and slide in step. */
export function followAddress(show: Show, say: Announcer): void {
  const { deck } = show
  const tellUnknown = ({ unknown }: Wanted): void => {
    if (unknown !== undefined) say.notice(fill(deck.words.unknownSlide, { id: unknown }))
  }
  addEventListener('hashchange', () => {
    const wanted = wantedSlide(deck)
    show.change((state) => arriveAt(state, wanted, deck.course), 'address')
    tellUnknown(wanted)
  })
  show.watch((now, before, source) => {
    if (now.index !== before.index) writeSlide(deck.ids[now.index]!, now, source)
    else if (isDesk(now) !== isDesk(before)) writeSlide(deck.ids[now.index]!, now, 'repeat')
  })
  tellUnknown(wantedSlide(deck))
}

/** A link in the overview leads out of it. */
function arriveAt(state: State, { index }: Wanted, course: Course): State {
  const shown = goTo(state, index, course)
  return state.view === 'overview' ? { ...shown, view: state.cameFrom } : shown
}

const isDesk = ({ view, cameFrom }: State): boolean =>
  view === 'presenter' || (view === 'overview' && cameFrom === 'presenter')

/** Steps that nobody took one by one are not gone back through. */
function writeSlide(id: string, now: State, source: Source): void {
  if (source === 'address') return
  const hash = writeAddress({ presenter: isDesk(now), target: id })
  try {
    if (source === 'user') history.pushState(null, '', hash)
    else history.replaceState(null, '', hash)
  } catch {
    // Some browsers allow only so many of them in a while, and none in some frames.
  }
}

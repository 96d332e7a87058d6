// Where a presentation is, and where a command leads. Nothing here knows of a browser.
import type { Command, View } from './keys.ts'

/** All that changes while a deck is shown. */
export interface State {
  /** The slide, from 0. */
  readonly index: number
  /** How many items of its list are shown, where a slide shows them one after the other. */
  readonly step: number
  readonly view: View
  /** Where the overview was opened from. */
  readonly cameFrom: Exclude<View, 'overview'>
  /** What hides the slide from the audience. */
  readonly cover: 'black' | 'white' | undefined
  readonly laser: boolean
  /** The number that is being typed. */
  readonly digits: string
  /** What has the most room on the presenter's desk. */
  readonly layout: DeskLayout
}

const deskLayouts = ['slide', 'equal', 'notes'] as const

/** This slide is large, it and the next one are of the same size, or the notes have the room. */
export type DeskLayout = (typeof deskLayouts)[number]

/** Whether a text that was kept is the name of a layout. */
export function isDeskLayout(text: string | undefined): text is DeskLayout {
  return deskLayouts.some((layout) => layout === text)
}

/** What a deck starts with. */
export function startState(index: number, view: Exclude<View, 'overview'>): State {
  const plain = { cover: undefined, laser: false, digits: '', layout: 'slide' } as const
  return { index, step: 0, view, cameFrom: view, ...plain }
}

/** A slide of a deck of so many, whatever was asked for. */
export function clampIndex(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.trunc(index) || 0))
}

/** How many steps each slide of a deck has, besides the one that shows it. */
export type Course = readonly number[]

/** Shows a slide. */
export function goTo(state: State, index: number, course: Course): State {
  const place = clampIndex(index, course.length)
  const step = place === state.index ? state.step : 0
  return { ...state, index: place, step, cover: undefined, digits: '' }
}

/** A number that somebody types: the longest is of six digits. */
export function typeDigit(state: State, digit: string): State {
  return { ...state, digits: (state.digits + digit).slice(-6) }
}

type Move = (state: State, course: Course) => State

const moves: { readonly [Name in Command]?: Move } = {
  next: turnOn,
  previous: turnBack,
  first: (state, course) => ({ ...goTo(state, 0, course), step: 0 }),
  last: (state, course) => goTo(state, course.length - 1, course),
  enter: (state, course) =>
    state.digits === '' ? state : goTo(state, Number(state.digits) - 1, course),
  black: (state) => hide(state, 'black'),
  white: (state) => hide(state, 'white'),
  laser: (state) => ({ ...state, laser: !state.laser }),
  layout: (state) => ({ ...state, layout: layoutAfter(state.layout) }),
  overview: toggleOverview,
  read: (state) => changeView(state, state.view === 'read' ? 'present' : 'read'),
  escape,
}

/** What a command makes of a state; what it does besides is not decided here. */
export function follow(state: State, command: Command, course: Course): State {
  const next = moves[command]?.(state, course) ?? state
  return next.digits === '' ? next : { ...next, digits: '' }
}

function layoutAfter(layout: DeskLayout): DeskLayout {
  return deskLayouts[(deskLayouts.indexOf(layout) + 1) % deskLayouts.length]!
}

/** The first step after a dark screen brings the slide back: nobody is to miss one. */
function turnOn(state: State, course: Course): State {
  if (state.cover !== undefined) return { ...state, cover: undefined }
  if (state.step < course[state.index]!) return { ...state, step: state.step + 1 }
  return goTo(state, state.index + 1, course)
}

/** A slide that one comes back to has all that it had when one left it. */
function turnBack(state: State, course: Course): State {
  if (state.cover !== undefined) return { ...state, cover: undefined }
  if (state.step > 0) return { ...state, step: state.step - 1 }
  const shown = goTo(state, state.index - 1, course)
  return shown.index === state.index ? shown : { ...shown, step: course[shown.index]! }
}

function hide(state: State, cover: 'black' | 'white'): State {
  return { ...state, cover: state.cover === cover ? undefined : cover }
}

/** Opens the overview, or goes back to where it was opened from. */
function toggleOverview(state: State): State {
  if (state.view === 'overview') return { ...state, view: state.cameFrom }
  return { ...state, view: 'overview', cameFrom: state.view, cover: undefined, laser: false }
}

/** Goes to a view other than the overview. */
export function changeView(state: State, view: Exclude<View, 'overview'>): State {
  return { ...state, view, cameFrom: view, cover: undefined, laser: false }
}

/** One thing after the other: the number, the dark screen, the pointer, then the overview. */
function escape(state: State): State {
  if (state.digits !== '') return { ...state, digits: '' }
  if (state.cover !== undefined) return { ...state, cover: undefined }
  if (state.laser) return { ...state, laser: false }
  return toggleOverview(state)
}

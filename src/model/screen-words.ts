/** The words of the page that presents a deck, in one language; they are no part of a slide. */
export interface ScreenWords {
  /** Button: one slide at a time. */
  readonly presentingView: string
  /** Button: all slides below each other, to be read. */
  readonly readingView: string
  readonly nextSlide: string
  readonly previousSlide: string
  readonly firstSlide: string
  readonly lastSlide: string
  /** Button: all slides as small pictures. */
  readonly overview: string
  /** Button, and title of its list. */
  readonly goTo: string
  /** What may be typed there. */
  readonly numberOrTitle: string
  readonly search: string
  readonly nothingFound: string
  /** How many slides were found; `{n}`. */
  readonly slidesFound: string
  /** A window for the one who speaks, with notes and timer. */
  readonly presenterView: string
  readonly fullScreen: string
  readonly blackScreen: string
  readonly whiteScreen: string
  readonly laserPointer: string
  /** Button, and title of the list of keys. */
  readonly keys: string
  readonly close: string
  /** Name of the row of buttons, for a screen reader. */
  readonly controls: string
  /** An address leads to a slide that is not there; `{id}`. */
  readonly unknownSlide: string
  readonly noNotes: string
  /** The file was made without notes. */
  readonly notesLeftOut: string
  /** Stands where the next slide would be. */
  readonly endOfDeck: string
  readonly largerNotes: string
  readonly smallerNotes: string
  /** Name of the ways to divide the presenter's desk. */
  readonly deskLayout: string
  readonly layoutSlide: string
  /** This slide and the next one are of the same size. */
  readonly layoutEqual: string
  readonly layoutNotes: string
  /** Label of the time of day. */
  readonly timeOfDay: string
  readonly timer: string
  readonly startTimer: string
  readonly pauseTimer: string
  readonly resetTimer: string
  /** Label of a field for a number of minutes. */
  readonly plannedMinutes: string
  readonly timeLeft: string
  readonly overTime: string
  /** The presenter's desk has lost the window with the slides. */
  readonly audienceGone: string
}

/** The names of these words: what the document hands to its script. */
export const screenWordIds = [
  'presentingView',
  'readingView',
  'nextSlide',
  'previousSlide',
  'firstSlide',
  'lastSlide',
  'overview',
  'goTo',
  'numberOrTitle',
  'search',
  'nothingFound',
  'slidesFound',
  'presenterView',
  'fullScreen',
  'blackScreen',
  'whiteScreen',
  'laserPointer',
  'keys',
  'close',
  'controls',
  'unknownSlide',
  'noNotes',
  'notesLeftOut',
  'endOfDeck',
  'largerNotes',
  'smallerNotes',
  'deskLayout',
  'layoutSlide',
  'layoutEqual',
  'layoutNotes',
  'timeOfDay',
  'timer',
  'startTimer',
  'pauseTimer',
  'resetTimer',
  'plannedMinutes',
  'timeLeft',
  'overTime',
  'audienceGone',
] as const satisfies readonly (keyof ScreenWords)[]

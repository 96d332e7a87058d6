// The keyboard as a table. What is not in it is left to the browser, as is every key with Ctrl, Alt or Meta.
import type { ScreenWords } from '../model/screen-words.ts'

/** What a key, a button or a gesture can ask for. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'goTo'
  | 'search'
  | 'overview'
  | 'presenter'
  | 'read'
  | 'fullScreen'
  | 'black'
  | 'white'
  | 'laser'
  | 'timer'
  | 'larger'
  | 'smaller'
  | 'layout'
  | 'help'
  | 'escape'
  | 'enter'
  | 'digit'

/** What is on the screen: one slide, all of them to read or to pick from, or the presenter's desk. */
export type View = 'present' | 'read' | 'overview' | 'presenter'

/** A row of the keyboard. */
export interface KeyRow {
  readonly command: Command
  readonly keys: readonly string[]
  /** What the help calls it; rows without a word are not in the help. */
  readonly word?: keyof ScreenWords
  /** Where it works; everywhere unless it says so. */
  readonly views?: readonly View[]
  /** Whether it goes on while the key is held down. */
  readonly repeats?: true
}

const shown: readonly View[] = ['present', 'presenter']

/** All keys. The full stop and the comma are what remote controls send for a dark screen. */
export const keyRows: readonly KeyRow[] = [
  {
    command: 'next',
    keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' '],
    word: 'nextSlide',
    views: shown,
    repeats: true,
  },
  {
    command: 'previous',
    keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+ '],
    word: 'previousSlide',
    views: shown,
    repeats: true,
  },
  { command: 'first', keys: ['Home'], word: 'firstSlide', views: shown },
  { command: 'last', keys: ['End'], word: 'lastSlide', views: shown },
  { command: 'goTo', keys: ['g'], word: 'goTo' },
  { command: 'search', keys: ['/'], word: 'search' },
  { command: 'overview', keys: ['o'], word: 'overview' },
  { command: 'presenter', keys: ['p'], word: 'presenterView' },
  { command: 'fullScreen', keys: ['f'], word: 'fullScreen' },
  { command: 'read', keys: ['r'], word: 'readingView', views: ['present', 'read', 'overview'] },
  { command: 'black', keys: ['b', '.'], word: 'blackScreen', views: shown },
  { command: 'white', keys: ['w', ','], word: 'whiteScreen', views: shown },
  { command: 'laser', keys: ['l'], word: 'laserPointer', views: shown },
  { command: 'timer', keys: ['t'], word: 'timer', views: ['presenter'] },
  { command: 'larger', keys: ['+', '='], word: 'largerNotes', views: ['presenter'] },
  { command: 'smaller', keys: ['-'], word: 'smallerNotes', views: ['presenter'] },
  { command: 'layout', keys: ['v'], word: 'deskLayout', views: ['presenter'] },
  { command: 'help', keys: ['?', 'h'], word: 'keys' },
  { command: 'escape', keys: ['Escape'] },
  { command: 'enter', keys: ['Enter'], views: shown },
  { command: 'digit', keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], views: shown },
]

/** What the browser says of a key that was pressed. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
  readonly isComposing: boolean
}

/** Where a key was pressed. */
export interface KeyPlace {
  readonly view: View
  readonly rtl: boolean
}

const mirrored: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
}

/** The row that a key belongs to; none where the browser is to have it. */
export function rowOf(press: KeyPress, { view, rtl }: KeyPlace): KeyRow | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return undefined
  const name = keyName(press)
  const key = rtl ? (mirrored[name] ?? name) : name
  return keyRows.find(({ keys, views }) => keys.includes(key) && (views?.includes(view) ?? true))
}

/** Keys are known by what they write; on keyboards without Latin letters, by their place. */
export function keyName({ key, code, shiftKey }: KeyPress): string {
  if (key === ' ' && shiftKey) return 'Shift+ '
  if (key.length !== 1) return key
  const place = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code)
  if (key > '\u007e' && place !== null) return place[1]?.toLowerCase() ?? place[2]!
  return key.toLowerCase()
}

// What clickers ask for, and what windows with slides report: read from what was posted, and worked out.
import { clickerCommands, type ClickerCommand, type StageReport } from '../model/clicker.ts'

/** Where a window is. */
export interface StagePlace {
  /** From 0. */
  readonly index: number
  readonly isBlack: boolean
}

/** Where a command leads in a deck of so many slides. The first step after a black screen brings its slide back. */
export function obey(place: StagePlace, command: ClickerCommand, count: number): StagePlace {
  if (command === 'black') return { ...place, isBlack: !place.isBlack }
  const isStep = command === 'next' || command === 'previous'
  if (place.isBlack && isStep) return { ...place, isBlack: false }
  const to = {
    next: place.index + 1,
    previous: place.index - 1,
    first: 0,
    last: count - 1,
  }[command]
  return { index: Math.max(0, Math.min(count - 1, to)), isBlack: false }
}

/** The command that was posted: nothing where it is none. */
export function readCommand(body: unknown): ClickerCommand | undefined {
  const { command } = recordOf(body)
  return clickerCommands.find((each) => each === command)
}

/** What a window reports: nothing where it is no report. */
export function readReport(body: unknown): StageReport | undefined {
  const { window, slide, isBlack, isUsed } = recordOf(body)
  if (!isWindowName(window) || typeof slide !== 'string' || slide.length > longestId) return undefined // prettier-ignore
  return { window, slide, isBlack: isBlack === true, isUsed: isUsed === true }
}

const longestId = 500

/** Whether this can be the name of a window. */
export function isWindowName(name: unknown): name is string {
  return typeof name === 'string' && /^[\w-]{8,64}$/.test(name)
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

// The presenter's timer: arithmetic with moments in milliseconds, so that it goes on over a reload.

/** A timer that runs, or rests. */
export interface Timer {
  /** When it was started last; absent while it rests. */
  readonly since: number | undefined
  /** What had gone by before that. */
  readonly before: number
}

/** A timer that has not been started. */
export const restingTimer: Timer = { since: undefined, before: 0 }

/** How long it has run. */
export function elapsed({ since, before }: Timer, now: number): number {
  return since === undefined ? before : before + Math.max(0, now - since)
}

/** Starts a timer that rests, and stops one that runs. */
export function toggleTimer(timer: Timer, now: number): Timer {
  return timer.since === undefined
    ? { ...timer, since: now }
    : { since: undefined, before: elapsed(timer, now) }
}

/** Whole seconds as `4:05`, and `1:02:03` from an hour on. */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (part: number): string => String(part).padStart(2, '0')
  const rest = `${hours > 0 ? two(minutes) : minutes}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** What is left of the planned minutes; negative when they are over. */
export function timeLeft(timer: Timer, minutes: number, now: number): number {
  // In whole seconds as they are shown, so that what has gone and what is left add up.
  return minutes * 60_000 - Math.floor(elapsed(timer, now) / 1000) * 1000
}

/** The planned minutes as somebody typed them; nothing where that is no length of a talk. */
export function readMinutes(text: string): number | undefined {
  const minutes = Number(text.replace(',', '.'))
  return text.trim() !== '' && minutes > 0 && minutes <= 1440 ? minutes : undefined
}

/** A timer that was kept as text; a resting one where it is not one. */
export function readTimer(text: string | undefined): Timer {
  const [since = '', before = ''] = (text ?? '').split('+')
  if (!/^\d*$/.test(since) || !/^\d+$/.test(before)) return restingTimer
  return { since: since === '' ? undefined : Number(since), before: Number(before) }
}

/** A timer as text, to be kept. */
export function writeTimer({ since, before }: Timer): string {
  return `${since ?? ''}+${Math.round(before)}`
}

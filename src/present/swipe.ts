// Whether a touch was a swipe. Pinches, selections of text and slow drags are none.

/** One touch, from where it began to where it ended. */
export interface Stroke {
  readonly dx: number
  readonly dy: number
  readonly ms: number
  /** How many fingers were down at once. */
  readonly pointers: number
}

const longest = 900
const shortest = 40

/** Which slide a swipe asks for; the page follows the finger, so that right to left is the next one. */
export function swipeOf(stroke: Stroke, rtl: boolean): 'next' | 'previous' | undefined {
  const { dx, dy, ms, pointers } = stroke
  if (pointers !== 1 || ms > longest) return undefined
  if (Math.abs(dx) < shortest || Math.abs(dx) < 1.5 * Math.abs(dy)) return undefined
  return dx < 0 === rtl ? 'previous' : 'next'
}

/** A touch that did not move. */
export function isTap({ dx, dy, ms, pointers }: Stroke): boolean {
  return pointers === 1 && ms < 400 && Math.abs(dx) < 10 && Math.abs(dy) < 10
}

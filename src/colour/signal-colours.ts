import { leastDifference } from './colour-vision.ts'
import { needs } from './contrast.ts'
import { readableOn } from './nearest-passing.ts'

/** Colours for good and bad. */
export interface Signals {
  readonly positive: string
  readonly negative: string
}

/** The least ΔE2000 between good and bad, for every kind of colour vision. */
const leastSignalDifference = 25

/** Blue and vermilion of Okabe and Ito, which all eyes tell apart. */
const safePair: Signals = { positive: '#0072B2', negative: '#D55E00' }

/** Good and bad as wished, where they can be read on the backgrounds and told apart; else blue and vermilion. */
export function signalColours(
  wish: Signals,
  backgrounds: readonly string[],
  fallback: string,
): Signals {
  const ink = (colour: string): string =>
    readableOn(colour, { backgrounds, need: needs.text, fallback })
  const readable = (pair: Signals): Signals => ({
    positive: ink(pair.positive),
    negative: ink(pair.negative),
  })
  const own = readable(wish)
  return leastDifference(own.positive, own.negative) >= leastSignalDifference
    ? own
    : readable(safePair)
}

// How often somebody may ask wrongly. A secret of 128 bits is not guessed in any time; this keeps those who try from filling the line.

/** Counts what was refused, by the address that it came from. */
export interface GuessLimit {
  /** Whether an address has asked wrongly so often that nothing of it is looked at for now. */
  readonly isTired: (address: string) => boolean
  readonly count: (address: string) => void
}

const windowMs = 60_000
const mostWrong = 30
/** As many addresses as are remembered. */
const mostAddresses = 1000

/** Begins to count; `now` is in milliseconds. */
export function limitGuesses(now: () => number): GuessLimit {
  const wrong = new Map<string, { readonly since: number; times: number }>()
  const recent = (address: string): { times: number } | undefined => {
    const entry = wrong.get(address)
    if (entry !== undefined && now() - entry.since < windowMs) return entry
    wrong.delete(address)
    return undefined
  }
  return {
    isTired: (address) => (recent(address)?.times ?? 0) >= mostWrong,
    count(address) {
      const entry = recent(address)
      if (entry !== undefined) entry.times++
      else wrong.set(address, { since: now(), times: 1 })
      // The first of a map is its oldest.
      if (wrong.size > mostAddresses) wrong.delete(wrong.keys().next().value!)
    },
  }
}

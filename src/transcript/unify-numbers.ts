import { readSigns, signLanguages } from './number-signs.ts'
import { fusedNumber, numeralsOf, type Numerals } from './number-words.ts'
import type { Word } from './spoken-words.ts'

/**
 * Writes number words as digits, “twenty five” and “twenty-five” as 25, “ten thousand” as 10000, “二十五” as 25, and
 * what is said for % and & as those signs. A word of the result may stand for several of the text.
 */
export function unifyNumbers(words: readonly Word[], base: string): Word[] {
  const numerals = numeralsOf(base)
  const unified: Word[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at]!
    const found = readNumber(words, at, base) ?? readSign(words, at, numerals)
    const count = found?.count ?? 1
    const end = words[at + count - 1]!.end
    unified.push(found === undefined ? word : { key: found.key, start: word.start, end })
    at += count
  }
  return unified
}

interface Found {
  readonly key: string
  readonly count: number
}

/** A number, and how many words it takes. */
interface Counted {
  readonly value: number
  readonly count: number
}

function readNumber(words: readonly Word[], at: number, base: string): Found | undefined {
  const numerals = numeralsOf(base)
  if (numerals === undefined)
    return signLanguages.has(base) ? asFound(readSigns(words, at)) : undefined
  const first = small(words, at, numerals)
  const article = words[at]!.key === 'a' && base === 'en' ? { value: 1, count: 1 } : undefined
  const scaled = scale(words, at, { head: first ?? article ?? { value: 1, count: 0 }, numerals })
  // Digits alone stay as they are: a long number would lose some of them.
  if (scaled === undefined) return words[at]!.key.startsWith('#') ? undefined : asFound(first)
  return asFound(scaled)
}

function asFound(number: Counted | undefined): Found | undefined {
  return number && { key: `#${number.value}`, count: number.count }
}

/** Nobody says a larger number without “million”. */
const largest = 1e9

/** A number with the words that multiply it, and what is added to that: “two hundred five thousand twenty”. */
function scale(words: readonly Word[], at: number, { head, numerals }: Begun): Counted | undefined {
  let { value, count } = head
  let last: number | undefined
  for (;;) {
    const factor = numerals.scales.get(words[at + count]?.key ?? '')
    if (factor === undefined || value * factor > largest) break
    last = factor
    value *= factor
    count += 1
    const rest = restOf(words, at + count, { below: factor, numerals })
    value += rest?.value ?? 0
    count += rest?.count ?? 0
  }
  return last === undefined ? undefined : { value, count }
}

interface Begun {
  /** What stands before the word that multiplies. */
  readonly head: Counted
  readonly numerals: Numerals
}

/** “Three hundred five”, within a larger number. */
function hundreds(words: readonly Word[], at: number, { head, numerals }: Begun): Counted {
  const count = head.count + 1
  const rest = restOf(words, at + count, { below: 100, numerals })
  return { value: head.value * 100 + (rest?.value ?? 0), count: count + (rest?.count ?? 0) }
}

/** What follows “hundred” or “thousand” and is less than that; people also say “a hundred and fifty”. */
function restOf(
  words: readonly Word[],
  at: number,
  { below, numerals }: { readonly below: number; readonly numerals: Numerals },
): Counted | undefined {
  const skipped = words[at]?.key === numerals.and ? 1 : 0
  const from = at + skipped
  const rest = small(words, from, numerals)
  if (rest === undefined || words[from]!.key.startsWith('#')) return undefined
  const next = numerals.scales.get(words[from + rest.count]?.key ?? '')
  // “A hundred and two hundred” are two numbers.
  if (skipped > 0 && next !== undefined && next <= below) return undefined
  const whole = below > 100 && next === 100 ? hundreds(words, from, { head: rest, numerals }) : rest
  if (whole.value === 0 || whole.value >= below) return undefined
  return { value: whole.value, count: whole.count + skipped }
}

/** The longest phrase that is a number, or a number in digits. */
function small(words: readonly Word[], at: number, numerals: Numerals): Counted | undefined {
  const first = words[at]?.key
  if (first === undefined) return undefined
  if (/^#\d+$/.test(first)) return { value: Number(first.slice(1)), count: 1 }
  const longest = numerals.starts.get(first) ?? 1
  for (let count = Math.min(longest, words.length - at); count > 1; count--) {
    const phrase = words.slice(at, at + count).map(({ key }) => key)
    const value = numerals.small.get(phrase.join(' '))
    if (value !== undefined) return { value, count }
  }
  const value = fusedNumber(first, numerals)
  return value === undefined || numerals.scales.has(first) ? undefined : { value, count: 1 }
}

function readSign(
  words: readonly Word[],
  at: number,
  numerals: Numerals | undefined,
): Found | undefined {
  const { key } = words[at]!
  if (key === '&') return { key: numerals?.and ?? '&', count: 1 }
  const spelled = numerals?.percent.find((each) =>
    each.every((part, index) => words[at + index]?.key === part),
  )
  return spelled === undefined ? undefined : { key: '%', count: spelled.length }
}

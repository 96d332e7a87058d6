import { numeralsOf } from './number-words.ts'
import type { Word } from './spoken-words.ts'

const longestPhrase = 4

/**
 * Writes number words as digits, “twenty five” and “twenty-five” as 25, “ten thousand” as 10000, and what is said
 * for % and & as those signs. A word of the result may stand for several of the text.
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

function readNumber(words: readonly Word[], at: number, base: string): Found | undefined {
  const numerals = numeralsOf(base)
  if (numerals === undefined) return undefined
  const first = small(words, at, numerals.small)
  const article = words[at]!.key === 'a' && base === 'en' ? { value: 1, count: 1 } : undefined
  const head = first ?? article ?? { value: 1, count: 0 }
  let { value, count } = head
  let isScaled = false
  for (;;) {
    const scale = numerals.scales.get(words[at + count]?.key ?? '')
    if (scale === undefined) break
    isScaled = true
    value *= scale
    count += 1
    const rest = scale === 100 ? small(words, at + count, numerals.small) : undefined
    if (rest !== undefined && rest.value < 100 && value >= 100) {
      value += rest.value
      count += rest.count
    }
  }
  // Digits alone stay as they are: a long number would lose some of them.
  if (!isScaled && (first === undefined || words[at]!.key.startsWith('#'))) return undefined
  return { key: `#${value}`, count }
}

/** The longest phrase that is a number, or a number in digits. */
function small(
  words: readonly Word[],
  at: number,
  phrases: ReadonlyMap<string, number>,
): { readonly value: number; readonly count: number } | undefined {
  const first = words[at]?.key
  if (first === undefined) return undefined
  if (/^#\d+$/.test(first)) return { value: Number(first.slice(1)), count: 1 }
  for (let count = longestPhrase; count > 0; count--) {
    const phrase = words.slice(at, at + count)
    const value = phrases.get(phrase.map(({ key }) => key).join(' '))
    if (value !== undefined && phrase.length === count) return { value, count }
  }
  return undefined
}

function readSign(
  words: readonly Word[],
  at: number,
  numerals: ReturnType<typeof numeralsOf>,
): Found | undefined {
  const { key } = words[at]!
  if (key === '&') return { key: numerals?.and ?? '&', count: 1 }
  const spelled = numerals?.percent.find((each) =>
    each.every((part, index) => words[at + index]?.key === part),
  )
  return spelled === undefined ? undefined : { key: '%', count: spelled.length }
}

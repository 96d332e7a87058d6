// The number words of seven languages; the signs of Chinese and Japanese are in number-signs.ts.
import { numberRecipes, type Recipe } from './number-recipes.ts'

/** Number words of one language: those below a thousand, and those that multiply. */
export interface Numerals extends Pick<Recipe, 'percent' | 'and'> {
  /** Phrases of one to five words → 0 to 999. */
  readonly small: ReadonlyMap<string, number>
  /** Words that begin a phrase of several → how many it has at most. */
  readonly starts: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
}

function numeralsFrom(recipe: Recipe): Numerals {
  const small = new Map([...belowHundred(recipe), ...Object.entries(recipe.also ?? {})])
  for (const [phrase, value] of hundredsOf(recipe, [...small])) small.set(phrase, value)
  for (const word of recipe.not ?? []) small.delete(word)
  // Captions often lack accents.
  for (const [phrase, value] of Array.from(small)) {
    const bare = phrase.normalize('NFD').replaceAll(/\p{M}/gu, '')
    if (!small.has(bare)) small.set(bare, value)
  }
  const { scales, percent, and } = recipe
  // The larger scale is found first: “zweihunderttausend”.
  const sorted = Object.entries(scales).toSorted(([, a], [, b]) => b - a)
  return { small, starts: startsOf(small), scales: new Map(sorted), percent, and }
}

type Named = readonly [phrase: string, value: number]

function belowHundred({ units, tens, join }: Recipe): Named[] {
  const phrases: string[] = units.split(' ')
  const ones = phrases.slice(1, 10)
  for (const ten of tens.split(' ').filter(Boolean))
    phrases.push(ten, ...ones.map((unit) => join(ten, unit)))
  return phrases.map((phrase, value) => [phrase, value])
}

/** The hundreds alone, and with what is less. */
function hundredsOf({ hundreds, joinHundred }: Recipe, below: readonly Named[]): Named[] {
  if (hundreds === undefined || joinHundred === undefined) return []
  const rests = below.filter(([, value]) => value > 0 && value < 100)
  return hundreds.split(' ').flatMap((hundred, index): Named[] => {
    const value = (index + 1) * 100
    return [
      [hundred, value],
      ...rests.map(([rest, more]): Named => [joinHundred(hundred, rest), value + more]),
    ]
  })
}

function startsOf(small: ReadonlyMap<string, number>): Map<string, number> {
  const starts = new Map<string, number>()
  for (const phrase of small.keys()) {
    const words = phrase.split(' ')
    if (words.length > 1) starts.set(words[0]!, Math.max(words.length, starts.get(words[0]!) ?? 0))
  }
  return starts
}

const made = new Map<string, Numerals>()

/** The number words of a language; undefined where they are not known. */
export function numeralsOf(base: string): Numerals | undefined {
  if (!Object.hasOwn(numberRecipes, base)) return undefined
  const numerals = made.get(base) ?? numeralsFrom(numberRecipes[base]!)
  made.set(base, numerals)
  return numerals
}

/**
 * A number that is written as one word, as German, Dutch and Italian do: “zweihundert”, “vijfduizend”,
 * “ventimila”. Undefined where the word is none.
 */
export function fusedNumber(word: string, numerals: Numerals): number | undefined {
  const known = numerals.small.get(word)
  if (known !== undefined || word.length > longestWord) return known
  for (const [name, scale] of numerals.scales) {
    const at = word.indexOf(name)
    if (at === -1) continue
    const [front, rest] = [word.slice(0, at), word.slice(at + name.length)]
    const times = front === '' || /^(?:ein|een)$/.test(front) ? 1 : fusedNumber(front, numerals)
    const more = rest === '' ? 0 : fusedNumber(rest.replace(/^und(?=.)/, ''), numerals)
    if (times !== undefined && more !== undefined) return times * scale + more
  }
  return undefined
}

/** “Neunhundertneunundneunzigtausendneunhundertneunundneunzig” is longer than it is said. */
const longestWord = 60

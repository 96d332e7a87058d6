import { describe, expect, test } from 'vitest'
import { quoteFinder } from '../../../src/transcript/find-quote.ts'
import { wordsOf } from '../../../src/transcript/spoken-words.ts'
import { indexTranscript } from '../../../src/transcript/transcript-index.ts'
import { mutationsOf, seeded } from './mutated-quotes.ts'
import { captionsOf, madeUp, talks } from './talks.ts'

const mutations = mutationsOf('en')

const indexOf = (text: string, language = 'en') =>
  indexTranscript({ cues: captionsOf(text) }, language)

/** Words of every length and frequency, as many as somebody says in so many hours. */
function hoursOfTalk(hours: number): string {
  const random = seeded(3)
  const syllables = 'ka ro min te sul ha ven do li pra gos ne bu tir am ol'.split(' ')
  const word = (): string =>
    Array.from({ length: 1 + random(3) }, () => syllables[random(16)]).join('')
  const vocabulary = Array.from({ length: 6000 }, word)
  const count = hours * 9000
  return Array.from({ length: count }, () => vocabulary[random(1 + random(6000))]).join(' ')
}

describe.each([
  ['a short talk', talks.en],
  ['twelve hours of talk', `${hoursOfTalk(6)} ${talks.en} ${hoursOfTalk(6)}`],
])('in %s', (_, text) => {
  const find = quoteFinder(indexOf(text))
  const source = talks.en.split(' ')
  const random = seeded(11)
  const taken = Array.from({ length: 1000 }, () => {
    const length = 5 + random(20)
    const at = random(source.length - length)
    return source.slice(at, at + length).map((word) => word.replaceAll(/[.,;:]+$/g, ''))
  })

  test('no verbatim quote of 1,000 is called anything else', () => {
    const states = taken.map((words) => find(words.join(' ').toUpperCase()).state)
    expect(states.filter((state) => state !== 'verbatim')).toEqual([])
  })

  test('of 1,000 mutated quotes at least 990 are altered, and none of them passes', () => {
    const kinds = Object.values(mutations)
    const keysOf = (words: readonly string[]): string =>
      wordsOf(words.join(' '))
        .map(({ key }) => key)
        .filter((key) => !/^(?:um|uh|er)$/.test(key))
        .join(' ')
    // What is left of a quote may still be what was said, from its second word on.
    const said = keysOf(source)
    const mutated = taken.map((words, at) => ({ to: kinds[at % kinds.length]!(words, random) }))
    const real = mutated.filter(({ to }) => !said.includes(keysOf(to)))
    const states = real.map(({ to }) => find(to.join(' ')).state)
    expect(states.filter((state) => state === 'verbatim')).toEqual([])
    const altered = states.filter((state) => state === 'altered').length
    expect(altered / states.length).toBeGreaterThan(0.99)
    expect(real.length).toBeGreaterThan(980)
  })

  test('what nobody said is not found', () => {
    expect(
      madeUp.map((quote) => find(quote).state).filter((state) => state !== 'not-found'),
    ).toEqual([])
  })
})

/** A list that counts how often one of its items is looked at. */
function counted<T>(items: readonly T[], looked: () => void): readonly T[] {
  return new Proxy(items, {
    get: (target, key, receiver): unknown => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looked()
      return Reflect.get(target, key, receiver)
    },
  })
}

/** How often a word of a talk is looked at for 200 quotes, half of them altered. */
function looksInTalk(hours: number): number {
  const text = hoursOfTalk(hours)
  const source = text.split(' ')
  const random = seeded(5)
  const quotes = Array.from({ length: 200 }, (_, index) => {
    const at = random(source.length - 20)
    const words = source.slice(at, at + 20)
    return (index % 2 === 0 ? words : mutations['words added']!(words, random)).join(' ')
  })
  let looks = 0
  const { wordings, ...index } = indexOf(text)
  const watched = wordings.map(({ words, stream }) => ({
    words: counted(words, () => looks++),
    stream,
  }))
  const find = quoteFinder({ ...index, wordings: watched })
  const states = quotes.map((quote) => find(quote).state)
  expect(states.filter((state) => state === 'verbatim')).toHaveLength(100)
  expect(states.filter((state) => state === 'altered')).toHaveLength(100)
  return looks
}

test('200 quotes, half of them altered, are found with work that grows no faster than the talk', () => {
  const [short, long] = [looksInTalk(3), looksInTalk(12)]
  expect(short).toBeGreaterThan(3 * 9000)
  expect(long).toBeLessThan(short * 4)
})

test.each(Object.entries(talks))(
  '%s: each sentence is found in the cue where it begins',
  (language, text) => {
    const cues = captionsOf(text, language === 'ja' ? 12 : 7)
    const index = indexTranscript({ cues }, language)
    const find = quoteFinder(index)
    const sentences = text.match(/[^.。!?]+(?:\.(?!\s|$)[^.。!?]*)*/gu) ?? []
    for (const sentence of sentences.map((each) => each.trim()).filter((each) => each.length > 8)) {
      const { state, passage } = find(sentence)
      expect({ sentence, state }).toEqual({ sentence, state: 'verbatim' })
      const there = index.text.slice(passage!.start, passage!.end)
      expect(sentence).toContain(there.replaceAll('\n', language === 'ja' ? '' : ' '))
    }
  },
)

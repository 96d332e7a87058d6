import { describe, expect, test } from 'vitest'
import { quoteFinder } from '../../../src/transcript/find-quote.ts'
import { readTranscript } from '../../../src/transcript/read-transcript.ts'
import { withoutFillers, wordsOf } from '../../../src/transcript/spoken-words.ts'
import { indexTranscript } from '../../../src/transcript/transcript-index.ts'
import { captionFiles } from './caption-files.ts'
import { mutationsOf, seeded } from './mutated-quotes.ts'
import { captionsOf, signsOf, talks } from './talks.ts'

const languages = Object.keys(talks) as (keyof typeof talks)[]

/** What is a word in a language, and how words are put together. */
const piecesOf = (language: keyof typeof talks): { pieces: string[]; glue: string } =>
  language === 'ja'
    ? { pieces: signsOf(talks.ja.replaceAll(/[、。]/g, '')), glue: '' }
    : { pieces: talks[language].split(' '), glue: ' ' }

/** What is said without fillers: whoever leaves these out, or puts them elsewhere, changes nothing. */
const spoken = (text: string, language: string): string =>
  withoutFillers(wordsOf(text), text, language)
    .map(({ key }) => key)
    .join('')

function quotesOf(language: keyof typeof talks, count: number, random: (below: number) => number) {
  const { pieces } = piecesOf(language)
  return Array.from({ length: count }, () => {
    const length = 6 + random(20)
    const at = random(pieces.length - length)
    return pieces.slice(at, at + length).map((word) => word.replaceAll(/^[.,;:]+|[.,;:!?]+$/g, ''))
  })
}

describe.each(languages)('quotes of a talk in %s', (language) => {
  const { glue } = piecesOf(language)
  const cues = captionsOf(talks[language], language === 'ja' ? 14 : 7)

  test.each(Object.entries(captionFiles))('are found in %s at their time', (file, write) => {
    const read = readTranscript({ file, text: write(cues) })
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
    const index = indexTranscript(read.value, language)
    const find = quoteFinder(index)
    expect(index.cues.map(({ text }) => text)).toEqual(cues.map(({ text }) => text))
    for (const words of quotesOf(language, 100, seeded(7))) {
      const quote = words.join(glue)
      const { state, passage } = find(quote)
      expect({ quote, state }).toEqual({ quote, state: 'verbatim' })
      const said = cues[index.cueAt(passage!.start)]!
      const first = wordsOf(quote)[0]!.key
      expect(wordsOf(said.text).some(({ key }) => key === first || key.startsWith(first))).toBe(
        true,
      )
      expect(index.cues[index.cueAt(passage!.start)]!.startSeconds).toBe(said.startSeconds)
    }
  })

  test('are altered and not verbatim where 500 were changed in a word or more', () => {
    const random = seeded(13)
    const find = quoteFinder(indexTranscript({ cues }, language))
    const kinds = Object.values(mutationsOf(language))
    const states = quotesOf(language, 500, random).flatMap((words, at) => {
      const quote = kinds[at % kinds.length]!(words, random).join(glue)
      const isSame = spoken(talks[language], language).includes(spoken(quote, language))
      return isSame ? [] : [find(quote).state]
    })
    const count = (state: string): number => states.filter((each) => each === state).length
    expect(count('verbatim') + count('trimmed')).toBe(0)
    expect(count('altered') / states.length).toBeGreaterThan(0.99)
  })
})

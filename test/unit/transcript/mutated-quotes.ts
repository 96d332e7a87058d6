/** Numbers that look random and are the same each time. */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export type Mutation = (words: readonly string[], random: (below: number) => number) => string[]

interface Wording {
  /** Words that the talk may have elsewhere. */
  readonly others: readonly string[]
  readonly added: readonly string[]
  readonly not: string
}

const wordings: Readonly<Record<string, Wording>> = {
  en: {
    others: 'harbour winter lantern seldom enormous quietly argue purple budget tomorrow'.split(
      ' ',
    ),
    added: ['and', 'honestly'],
    not: 'not',
  },
  de: {
    others: 'Hafen Winter Laterne selten gewaltig leise streiten lila Haushalt morgen'.split(' '),
    added: ['und', 'ehrlich'],
    not: 'nicht',
  },
  fr: {
    others: 'port hiver lanterne rarement énorme doucement violet budget demain colline'.split(' '),
    added: ['et', 'franchement'],
    not: 'jamais',
  },
  ja: { others: Array.from('港冬灯稀巨静争紫算明'), added: ['正', '直'], not: '不' },
}

/** What careless people, and machines, do to quotes. Each changes the meaning of at least one word. */
export function mutationsOf(language: string): Readonly<Record<string, Mutation>> {
  const { others, added, not } = wordings[language]!
  return {
    'a word swapped': (words, random) => words.with(random(words.length), pick(others, random)),
    'two words swapped': (words, random) =>
      words
        .with(random(words.length), pick(others, random))
        .with(random(words.length), pick(others, random)),
    'a word left out': (words, random) => words.toSpliced(1 + random(words.length - 2), 1),
    'a word added': (words, random) =>
      words.toSpliced(1 + random(words.length - 2), 0, pick(others, random)),
    'words added': (words, random) =>
      words.toSpliced(1 + random(words.length - 2), 0, ...added, pick(others, random)),
    'a negation added': (words, random) => words.toSpliced(1 + random(words.length - 2), 0, not),
    'two neighbours turned round': (words, random) => {
      const at = random(words.length - 1)
      return words.toSpliced(at, 2, words[at + 1]!, words[at]!)
    },
    'halves turned round': (words) => {
      const half = words.length >> 1
      return [...words.slice(half), ...words.slice(0, half)]
    },
    'a number changed': (words, random) => {
      const at = words.findIndex((word) => /\d/.test(word))
      return words.with(at === -1 ? random(words.length) : at, String(30 + random(60)))
    },
    'the end made up': (words, random) => [
      ...words.slice(0, -2),
      pick(others, random),
      pick(others, random),
    ],
  }
}

function pick<T>(list: readonly T[], random: (below: number) => number): T {
  return list[random(list.length)]!
}

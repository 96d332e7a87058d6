/** Numbers that look random and are the same each time. */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export type Mutation = (words: readonly string[], random: (below: number) => number) => string[]

const others = 'harbour winter lantern seldom enormous quietly argue purple budget tomorrow'.split(
  ' ',
)

/** What careless people, and machines, do to quotes. Each changes the meaning of at least one word. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'a word swapped': (words, random) => words.with(random(words.length), pick(others, random)),
  'two words swapped': (words, random) =>
    words
      .with(random(words.length), pick(others, random))
      .with(random(words.length), pick(others, random)),
  'a word left out': (words, random) => words.toSpliced(1 + random(words.length - 2), 1),
  'a word added': (words, random) =>
    words.toSpliced(1 + random(words.length - 2), 0, pick(others, random)),
  'words added': (words, random) =>
    words.toSpliced(1 + random(words.length - 2), 0, 'and', 'honestly', pick(others, random)),
  'a negation added': (words, random) => words.toSpliced(1 + random(words.length - 2), 0, 'not'),
  'two neighbours turned round': (words, random) => {
    const at = random(words.length - 1)
    return words.toSpliced(at, 2, words[at + 1]!, words[at]!)
  },
  'halves turned round': (words) => {
    const half = words.length >> 1
    return [...words.slice(half), ...words.slice(0, half)]
  },
  'the end made up': (words, random) => [
    ...words.slice(0, -2),
    pick(others, random),
    pick(others, random),
  ],
}

function pick<T>(list: readonly T[], random: (below: number) => number): T {
  return list[random(list.length)]!
}

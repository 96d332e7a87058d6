// Recaps by chance, the same for the same seed: every kind of evidence, texts from one sign to far past their budgets,
// several scripts. Their texts have no marks, so that what is shown can be compared word by word.

/** A recap as an object. */
export type RandomRecap = Readonly<Record<string, unknown>>

interface Dice {
  /** A whole number from `least` to `most`. */
  number(least: number, most: number): number
  pick<T>(choices: readonly T[]): T
  chance(percent: number): boolean
}

const alphabets: Readonly<Record<string, readonly string[]>> = {
  en: 'a the of every single measure shows that people learn from errors more than praise when model cost falls by half within years nobody expected readers trust numbers which they check themselves internationalisation plan x'.split(' '),
  de: 'die Kosten der Lieferkette sinken weil Donaudampfschifffahrtsgesellschaften zusammenarbeiten und jede Rechtsschutzversicherung prüft ob es hält für alle Beteiligten ohne Ausnahme ö'.split(' '),
  ru: 'каждая модель учится на ошибках быстрее чем мы думали и стоимость падает вдвое за год без потери качества я'.split(' '),
  el: 'κάθε μοντέλο μαθαίνει από τα λάθη γρηγορότερα από όσο νομίζαμε και το κόστος πέφτει στο μισό ή'.split(' '),
  ar: 'كل نموذج يتعلم من الأخطاء أسرع مما كنا نظن وتنخفض التكلفة إلى النصف في سنة و'.split(' '),
} // prettier-ignore

const picture = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#888"/></svg>',
).toString('base64')}`

/** A number that tells recaps apart. */
export function randomRecap(seed: number): RandomRecap {
  const dice = diceOf(seed)
  const language = dice.pick(Object.keys(alphabets))
  const write = writerOf(dice, alphabets[language]!)
  const takeaways = Array.from({ length: dice.number(3, 7) }, () => takeawayOf(dice, write))
  return {
    talk: {
      title: write(dice.number(1, 9)),
      language,
      ...(dice.chance(60) && { speakers: many(dice, 1, 4, () => ({ name: write(2), role: write(3) })) }), // prettier-ignore
      ...(dice.chance(50) && { event: write(2), date: '2025-03-26', duration: '45:00' }),
    },
    deck: {
      mode: dice.pick(['read', 'read', 'read', 'present']),
      ledger: seed % 3 === 0,
    },
    ...(dice.chance(60) && { summary: many(dice, 1, 6, () => ({ head: write(3), text: write(dice.number(4, 25)) })) }), // prettier-ignore
    ...(dice.chance(40)
      ? { sections: [{ title: write(3), line: write(9), takeaways }] }
      : { takeaways }),
    ...(dice.chance(60) && { closing: { message: write(5), actions: many(dice, 1, 6, () => write(9)) } }), // prettier-ignore
    ...(dice.chance(40) && { sources: many(dice, 1, 14, () => write(dice.number(4, 30))) }),
  }
}

type Write = (words: number) => string

/** Sentences of so many words together. */
function writerOf(dice: Dice, alphabet: readonly string[]): Write {
  return (count) => {
    let [text, left] = ['', count]
    while (left > 0) {
      const length = Math.min(left, dice.number(4, 18))
      const words = Array.from({ length }, () => dice.pick(alphabet)).join(' ')
      text += `${text === '' ? '' : ' '}${words.charAt(0).toUpperCase()}${words.slice(1)}${count > 9 ? '.' : ''}`
      left -= length
    }
    return text
  }
}

function takeawayOf(dice: Dice, write: Write): object {
  const kinds = Object.keys(evidences)
  const kind = dice.pick(kinds)
  const more = dice.chance(20) ? dice.pick(kinds) : kind
  return {
    claim: write(dice.pick([1, 6, 9, 14, 14, 20, 45])),
    ...(dice.chance(30) && { short: write(4) }),
    ...(dice.chance(30) && { at: '04:04' }),
    ...(dice.chance(30) && { source: write(dice.number(2, 14)) }),
    ...(dice.chance(15) && { basis: 'paraphrase' }),
    [kind]: evidences[kind]!(dice, write),
    [more]: evidences[more]!(dice, write),
  }
}

/** Most texts are of the usual length, some are one word, and a few are far too long. */
function some(dice: Dice, usual: number): number {
  return dice.pick([1, usual, usual, usual, Math.ceil(usual / 2), usual * 2, usual * (dice.chance(15) ? 14 : 3)]) // prettier-ignore
}

function many<T>(dice: Dice, least: number, most: number, make: () => T): T[] {
  return Array.from({ length: dice.number(least, most) }, make)
}

const evidences: Readonly<Record<string, (dice: Dice, write: Write) => unknown>> = {
  points: (dice, write) => many(dice, 1, 12, () => write(some(dice, 12))),
  text: (dice, write) => many(dice, 1, 4, () => write(some(dice, 40))).join('\n\n'),
  quote: (dice, write) => ({ text: write(some(dice, 30)), by: write(2), context: write(4) }),
  compare: (dice, write) => ({
    left: { head: write(2), points: many(dice, 1, 6, () => write(some(dice, 9))) },
    right: { head: write(2), points: many(dice, 1, 6, () => write(some(dice, 9))) },
    ...(dice.chance(50) && { verdict: write(9) }),
  }),
  mapping: (dice, write) => ({
    from: write(1),
    to: write(1),
    pairs: many(dice, 1, 10, () => [write(some(dice, 3)), write(some(dice, 3)), write(5)]),
  }),
  steps: (dice, write) => many(dice, 2, 9, () => ({ head: write(2), text: write(some(dice, 9)) })),
  cycle: (dice, write) => many(dice, 2, 8, () => ({ head: write(2), text: write(some(dice, 7)) })),
  timeline: (dice, write) =>
    many(dice, 2, 12, () => ({ when: `${dice.number(1900, 2030)}`, what: write(some(dice, 10)) })),
  figures: (dice, write) =>
    many(dice, 1, 6, () => ({
      value: `${dice.number(1, 10 ** dice.number(1, 9))}`,
      label: write(some(dice, 6)),
      ...(dice.chance(30) && { unit: '%', delta: write(2) }),
    })),
  table: (dice, write) => {
    const columns = many(dice, 1, 12, () => write(2))
    return { columns, rows: many(dice, 1, 20, () => columns.map(() => write(some(dice, 3)))) }
  },
  chart: (dice, write) => {
    const categories = many(dice, 2, 14, () => write(2))
    const values = (): number[] => categories.map(() => dice.number(1, 1000))
    const series = many(dice, 1, 4, () => ({ name: write(2), values: values() }))
    return { type: dice.pick(['bar', 'column', 'line']), categories, series }
  },
  image: (dice, write) => ({ src: picture, alt: 'a grey field', caption: write(some(dice, 8)) }),
  code: (dice) => ({ text: many(dice, 1, 60, () => `line ${'word '.repeat(dice.pick([1, 5, 9, 9, 90]))}end`).join('\n') }), // prettier-ignore
  people: (dice, write) => many(dice, 1, 9, () => ({ name: write(2), role: write(4), points: many(dice, 1, 3, () => write(8)) })), // prettier-ignore
  checklist: (dice, write) => many(dice, 1, 10, () => ({ text: write(some(dice, 10)), owner: write(1), effort: 'M' })), // prettier-ignore
  myths: (dice, write) => many(dice, 1, 7, () => ({ myth: write(some(dice, 8)), reality: write(some(dice, 8)) })), // prettier-ignore
  proscons: (dice, write) => ({
    pros: many(dice, 1, 7, () => write(some(dice, 8))),
    cons: many(dice, 1, 7, () => write(some(dice, 8))),
  }),
  qa: (dice, write) =>
    many(dice, 1, 6, () => ({ question: write(9), answer: write(some(dice, 25)) })),
}

/** A small generator of numbers: the same on every machine. */
function diceOf(seed: number): Dice {
  let state = (seed * 2_654_435_761) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1))
  return {
    number,
    pick: (choices) => choices[number(0, choices.length - 1)]!,
    chance: (percent) => next() * 100 < percent,
  }
}

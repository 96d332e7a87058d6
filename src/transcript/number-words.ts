/** Number words of one language: those below a hundred, and those that multiply. */
interface Numerals {
  /** Phrases of one to four words → 0 to 99, and those such as “a hundred”. */
  readonly small: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
  readonly percent: readonly (readonly string[])[]
  readonly and: string
}

const enUnits =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const enTens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const deUnits =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'
const deTens = 'zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig'
const frUnits =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
const frTens = 'vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'

function english(): Numerals {
  const units = enUnits.split(' ')
  const small = new Map(units.map((word, value) => [word, value]))
  for (const [index, ten] of enTens.split(' ').entries()) {
    for (let unit = 0; unit < 10; unit++)
      small.set(unit === 0 ? ten : `${ten} ${units[unit]}`, (index + 2) * 10 + unit)
  }
  const scales = new Map([
    ['hundred', 100],
    ['thousand', 1000],
  ])
  return { small, scales, percent: [['percent'], ['per', 'cent']], and: 'and' }
}

function german(): Numerals {
  const units = deUnits.split(' ')
  // “ein” and “eine” are articles far more often than numbers.
  const small = new Map(units.map((word, value) => [word, value]))
  for (const [index, ten] of deTens.split(' ').entries()) {
    for (let unit = 0; unit < 10; unit++) {
      const front = unit === 1 ? 'ein' : units[unit]
      small.set(unit === 0 ? ten : `${front}und${ten}`, (index + 2) * 10 + unit)
    }
  }
  const scales = new Map([
    ['hundert', 100],
    ['tausend', 1000],
  ])
  return { small, scales, percent: [['prozent']], and: 'und' }
}

function french(): Numerals {
  const units = frUnits.split(' ')
  const upTo19 = (value: number): string =>
    value < 17 ? units[value]! : `dix ${units[value - 10]!}`
  const small = new Map<string, number>()
  for (let value = 0; value < 20; value++) if (value !== 1) small.set(upTo19(value), value)
  for (const [index, ten] of frTens.split(' ').entries()) {
    const base = ten.replace('-', ' ')
    const isLong = index === 5 || index === 7
    for (let unit = 0; unit < 10; unit++) {
      const value = (index + 2) * 10 + unit
      const rest = isLong ? upTo19(10 + unit) : units[unit]
      const words = unit === 0 && !isLong ? base : `${base} ${rest}`
      small.set(words, value)
      if (unit === 1 && index < 6) small.set(`${base} et ${isLong ? 'onze' : 'un'}`, value)
    }
  }
  small.set('quatre vingts', 80)
  const scales = new Map([
    ['cent', 100],
    ['cents', 100],
    ['mille', 1000],
  ])
  return { small, scales, percent: [['pour', 'cent'], ['pourcent']], and: 'et' }
}

const known: Readonly<Record<string, Numerals>> = { en: english(), de: german(), fr: french() }

/** The number words of a language; undefined where they are not known. */
export function numeralsOf(base: string): Numerals | undefined {
  return Object.hasOwn(known, base) ? known[base] : undefined
}

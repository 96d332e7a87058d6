// How languages whose numbers are words make them, as data; number-words.ts makes the numbers.

/** How a language makes its numbers. */
export interface Recipe {
  /** What is said for %, word by word. */
  readonly percent: readonly (readonly string[])[]
  /** What is said for &. */
  readonly and: string
  /** From zero on, with no gap. */
  readonly units: string
  /** Those that follow the units, in steps of ten. */
  readonly tens: string
  /** A ten with a unit, 1 to 9. */
  readonly join: (ten: string, unit: string) => string
  /** Words for 100, 200, … where the language has such, and how they go on. */
  readonly hundreds?: string
  readonly joinHundred?: (hundred: string, rest: string) => string
  /** Other words, as people say or write them too. */
  readonly also?: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  /** Words that are far more often something else: articles above all. */
  readonly not?: readonly string[]
}

/** The recipes of seven languages. */
export const numberRecipes: Readonly<Record<string, Recipe>> = {
  en: {
    units:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    join: (ten, unit) => `${ten} ${unit}`,
    scales: { hundred: 100, thousand: 1000 },
    percent: [['percent'], ['per', 'cent']],
    and: 'and',
  },
  de: {
    units:
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
    join: (ten, unit) => `${unit === 'eins' ? 'ein' : unit}und${ten}`,
    scales: { hundert: 100, tausend: 1000 },
    percent: [['prozent']],
    and: 'und',
  },
  fr: {
    units:
      'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    tens: '',
    join: (ten, unit) => `${ten} ${unit}`,
    also: frenchTens(),
    scales: { cent: 100, cents: 100, mille: 1000 },
    not: ['un'],
    percent: [['pour', 'cent'], ['pourcent']],
    and: 'et',
  },
  es: {
    units:
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
    tens: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    join: (ten, unit) => `${ten} y ${unit}`,
    hundreds:
      'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    joinHundred: (hundred, rest) => `${hundred} ${rest}`,
    also: { cien: 100, veintiún: 21, veintiuna: 21 },
    scales: { mil: 1000 },
    not: ['uno'],
    percent: [['por', 'ciento']],
    and: 'y',
  },
  pt: {
    units:
      'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    join: (ten, unit) => `${ten} e ${unit}`,
    hundreds:
      'cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
    joinHundred: (hundred, rest) => `${hundred} e ${rest}`,
    also: { cem: 100, duas: 2, quatorze: 14, dezasseis: 16, dezassete: 17, dezanove: 19 },
    scales: { mil: 1000 },
    not: ['um'],
    percent: [['por', 'cento'], ['porcento']],
    and: 'e',
  },
  it: {
    units:
      'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    join: (ten, unit) =>
      `${/^[uo]/.test(unit) ? ten.slice(0, -1) : ten}${unit === 'tre' ? 'tré' : unit}`,
    hundreds:
      'cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento',
    joinHundred: (hundred, rest) => `${hundred}${rest}`,
    scales: { mille: 1000, mila: 1000 },
    not: ['uno', 'sei'],
    percent: [['per', 'cento'], ['percento']],
    and: 'e',
  },
  nl: {
    units:
      'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    join: (ten, unit) => `${unit}${unit.endsWith('e') ? 'ën' : 'en'}${ten}`,
    scales: { honderd: 100, duizend: 1000 },
    not: ['een'],
    percent: [['procent']],
    and: 'en',
  },
}

/** From 17 to 99: French counts in twenties from 60 on. */
function frenchTens(): Readonly<Record<string, number>> {
  const upTo19 = ['', ...'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ')] // prettier-ignore
  upTo19.push('dix sept', 'dix huit', 'dix neuf')
  const found: Record<string, number> = { 'quatre vingts': 80, 'dix sept': 17 }
  Object.assign(found, { 'dix huit': 18, 'dix neuf': 19 })
  const tens = { vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60 }
  for (const [ten, value] of [...Object.entries(tens), ['quatre vingt', 80] as const]) {
    for (let rest = 0; rest < (value < 60 ? 10 : 20); rest++) {
      found[`${ten} ${upTo19[rest]}`.trim()] = value + rest
      if (value < 80 && rest % 10 === 1) found[`${ten} et ${upTo19[rest]}`] = value + rest
    }
  }
  return found
}

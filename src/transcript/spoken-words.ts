// The words of a text in a form in which two ways of writing the same speech are alike.

/** A word as it is compared, and where it stands in its text. */
export interface Word {
  /** In the form for comparison; numbers begin with `#`, which no word does. */
  readonly key: string
  readonly start: number
  readonly end: number
}

const unspaced = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Yiii}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]`
const letter = String.raw`(?:(?!(?=[\p{L}\p{M}])${unspaced})[\p{L}\p{N}\p{M}\u200C\u200D\u00AD])`
const wordPattern = new RegExp(
  [
    String.raw`\p{Nd}+(?:[.,٫٬'’]\p{Nd}+)*(?!${letter})`,
    // Scripts without spaces: sign by sign, with the vowels that belong to it.
    String.raw`(?=\p{L})${unspaced}[\p{M}\u0E33\u0EB3\u200C\u200D]*`,
    String.raw`${letter}+(?:['’‘ʼ＇]${letter}+)*`,
    String.raw`[%&٪％＆]`,
  ].join('|'),
  'gu',
)

const joiners =
  /[\u00AD\u200B-\u200F\u2060\uFEFF\u0640\u064B-\u0652\u0670\u0591-\u05BD\u05BF-\u05C7]/g
const apostrophes = /[’‘ʼ＇]/g

/** Letters that differ by place, keyboard or capitals alone: Turkish İ and I, the yeh and kaf of Persian and Arabic. */
const plainForms: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  'i\u0307': 'i',
  ı: 'i',
  '\u06CC': '\u064A',
  '\u06A9': '\u0643',
}
const variants = new RegExp(Object.keys(plainForms).join('|'), 'gu')

/** Takes a text apart into words; in scripts without spaces, into signs. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    key: keyOf(word),
    start: index,
    end: index + word.length,
  })).filter(({ key }) => key !== '')
}

const plainWord = /^[a-z]+$/

function keyOf(word: string): string {
  if (plainWord.test(word)) return word
  const folded = word.normalize('NFKC').toLowerCase().replaceAll(joiners, '')
  if (folded === '%' || folded === '٪') return '%'
  const plain = folded
    .replaceAll(apostrophes, "'")
    .replaceAll(variants, (sign) => plainForms[sign]!)
  return /^\p{Nd}/u.test(plain) ? numberKey(asciiDigits(plain)) : plain
}

/** `1,000`, `1.000` and `1’000` are the same number, as are `1.5` and `1,5`. */
function numberKey(text: string): string {
  if (!/^\d[\d.,'٫٬]*$/.test(text)) return text
  const plain = text.replaceAll('٫', '.').replaceAll('٬', ',')
  if (/^\d{1,3}([.,'])\d{3}(?:\1\d{3})*$/.test(plain)) return `#${plain.replaceAll(/\D/g, '')}`
  const grouped = /^(\d{1,3}(?:([,'.])\d{3})(?:\2\d{3})*)([.,])(\d+)$/.exec(plain)
  if (grouped !== null) return `#${grouped[1]!.replaceAll(/\D/g, '')}.${grouped[4]}`
  return `#${plain.replaceAll(',', '.')}`
}

/** Digits of all scripts as those of ASCII. */
function asciiDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0)!
    // Digits stand ten in a row, from a code that ends in 0 or in 6.
    const row = point - (point % 16)
    const isFromZero = point % 16 < 10 && /\p{Nd}/u.test(String.fromCodePoint(row))
    return String(isFromZero ? point - row : point - row - 6)
  })
}

const fillersByLanguage: Readonly<Record<string, RegExp>> = {
  en: /^(?:u+m+|u+h+|u+h+m+|e+r+m*|h+m+|m+h+m+|m{2,}|a+h+)$/,
  de: /^(?:ä+h*m*|ö+h*m*|h+m+|m{2,}|m+h+m+|e+h+m+)$/,
  fr: /^(?:e+u+h*|h+e+u+|h+u*m+|m{2,}|a+h+)$/,
  es: /^(?:e+h+m*|e+m+|m{2,}|a+h+)$/,
  pt: /^(?:h+ã+|é{2,}|a+h+|h+u*m+|e+h+m*)$/,
  it: /^(?:e+h+m+|e+h+|m{2,}|u+h+m*)$/,
  nl: /^(?:u+h+m*|e+h+m*|h+m+|m{2,})$/,
  pl: /^(?:y+m*|e+m+|e{2,}|h+m+|m{2,}|y+h+)$/,
  ru: /^(?:э+м*|м{2,}|х+м+|ну-у+)$/,
  ko: /^(?:음+|으음+|어어+)$/,
}
const fillersOfSigns: Readonly<Record<string, RegExp>> = {
  ja: /え[ーえ]*っ?と[ーお]*|え[ーえ]{1,3}|う[ーう]+ん/g,
  zh: /[嗯呃]+/g,
  yue: /[嗯呃]+/g,
}

/** The words of a text without what people say while they look for words. */
export function withoutFillers(words: readonly Word[], text: string, language: string): Word[] {
  const base = baseLanguage(language)
  const fillers = Object.hasOwn(fillersByLanguage, base) ? fillersByLanguage[base] : undefined
  const signs = Object.hasOwn(fillersOfSigns, base) ? fillersOfSigns[base] : undefined
  if (fillers !== undefined) return words.filter(({ key }) => !fillers.test(key))
  if (signs === undefined) return [...words]
  const ranges = Array.from(text.matchAll(signs), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
  if (ranges.length === 0) return [...words]
  return words.filter(
    (word) => !ranges.some(({ start, end }) => word.start >= start && word.end <= end),
  )
}

/** `de-CH` → `de` */
export function baseLanguage(language: string): string {
  return language.split(/[-_]/, 1)[0]!.toLowerCase()
}

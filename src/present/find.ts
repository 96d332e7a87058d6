// Finding slides by their texts, whatever the case and the accents.

/** A text, ready to be searched. */
export interface Searchable {
  readonly text: string
  /** Without case and accents. */
  readonly folded: string
  /** For each sign of `folded`, where it comes from in `text`. */
  readonly places: readonly number[]
}

/** A slide that was found, with the words around what was sought. */
export interface Hit {
  readonly index: number
  readonly before: string
  readonly match: string
  readonly after: string
}

/** Makes a text ready. */
export function searchable(raw: string): Searchable {
  const text = raw.replaceAll(/\s+/g, ' ').trim()
  let folded = ''
  const places: number[] = []
  for (const { 0: sign, index } of text.matchAll(/./gsu)) {
    const plain = fold(sign)
    folded += plain
    for (let each = 0; each < plain.length; each++) places.push(index)
  }
  return { text, folded, places }
}

/** The slides that have all the words that were typed, in the order of the deck. */
export function find(sought: string, texts: readonly Searchable[], most: number): Hit[] {
  const words = fold(sought).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const hits: Hit[] = []
  for (const [index, text] of texts.entries()) {
    if (hits.length === most) break
    if (words.every((word) => text.folded.includes(word))) {
      hits.push({ index, ...around(text, words) })
    }
  }
  return hits
}

const margin = 48

/** What stands around the whole of what was typed, or around its first word. */
function around(
  { text, folded, places }: Searchable,
  words: readonly string[],
): Omit<Hit, 'index'> {
  const whole = words.join(' ')
  const needle = folded.includes(whole) ? whole : words[0]!
  const at = folded.indexOf(needle)
  const start = places[at] ?? 0
  const end = places[at + needle.length] ?? text.length
  const from = start <= margin ? 0 : text.indexOf(' ', start - margin) + 1
  const tail = text.slice(end, end + margin)
  return {
    before: (from > 0 ? '… ' : '') + text.slice(Math.min(from, start), start),
    match: text.slice(start, end),
    after: end + margin < text.length ? tail.replace(/\s*\S*$/, ' …') : tail,
  }
}

/** Accents of Latin, Greek and Cyrillic letters, and the vowel signs of Arabic that most texts leave out. */
const marks = /[\u0300-\u036f\u064b-\u065f]/g

function fold(text: string): string {
  return Array.from(text, foldSign).join('')
}

/** An accent that stands alone would become a blank, and stays what it is. */
function foldSign(sign: string): string {
  const plain = sign.normalize('NFKD').replaceAll(marks, '').toLowerCase()
  return plain !== '' && plain.trim() === '' && sign.trim() !== '' ? sign : plain
}

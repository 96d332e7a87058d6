/**
 * Gives the bookmarks of a PDF their whole titles. The browser puts them together from the words that it draws:
 * at a line's end the blank is missing, and what is written to the left is turned round.
 *
 * The new titles are appended as the format's own "incremental update": nothing of the file moves. Where the
 * bookmarks are not one for each title, or not what this reads, the file stays as it is.
 */
export function writeOutlineTitles(pdf: Uint8Array, titles: readonly string[]): Uint8Array {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const trailer = /trailer\s*<<([^>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)
  if (trailer === null) return pdf
  const places = objectPlaces(text, Number(trailer[2]))
  const bodyOf = (number: number | undefined): string | undefined => {
    const place = number === undefined ? undefined : places.get(number)
    return place === undefined ? undefined : text.slice(place, text.indexOf('\nendobj', place))
  }
  const catalog = bodyOf(reference(trailer[1], 'Root'))
  const outlines = bodyOf(reference(catalog, 'Outlines'))
  const items = readItems(reference(outlines, 'First'), bodyOf)
  if (items.length !== titles.length) return pdf
  const changed = items.flatMap(({ number, body }, index) => {
    const written = body.replace(titlePattern, () => `/Title ${pdfText(titles[index]!)}`)
    return written === body ? [] : [{ number, written }]
  })
  if (changed.length === 0) return pdf
  return Buffer.concat([bytes, Buffer.from(update(changed, bytes.length, trailer), 'latin1')])
}

/** A string in brackets, in which a backslash keeps its bracket, or one in hexadecimal digits. */
const titlePattern = /\/Title (?:\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f]*>)/

interface OutlineItem {
  readonly number: number
  readonly body: string
}

/** Where each object of the table begins. */
function objectPlaces(text: string, table: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  const [, first = '0', count = '0'] =
    /^xref\s+(\d+) (\d+)\s/.exec(text.slice(table, table + 100)) ?? []
  const entries = text.slice(table).matchAll(/^(\d{10}) \d{5} ([nf])/gm)
  let number = Number(first)
  for (const [, place, kind] of entries) {
    if (number >= Number(first) + Number(count)) break
    if (kind === 'n') places.set(number, Number(place))
    number++
  }
  return places
}

/** The bookmarks in the order in which a reader shows them. */
function readItems(
  first: number | undefined,
  bodyOf: (number: number) => string | undefined,
): OutlineItem[] {
  const items = new Map<number, OutlineItem>()
  const waiting = [first]
  while (waiting.length > 0) {
    const number = waiting.pop()
    if (number === undefined) continue
    const body = bodyOf(number)
    if (body === undefined || items.has(number) || !titlePattern.test(body)) return []
    items.set(number, { number, body })
    const rest = body.replace(titlePattern, '')
    waiting.push(reference(rest, 'Next'), reference(rest, 'First'))
  }
  return [...items.values()]
}

/** The number of the object that a dictionary names under a key. */
function reference(dictionary: string | undefined, key: string): number | undefined {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

/** UTF-16 with its mark, in hexadecimal digits: any script, and nothing to escape. */
function pdfText(text: string): string {
  const hex = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')
  return `<${hex.toUpperCase()}>`
}

function update(
  changed: readonly { readonly number: number; readonly written: string }[],
  start: number,
  trailer: RegExpExecArray,
): string {
  let body = ''
  const entries = changed.map(({ number, written }) => {
    const place = String(start + body.length).padStart(10, '0')
    body += `${written}\nendobj\n`
    return `${number} 1\n${place} 00000 n \n`
  })
  const [, dictionary = '', previous] = trailer
  return `${body}xref\n${entries.join('')}trailer\n<<${dictionary.trimEnd()}\n/Prev ${previous}>>\nstartxref\n${start + body.length}\n%%EOF\n`
}

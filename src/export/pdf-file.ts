// A PDF as a browser writes it: plain objects, one table of places, one trailer. Changes are appended as the
// format's own "incremental update": nothing of the file moves, so that tags and links stay as they are.

/** A PDF that can be looked into and added to. */
export interface PdfFile {
  readonly bytes: Buffer
  /** The trailer's dictionary. */
  readonly trailer: string
  /** Where the newest table begins. */
  readonly table: number
  /** An object's text, without its `endobj`. */
  readonly bodyOf: (number: number | undefined) => string | undefined
  /** The number that the next new object may have. */
  readonly nextNumber: number
}

/** An object that is new, or takes the place of the one with its number. */
export interface PdfObject {
  readonly number: number
  /** From `N 0 obj` on, without `endobj`. */
  readonly text: string
}

/** Looks into a PDF; nothing where it is not as a browser writes it. */
export function openPdf(pdf: Uint8Array): PdfFile | undefined {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const end = /trailer\s*<<([^>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)
  if (end === null) return undefined
  const [, trailer = '', table = '0'] = end
  const places = objectPlaces(text, Number(table))
  return {
    bytes,
    trailer,
    table: Number(table),
    bodyOf: (number) => {
      const place = number === undefined ? undefined : places.get(number)
      return place === undefined ? undefined : text.slice(place, text.indexOf('\nendobj', place))
    },
    nextNumber: Number(/\/Size (\d+)/.exec(trailer)?.[1] ?? 0),
  }
}

/** The PDF with objects added or replaced. */
export function appendObjects(pdf: PdfFile, objects: readonly PdfObject[]): Uint8Array {
  const start = pdf.bytes.length
  let body = ''
  const entries = [...objects]
    .sort((a, b) => a.number - b.number)
    .map(({ number, text }) => {
      const place = String(start + body.length).padStart(10, '0')
      body += `${text}\nendobj\n`
      return `${number} 1\n${place} 00000 n \n`
    })
  const size = Math.max(pdf.nextNumber, ...objects.map(({ number }) => number + 1))
  const dictionary = pdf.trailer.replace(/\/Size \d+/, `/Size ${size}`).trimEnd()
  const update = `${body}xref\n${entries.join('')}trailer\n<<${dictionary}\n/Prev ${pdf.table}>>\nstartxref\n${start + body.length}\n%%EOF\n`
  return Buffer.concat([pdf.bytes, Buffer.from(update, 'latin1')])
}

/** The number of the object that a dictionary names under a key. */
export function referenceOf(dictionary: string | undefined, key: string): number | undefined {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

/** UTF-16 with its mark, in hexadecimal digits: any script, and nothing to escape. */
export function pdfText(text: string): string {
  const hex = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')
  return `<${hex.toUpperCase()}>`
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

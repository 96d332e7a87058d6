// A PDF as a browser writes it: plain objects, one table of places, one trailer. Objects keep their numbers, by which
// tags and links know them, and their order; where they stand is written anew.

/** A PDF that can be looked into and added to. */
export interface PdfFile {
  /** What stands before its objects. */
  readonly head: string
  /** The trailer's dictionary. */
  readonly trailer: string
  /** The numbers of its objects, in the order in which they stand. */
  readonly numbers: readonly number[]
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
  const [, trailer = '', table = '0'] = end ?? []
  // A file that was changed before has more tables than this reads.
  if (end === null || trailer.includes('/Prev')) return undefined
  const places = objectPlaces(text, Number(table))
  const order = [...places.keys()].sort((a, b) => places.get(a)! - places.get(b)!)
  const bodies = new Map(
    order.map((number, index) => {
      const next = places.get(order[index + 1] ?? -1) ?? Number(table)
      const own = text.slice(places.get(number), next)
      return [number, own.slice(0, own.lastIndexOf('\nendobj'))]
    }),
  )
  return {
    head: text.slice(0, places.get(order[0] ?? -1) ?? 0),
    trailer,
    numbers: order,
    bodyOf: (number) => (number === undefined ? undefined : bodies.get(number)),
    nextNumber: Number(/\/Size (\d+)/.exec(trailer)?.[1] ?? 0),
  }
}

/** The PDF with objects added or replaced; of two with one number the later one counts. */
export function writePdf(pdf: PdfFile, objects: readonly PdfObject[]): Uint8Array {
  const changed = new Map(objects.map(({ number, text }) => [number, text]))
  const known = new Set(pdf.numbers)
  const all = [...pdf.numbers, ...[...changed.keys()].filter((number) => !known.has(number))]
  const places = new Map<number, number>()
  const pieces = [pdf.head]
  let end = pdf.head.length
  for (const number of all) {
    const piece = `${changed.get(number) ?? pdf.bodyOf(number)!}\nendobj\n`
    places.set(number, end)
    pieces.push(piece)
    end += piece.length
  }
  const size = Math.max(pdf.nextNumber, ...all.map((number) => number + 1))
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number)
    return place === undefined
      ? '0000000000 65535 f \n'
      : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const dictionary = pdf.trailer.replace(/\/Size \d+/, `/Size ${size}`).trimEnd()
  const foot = `xref\n0 ${size}\n${rows.join('')}trailer\n<<${dictionary}>>\nstartxref\n${end}\n%%EOF\n`
  return Buffer.from([...pieces, foot].join(''), 'latin1')
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

const dateLength = 23 // D:YYYYMMDDHHmmSS+00'00'

/**
 * Overwrites the two dates that a browser puts into a PDF, so that the same deck gives the same bytes.
 * Same length in place: every offset in the file stays right.
 */
export function fixDates(pdf: Uint8Array, date: Date): Uint8Array {
  const fixed = Buffer.from(pdf)
  const written = `(${pdfDate(date)})`
  // The information dictionary is found through the trailer: text of a slide may hold the same words.
  const trailer = fixed.lastIndexOf('/Info ')
  const reference = /^\/Info (\d+) (\d+) R/.exec(fixed.toString('latin1', trailer, trailer + 40))
  if (reference === null) return fixed
  const start = findObject(fixed, `${reference[1]} ${reference[2]} obj`)
  const end = fixed.indexOf('\nendobj', start)
  // With its bracket: in a title that holds these words, a bracket has a backslash before it.
  for (const key of ['/CreationDate (', '/ModDate (']) {
    const at = fixed.indexOf(key, start)
    if (at === -1 || at > end) continue
    const from = at + key.length - 1
    if (fixed.indexOf(')', from) - from + 1 === written.length) fixed.write(written, from, 'latin1')
  }
  return fixed
}

/** An object begins at the start of a line. */
function findObject(pdf: Buffer, head: string): number {
  const at = pdf.indexOf(`\n${head}`)
  return at === -1 ? 0 : at + 1
}

function pdfDate(date: Date): string {
  const digits = date.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)
  return `D:${digits}+00'00'`.slice(0, dateLength)
}

/** The date of a document: `SOURCE_DATE_EPOCH` (seconds), else the talk's, else the first day of 2000; UTC. */
export function documentDate(
  sourceDateEpoch: string | undefined,
  talkDate: string | undefined,
): Date {
  if (sourceDateEpoch !== undefined && /^\d{1,11}$/.test(sourceDateEpoch)) {
    return new Date(Number(sourceDateEpoch) * 1000)
  }
  const [year = '2000', month = '01', day = '01'] = talkDate?.split('-') ?? []
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? new Date('2000-01-01T00:00:00Z') : date
}

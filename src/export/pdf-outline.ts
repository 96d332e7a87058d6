import { pdfText, referenceOf, type PdfFile, type PdfObject } from './pdf-file.ts'

/**
 * The bookmarks of a PDF with their whole titles. The browser puts them together from the words that it draws:
 * at a line's end the blank is missing, and what is written to the left is turned round.
 * Nothing where the bookmarks are not one for each title, or not what this reads.
 */
export function outlineTitles(pdf: PdfFile, titles: readonly string[]): PdfObject[] {
  const items = readOutline(pdf)
  if (items.length !== titles.length) return []
  return items.flatMap(({ number, text }, index) => {
    const written = text.replace(titlePattern, () => `/Title ${pdfText(titles[index]!)}`)
    return written === text ? [] : [{ number, text: written }]
  })
}

/** A string in brackets, in which a backslash keeps its bracket, or one in hexadecimal digits. */
const titlePattern = /\/Title (?:\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f]*>)/

/** The text of a bookmark without its title, in which anything may stand. */
export function withoutTitle(text: string): string {
  return text.replace(titlePattern, '')
}

/** The bookmarks in the order in which a reader shows them; none where they are not what this reads. */
export function readOutline(pdf: PdfFile): PdfObject[] {
  const catalog = pdf.bodyOf(referenceOf(pdf.trailer, 'Root'))
  const outlines = pdf.bodyOf(referenceOf(catalog, 'Outlines'))
  return readItems(referenceOf(outlines, 'First'), pdf)
}

function readItems(first: number | undefined, pdf: PdfFile): PdfObject[] {
  const items = new Map<number, PdfObject>()
  const waiting = [first]
  while (waiting.length > 0) {
    const number = waiting.pop()
    if (number === undefined) continue
    const text = pdf.bodyOf(number)
    if (text === undefined || items.has(number) || !titlePattern.test(text)) return []
    items.set(number, { number, text })
    const rest = withoutTitle(text)
    waiting.push(referenceOf(rest, 'Next'), referenceOf(rest, 'First'))
  }
  return [...items.values()]
}

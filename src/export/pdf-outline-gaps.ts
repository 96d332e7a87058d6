import { pdfText, referenceOf, type PdfFile, type PdfObject } from './pdf-file.ts'
import { readOutline, withoutTitle } from './pdf-outline.ts'

/** The heading of a page: what it says, and its level: 1 of a deck, then 2 and 3; none where the page has no heading. */
export interface Heading {
  readonly title: string
  readonly level: number | undefined
}

/**
 * The bookmarks of a PDF with those that the browser leaves out: it puts titles together from words that it draws, and
 * a heading that is a formula has none of these. All are linked anew, each to the page of its heading.
 * Nothing where none is missing, or it is not known which.
 */
export function outlineGaps(pdf: PdfFile, headings: readonly Heading[]): PdfObject[] {
  const catalog = pdf.bodyOf(referenceOf(pdf.trailer, 'Root'))
  const root = referenceOf(catalog, 'Outlines')
  const items = readOutline(pdf)
  const pages = pagesBelow(referenceOf(catalog, 'Pages'), pdf)
  if (root === undefined || items.length === 0 || pages.length !== headings.length) return []
  const wanted = headings.flatMap(({ title, level }, index) =>
    level === undefined || title === '' ? [] : [{ title, level, page: pages[index]! }],
  )
  if (items.length >= wanted.length) return []
  const known = new Map(items.map((item) => [pageOf(item), item]))
  const places = new Set(wanted.map(({ page }) => page))
  if (known.size !== items.length || ![...known.keys()].every((page) => places.has(page))) return []
  let next = pdf.nextNumber
  const marks = wanted.map(({ title, level, page }): Mark => {
    const item = known.get(page)
    const own = item === undefined ? `/Dest [${page} 0 R /Fit]` : targetOf(item)
    return { number: item?.number ?? next++, level, title, own }
  })
  return linked(marks, root)
}

/** A bookmark before it is linked; `own` is what it leads to. */
interface Mark {
  readonly number: number
  readonly level: number
  readonly title: string
  readonly own: string
}

function pageOf({ text }: PdfObject): number {
  return Number(/\/Dest \[(\d+) 0 R/.exec(withoutTitle(text))?.[1] ?? -1)
}

function targetOf({ text }: PdfObject): string {
  const rest = withoutTitle(text)
  const [place = ''] = /\/Dest \[[^\]]*\]/.exec(rest) ?? []
  const element = referenceOf(rest, 'SE')
  return place + (element === undefined ? '' : `\n/SE ${element} 0 R`)
}

/** Links bookmarks by their levels: each stands in the last one before it that is higher. */
function linked(marks: readonly Mark[], root: number): PdfObject[] {
  const parents = marks.map(({ level }, index) =>
    marks.slice(0, index).findLast((before) => before.level < level),
  )
  const childrenOf = (parent: Mark | undefined): Mark[] =>
    marks.filter((_, index) => parents[index] === parent)
  const count = (parent: Mark): number =>
    childrenOf(parent).reduce((sum, child) => sum + 1 + count(child), 0)
  const inside = (children: readonly Mark[], all: number): string =>
    children.length === 0
      ? ''
      : `\n/First ${children[0]!.number} 0 R\n/Last ${children.at(-1)!.number} 0 R\n/Count ${all}`
  const written = marks.map((mark, index): PdfObject => {
    const parent = parents[index]
    const row = childrenOf(parent)
    const at = row.indexOf(mark)
    const beside = [
      ...(at > 0 ? [`\n/Prev ${row[at - 1]!.number} 0 R`] : []),
      ...(at < row.length - 1 ? [`\n/Next ${row[at + 1]!.number} 0 R`] : []),
    ].join('')
    const head = `<</Title ${pdfText(mark.title)}\n${mark.own}\n/Parent ${parent?.number ?? root} 0 R`
    const text = `${mark.number} 0 obj\n${head}${beside}${inside(childrenOf(mark), count(mark))}>>`
    return { number: mark.number, text }
  })
  const top = inside(childrenOf(undefined), marks.length)
  return [...written, { number: root, text: `${root} 0 obj\n<</Type /Outlines${top}>>` }]
}

/** The pages of a PDF in their order. */
function pagesBelow(number: number | undefined, pdf: PdfFile): number[] {
  const pages: number[] = []
  const seen = new Set<number>()
  const waiting = number === undefined ? [] : [number]
  while (waiting.length > 0) {
    const next = waiting.shift()!
    const text = pdf.bodyOf(next)
    if (text === undefined || seen.has(next)) return []
    seen.add(next)
    const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1]
    if (kids === undefined) pages.push(next)
    else waiting.unshift(...[...kids.matchAll(/(\d+) 0 R/g)].map(([, each]) => Number(each)))
  }
  return pages
}

import { referenceOf, type PdfFile, type PdfObject } from './pdf-file.ts'

/**
 * Puts what a list item says into a body, as the format has it: an item is a label and a body, and the browser writes
 * what it holds right into the item. Readers then know where an item ends, and list its parts together.
 * `first` is the number of the first body.
 */
export function listItemBodies(pdf: PdfFile, first: number): PdfObject[] {
  const items = pdf.numbers.filter((number) => isItem(pdf.bodyOf(number)))
  const bodies = new Map(items.map((item, index) => [item, first + index]))
  if (bodies.size === 0) return []
  const own = items.flatMap((item) => itemAndBody(item, bodies.get(item)!, pdf.bodyOf(item)!))
  const others = pdf.numbers.flatMap((number): PdfObject[] => {
    const text = pdf.bodyOf(number)!
    if (bodies.has(number)) return []
    const moved = isElement(text)
      ? underBodies(text, bodies)
      : isParentList(text)
        ? withBodies(text, bodies)
        : text
    return moved === text ? [] : [{ number, text: moved }]
  })
  return [...own, ...others]
}

function isElement(text: string | undefined): boolean {
  return /^\d+ 0 obj\s*<<\/Type \/StructElem\b/.test(text ?? '')
}

function isItem(text: string | undefined): boolean {
  return isElement(text) && /\/S \/LI\b/.test(text!)
}

/** The elements that the pieces of a page belong to, in the order of the pieces. */
function isParentList(text: string): boolean {
  return /^\d+ 0 obj\s*\[(?:\d+ 0 R|null|\s)*\]\s*$/.test(text)
}

/** What an element holds: a number, a reference, a piece, or a list of these. */
const kids = /\/K (\[(?:[^\]])*\]|\d+ 0 R|\d+|<<[^>]*>>)/

function itemAndBody(item: number, body: number, text: string): PdfObject[] {
  const held = kids.exec(text)?.[1]
  if (held === undefined) return []
  const page = referenceOf(text, 'Pg')
  const onPage = page === undefined ? '' : `\n/Pg ${page} 0 R`
  return [
    { number: item, text: text.replace(kids, () => `/K [${body} 0 R]`) },
    {
      number: body,
      text: `${body} 0 obj\n<</Type /StructElem\n/S /LBody\n/P ${item} 0 R${onPage}\n/K ${held}>>`,
    },
  ]
}

/** An element of an item belongs to the item's body. */
function underBodies(text: string, bodies: ReadonlyMap<number, number>): string {
  return text.replace(/\/P (\d+) 0 R/, (whole, parent: string) => {
    const body = bodies.get(Number(parent))
    return body === undefined ? whole : `/P ${body} 0 R`
  })
}

function withBodies(text: string, bodies: ReadonlyMap<number, number>): string {
  const start = text.indexOf('[')
  return (
    text.slice(0, start) +
    text.slice(start).replaceAll(/(\d+) 0 R/g, (whole, number: string) => {
      const body = bodies.get(Number(number))
      return body === undefined ? whole : `${body} 0 R`
    })
  )
}

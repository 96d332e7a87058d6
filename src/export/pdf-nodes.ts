/**
 * Numbers the named elements of a PDF's tags (the heads of tables) from 1 on. The browser names them after a count that
 * goes on from page to page and from one look at a document to the next; what it says of a deck must not depend on it.
 * Same length in place: every offset in the file stays right. The order stays too, as the format asks of their list.
 */
export function numberNodes(pdf: Uint8Array): Uint8Array {
  const numbered = Buffer.from(pdf)
  const found = [...numbered.toString('latin1').matchAll(nodeName)]
  const names = [...new Set(found.map(([, number]) => number!))].sort()
  const places = new Map(names.map((name, index) => [name, index + 1]))
  for (const { 1: number, index } of found) {
    const place = String(places.get(number!)).padStart(number!.length, '0')
    numbered.write(place, index + '(node'.length, 'latin1')
  }
  return numbered
}

/** As an element's own name, and in the lists of names. A text that says the same follows none of these. */
const nodeName = /(?<=\/ID |\[|\)\s|R\s)\(node(\d{8})\)/g

// What a program that reads PowerPoint files finds on each slide: by the parts alone, as they refer to each other.
import { posix } from 'node:path'
import { paragraphsOf, slidesOf, type Pptx } from './pptx-reader.ts'
import { elementsOf, type XmlElement } from './xml-reader.ts'

export interface ListedSlide {
  readonly title: string
  /** Type and number of the places that are filled in, in the order in which they are read. */
  readonly places: readonly string[]
  /** The same of the layout that the slide has. */
  readonly layoutPlaces: readonly string[]
  readonly tables: readonly (readonly (readonly string[])[])[]
  /** What is said of pictures, tables and charts; undefined where nothing is, and they are no ornaments. */
  readonly descriptions: readonly (string | undefined)[]
  readonly notes: readonly string[]
  readonly languages: readonly string[]
}

/** Lists the slides of a presentation in their order. */
export function listPptx(pptx: Pptx): ListedSlide[] {
  return slidesOf(pptx).map((root, index) => {
    const path = `ppt/slides/slide${index + 1}.xml`
    const [layout] = partsAt(pptx, path, 'slideLayout')
    const [notes] = partsAt(pptx, path, 'notesSlide')
    return {
      title: titleOf(root),
      places: placesOf(root),
      layoutPlaces: layout === undefined ? [] : placesOf(layout),
      tables: elementsOf(root, 'a:tbl').map(cellsOf),
      descriptions: ['p:pic', 'p:graphicFrame'].flatMap((name) =>
        elementsOf(root, name).map(descriptionOf),
      ),
      notes: notes === undefined ? [] : notesIn(notes),
      languages: [
        ...new Set(elementsOf(root, 'a:rPr').map(({ attributes }) => attributes['lang'] ?? 'none')),
      ],
    }
  })
}

function partsAt({ xml }: Pptx, path: string, type: string): XmlElement[] {
  const rels = xml.get(path.replace(/([^/]+)$/, '_rels/$1.rels'))
  return elementsOf(rels!, 'Relationship')
    .filter(({ attributes }) => attributes['Type']!.endsWith(`/${type}`))
    .map(({ attributes }) => xml.get(posix.join(posix.dirname(path), attributes['Target']!))!)
}

function placeOf(shape: XmlElement): string | undefined {
  const [place] = elementsOf(shape, 'p:ph')
  if (place === undefined) return undefined
  const { type = 'obj', idx = '0' } = place.attributes
  return `${type} ${idx}`
}

function placesOf(root: XmlElement): string[] {
  return elementsOf(root, 'p:sp').flatMap((shape) => placeOf(shape) ?? [])
}

function titleOf(root: XmlElement): string {
  const shapes = elementsOf(root, 'p:sp').filter((shape) =>
    /^(?:title|ctrTitle) /.test(placeOf(shape) ?? ''),
  )
  return shapes.map((shape) => paragraphsOf(shape).join('\n')).join(' | ')
}

function cellsOf(table: XmlElement): string[][] {
  return elementsOf(table, 'a:tr').map((row) =>
    elementsOf(row, 'a:tc').map((cell) => paragraphsOf(cell).join('\n')),
  )
}

function descriptionOf(shape: XmlElement): string | undefined {
  const [head] = elementsOf(shape, 'p:cNvPr')
  const isOrnament = elementsOf(head!, 'adec:decorative').length > 0
  return isOrnament ? '' : head!.attributes['descr']
}

/** The text of the notes, without the number of the page. */
function notesIn(root: XmlElement): string[] {
  const body = elementsOf(root, 'p:sp').filter((shape) => placeOf(shape)?.startsWith('body '))
  return body.flatMap(paragraphsOf)
}

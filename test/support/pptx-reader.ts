import { unzipSync } from 'fflate'
import { elementsOf, readXml, type XmlElement } from './xml-reader.ts'

/** A PowerPoint file, opened. */
export interface Pptx {
  /** Its entries in order, as the zip file lists them. */
  readonly entries: readonly { readonly path: string; readonly method: number }[]
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly xml: ReadonlyMap<string, XmlElement>
}

/** Opens a file; XML that is not well-formed is an error. */
export function readPptx(bytes: Uint8Array): Pptx {
  const parts = new Map(Object.entries(unzipSync(bytes)))
  const xml = new Map<string, XmlElement>()
  for (const [path, part] of parts) {
    if (/\.(xml|rels)$/.test(path))
      xml.set(path, readXml(new TextDecoder('utf-8', { fatal: true }).decode(part)))
  }
  return { entries: entriesOf(bytes), parts, xml }
}

function entriesOf(bytes: Uint8Array): { path: string; method: number }[] {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = file.readUInt32LE(end + 16)
  return Array.from({ length: file.readUInt16LE(end + 10) }, () => {
    const method = file.readUInt16LE(at + 10)
    const name = file.readUInt16LE(at + 28)
    const path = file.toString('utf8', at + 46, at + 46 + name)
    at += 46 + name + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    return { path, method }
  })
}

/** The parts of slides, in their order. */
export function slidesOf({ xml }: Pptx): XmlElement[] {
  return numbered(xml, /^ppt\/slides\/slide(\d+)\.xml$/)
}

function numbered(xml: Pptx['xml'], pattern: RegExp): XmlElement[] {
  return [...xml]
    .flatMap(([path, root]) => {
      const number = pattern.exec(path)?.[1]
      return number === undefined ? [] : [{ number: Number(number), root }]
    })
    .sort((a, b) => a.number - b.number)
    .map(({ root }) => root)
}

/** The paragraphs of a part, each as its text. */
export function paragraphsOf(root: XmlElement): string[] {
  return elementsOf(root, 'a:p').map((paragraph) =>
    paragraph.children
      .map((child) => {
        if (child.name === 'a:br') return '\n'
        return child.name === 'a:r' || child.name === 'a:fld'
          ? elementsOf(child, 'a:t')
              .map(({ text }) => text)
              .join('')
          : ''
      })
      .join(''),
  )
}

/** All that a reader finds on slides, in charts and in notes. */
export function allTexts(pptx: Pptx): string[] {
  const roots = [...pptx.xml].filter(([path]) =>
    /^ppt\/(slides|notesSlides|charts)\/[^/]+\.xml$/.test(path),
  )
  return roots.flatMap(([, root]) => [...paragraphsOf(root), ...valuesOf(root)])
}

function valuesOf(root: XmlElement): string[] {
  const texts = elementsOf(root, 'c:strCache').flatMap((cache) => elementsOf(cache, 'c:v'))
  const numbers = elementsOf(root, 'c:numCache').flatMap((cache) => {
    const [format] = elementsOf(cache, 'c:formatCode')
    return elementsOf(cache, 'c:pt').map((point) => shownValue(point, format!.text))
  })
  return [...texts.map(({ text }) => text), ...numbers]
}

/** A number of a chart, with as many digits as its format shows. */
function shownValue(point: XmlElement, format: string): string {
  const text = elementsOf(point, 'c:v')[0]?.text ?? ''
  const digits = /^0(?:\.(0+))?$/.exec(point.attributes['formatCode'] ?? format)
  return digits === null ? text : Number(text).toFixed(digits[1]?.length ?? 0)
}

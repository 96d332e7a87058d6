import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as a reader meets it. */
export interface ReadPdf {
  readonly title: string
  readonly language: string
  readonly author: string
  readonly subject: string
  readonly keywords: string
  readonly created: string
  readonly tagged: boolean
  readonly pages: readonly ReadPage[]
  readonly outline: readonly OutlineEntry[]
}

export interface ReadPage {
  /** Left, bottom, right, top, in points. */
  readonly view: readonly number[]
  /** All text in the order in which it is drawn, a line break where the writer made one. */
  readonly text: string
  readonly links: readonly PageLink[]
  /** The roles of the structure tree, depth first. */
  readonly roles: readonly string[]
  /** Which role stands right in which: `L > LI`. */
  readonly nesting: readonly string[]
  /** How often something is drawn that is neither tagged nor marked as an ornament. */
  readonly untagged: number
  /** How many bitmaps are drawn. */
  readonly bitmaps: number
}

/** A link to an address, or to a page of the same file, counted from 1. */
export interface PageLink {
  readonly url?: string
  readonly page?: number
}

export interface OutlineEntry {
  readonly title: string
  readonly page: number
  readonly items: readonly OutlineEntry[]
}

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the memory over: it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const pdf = await task.promise
  try {
    const { info } = await pdf.getMetadata()
    const told = (key: string): string => {
      const value: unknown = Reflect.get(info, key)
      return typeof value === 'string' ? value : ''
    }
    const pages: ReadPage[] = []
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number))
    return {
      title: told('Title'),
      language: told('Language'),
      author: told('Author'),
      subject: told('Subject'),
      keywords: told('Keywords'),
      created: told('CreationDate'),
      tagged: (await pdf.getMarkInfo())?.['Marked'] === true,
      pages,
      outline: await readOutline(pdf, (await pdf.getOutline()) ?? []),
    }
  } finally {
    await task.destroy()
  }
}

type Destination = string | readonly unknown[] | null

interface RawEntry {
  readonly title: string
  readonly dest: Destination
  readonly items: readonly RawEntry[]
}

interface RawLink {
  readonly url?: string
  readonly dest?: Destination
}

/** An element, or a piece of content, which has a type and no role. */
interface RawNode {
  readonly type?: string
  readonly role?: string
  readonly children?: readonly RawNode[]
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const annotations: RawLink[] = await page.getAnnotations()
  const links: PageLink[] = []
  for (const { url, dest } of annotations) {
    if (url !== undefined) links.push({ url })
    else if (dest !== undefined) links.push({ page: await pageOf(pdf, dest) })
  }
  const { fnArray } = await page.getOperatorList()
  const tree: RawNode | null = await page.getStructTree()
  const bitmapOperations: readonly number[] = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]
  return {
    view: page.view,
    text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    links,
    roles: rolesOf(tree),
    nesting: nestingOf(tree),
    untagged: untaggedIn(fnArray),
    bitmaps: fnArray.filter((operation) => bitmapOperations.includes(operation)).length,
  }
}

function rolesOf(node: RawNode | null): string[] {
  if (node === null) return []
  const own = node.role === undefined ? [] : [node.role]
  return [...own, ...(node.children ?? []).flatMap(rolesOf)]
}

function nestingOf(node: RawNode | null): string[] {
  const children = node?.children ?? []
  const own = children.flatMap(({ role }) => (role === undefined ? [] : `${node!.role} > ${role}`))
  return [...own, ...children.flatMap(nestingOf)]
}

const drawing: readonly number[] = [
  OPS.showText,
  OPS.showSpacedText,
  OPS.constructPath,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]

function untaggedIn(operations: readonly number[]): number {
  let depth = 0
  let untagged = 0
  for (const operation of operations) {
    if (operation === OPS.beginMarkedContent || operation === OPS.beginMarkedContentProps) depth++
    else if (operation === OPS.endMarkedContent) depth--
    else if (depth === 0 && drawing.includes(operation)) untagged++
  }
  return untagged
}

async function readOutline(
  pdf: PDFDocumentProxy,
  entries: readonly RawEntry[],
): Promise<OutlineEntry[]> {
  const read: OutlineEntry[] = []
  for (const { title, dest, items } of entries) {
    read.push({ title, page: await pageOf(pdf, dest), items: await readOutline(pdf, items) })
  }
  return read
}

/** The page of a destination, from 1; 0 where it leads nowhere. */
async function pageOf(pdf: PDFDocumentProxy, destination: Destination): Promise<number> {
  const explicit =
    typeof destination === 'string' ? await pdf.getDestination(destination) : destination
  const reference: unknown = explicit?.[0]
  return isReference(reference) ? (await pdf.getPageIndex(reference)) + 1 : 0
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value
}

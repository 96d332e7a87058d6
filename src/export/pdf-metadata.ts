import { pdfText, referenceOf, type PdfFile, type PdfObject } from './pdf-file.ts'

/** What a PDF says of itself besides its pages. */
export interface PdfMetadata {
  readonly title: string
  readonly authors: readonly string[]
  readonly subject: string | undefined
  readonly keywords: readonly string[]
  readonly language: string
  /** The date of the document, in UTC. */
  readonly date: Date
}

/**
 * What the browser leaves out: author, subject and keywords in the information dictionary, the same as XMP for
 * archives and search, labels that number the pages, and bookmarks that are open when the file is.
 */
export function metadataObjects(pdf: PdfFile, metadata: PdfMetadata): PdfObject[] {
  const root = referenceOf(pdf.trailer, 'Root')
  const info = referenceOf(pdf.trailer, 'Info')
  const catalog = pdf.bodyOf(root)
  const facts = pdf.bodyOf(info)
  if (root === undefined || info === undefined || catalog === undefined || facts === undefined)
    return []
  const stream = pdf.nextNumber
  return [
    { number: root, text: addEntries(catalog, catalogEntries(catalog, stream)) },
    { number: info, text: addEntries(facts, infoEntries(metadata)) },
    { number: stream, text: xmpStream(stream, metadata) },
  ]
}

function catalogEntries(catalog: string, stream: number): string {
  const mode =
    catalog.includes('/Outlines') && !catalog.includes('/PageMode')
      ? '\n/PageMode /UseOutlines'
      : ''
  return `/Metadata ${stream} 0 R\n/PageLabels <</Nums [0 <</S /D>>]>>${mode}`
}

function infoEntries({ authors, subject, keywords }: PdfMetadata): string {
  return [
    authors.length > 0 ? `/Author ${pdfText(authors.join(', '))}` : '',
    subject === undefined ? '' : `/Subject ${pdfText(subject)}`,
    keywords.length > 0 ? `/Keywords ${pdfText(keywords.join(', '))}` : '',
  ]
    .filter((entry) => entry !== '')
    .join('\n')
}

/** Puts entries before the end of an object's dictionary. */
function addEntries(body: string, entries: string): string {
  const end = body.lastIndexOf('>>')
  return `${body.slice(0, end)}${body[end - 1] === '\n' ? '' : '\n'}${entries}${body.slice(end)}`
}

function xmpStream(number: number, metadata: PdfMetadata): string {
  const xmp = Buffer.from(xmpPacket(metadata), 'utf8')
  return `${number} 0 obj\n<</Type /Metadata\n/Subtype /XML\n/Length ${xmp.length}>> stream\n${xmp.toString('latin1')}\nendstream`
}

function xmpPacket({ title, authors, subject, keywords, language, date }: PdfMetadata): string {
  const when = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const list = (kind: string, items: readonly string[]): string =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li>${xmlText(item)}</rdf:li>`).join('')}</rdf:${kind}>`
  const alternative = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt>`
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternative(title)}</dc:title>`,
    authors.length > 0 ? `<dc:creator>${list('Seq', authors)}</dc:creator>` : '',
    subject === undefined ? '' : `<dc:description>${alternative(subject)}</dc:description>`,
    keywords.length > 0
      ? `<dc:subject>${list('Bag', keywords)}</dc:subject><pdf:Keywords>${xmlText(keywords.join(', '))}</pdf:Keywords>`
      : '',
    `<dc:language>${list('Bag', [language])}</dc:language>`,
    `<xmp:CreatorTool>Afterdeck</xmp:CreatorTool><xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** Text of an XML element: no sign that XML does not allow, and none that it would read as its own. */
function xmlText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

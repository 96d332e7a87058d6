import { fixDates } from './pdf-dates.ts'
import { appendObjects, openPdf } from './pdf-file.ts'
import { metadataObjects, type PdfMetadata } from './pdf-metadata.ts'
import { numberNodes } from './pdf-nodes.ts'
import { outlineTitles } from './pdf-outline.ts'

/** What a printed PDF lacks. */
export interface PdfFinish {
  readonly metadata: PdfMetadata
  /** The title of each bookmark, in order. */
  readonly titles: readonly string[]
}

/** Makes a printed PDF whole: dates and names that are always the same, bookmarks, and what it says of itself. */
export function finishPdf(printed: Uint8Array, { metadata, titles }: PdfFinish): Uint8Array {
  const dated = fixDates(numberNodes(printed), metadata.date)
  const pdf = openPdf(dated)
  if (pdf === undefined) return dated
  return appendObjects(pdf, [...outlineTitles(pdf, titles), ...metadataObjects(pdf, metadata)])
}

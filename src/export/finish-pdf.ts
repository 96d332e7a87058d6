import { markArtifacts, type StreamCodec } from './pdf-artifacts.ts'
import { fixDates } from './pdf-dates.ts'
import { openPdf, writePdf } from './pdf-file.ts'
import { listItemBodies } from './pdf-list-items.ts'
import { metadataObjects, type PdfMetadata } from './pdf-metadata.ts'
import { numberNodes } from './pdf-nodes.ts'
import { outlineTitles } from './pdf-outline.ts'
import { tagRoles } from './pdf-roles.ts'

/** What a printed PDF lacks. */
export interface PdfFinish {
  readonly metadata: PdfMetadata
  /** The title of each bookmark, in order. */
  readonly titles: readonly string[]
  readonly codec: StreamCodec
}

/**
 * Makes a printed PDF whole: dates and names that are always the same, bookmarks, tags of lists, ornaments that are
 * marked as such, and what it says of itself.
 */
export function finishPdf(printed: Uint8Array, { metadata, titles, codec }: PdfFinish): Uint8Array {
  const dated = fixDates(numberNodes(printed), metadata.date)
  const pdf = openPdf(dated)
  if (pdf === undefined) return dated
  const own = [...outlineTitles(pdf, titles), ...metadataObjects(pdf, metadata)]
  const free = Math.max(pdf.nextNumber, ...own.map(({ number }) => number + 1))
  const tagged = [...tagRoles(pdf), ...listItemBodies(pdf, free), ...markArtifacts(pdf, codec)]
  return writePdf(pdf, [...own, ...tagged])
}

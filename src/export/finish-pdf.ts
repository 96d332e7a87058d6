import { markArtifacts, type StreamCodec } from './pdf-artifacts.ts'
import { fixDates } from './pdf-dates.ts'
import { openPdf, writePdf } from './pdf-file.ts'
import { listItemBodies } from './pdf-list-items.ts'
import { metadataObjects, type PdfMetadata } from './pdf-metadata.ts'
import { numberNodes } from './pdf-nodes.ts'
import { outlineGaps, type Heading } from './pdf-outline-gaps.ts'
import { outlineTitles } from './pdf-outline.ts'
import { tagRoles } from './pdf-roles.ts'

/** What a printed PDF lacks. */
export interface PdfFinish {
  readonly metadata: PdfMetadata
  /** The heading of each page, which its bookmark has. */
  readonly headings: readonly Heading[]
  readonly codec: StreamCodec
}

/**
 * Makes a printed PDF whole: dates and names that are always the same, bookmarks, tags of lists, ornaments that are
 * marked as such, and what it says of itself.
 */
export function finishPdf(
  printed: Uint8Array,
  { metadata, headings, codec }: PdfFinish,
): Uint8Array {
  const dated = fixDates(numberNodes(printed), metadata.date)
  const pdf = openPdf(dated)
  if (pdf === undefined) return dated
  const titles = outlineTitles(
    pdf,
    headings.map(({ title }) => title),
  )
  const outline = [...titles, ...outlineGaps(pdf, headings)]
  const used = Math.max(pdf.nextNumber, ...outline.map(({ number }) => number + 1))
  const own = [...outline, ...metadataObjects({ ...pdf, nextNumber: used }, metadata)]
  const free = Math.max(pdf.nextNumber, ...own.map(({ number }) => number + 1))
  const tagged = [...tagRoles(pdf), ...listItemBodies(pdf, free), ...markArtifacts(pdf, codec)]
  return writePdf(pdf, [...own, ...tagged])
}

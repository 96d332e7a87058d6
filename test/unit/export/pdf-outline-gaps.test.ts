import { describe, expect, test } from 'vitest'
import { openPdf, writePdf } from '../../../src/export/pdf-file.ts'
import { outlineGaps, type Heading } from '../../../src/export/pdf-outline-gaps.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { readPdf, type OutlineEntry } from '../../support/pdf-reader.ts'

/** Four pages, of which the first and the last have a bookmark, as Chromium writes them. */
const pdf = plainPdf([
  '<</Title (Deck)>>',
  '<</Type /Catalog\n/Pages 3 0 R\n/Outlines 8 0 R>>',
  '<</Type /Pages\n/Kids [4 0 R 5 0 R 6 0 R 7 0 R]\n/Count 4>>',
  ...Array.from({ length: 4 }, () => '<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 9 9]>>'),
  '<</Type /Outlines\n/First 9 0 R\n/Last 9 0 R\n/Count 2>>',
  '<</Title (Deck)\n/Dest [4 0 R /XYZ 1 2 0]\n/Parent 8 0 R\n/First 10 0 R\n/Last 10 0 R\n/Count 1>>',
  '<</Title (/Dest [5 0 R])\n/Dest [7 0 R /XYZ 3 4 0]\n/Parent 9 0 R>>',
])
const headings: readonly Heading[] = [
  { title: 'Deck', level: 1 },
  { title: 'x²', level: 2 },
  { title: 'E = mc²', level: 3 },
  { title: 'Last', level: 2 },
]

function tree(entries: readonly OutlineEntry[]): unknown[] {
  return entries.map(({ title, items }) => (items.length === 0 ? title : [title, tree(items)]))
}

describe('bookmarks that the browser leaves out', () => {
  test('are put in their places, each within the heading above it', async () => {
    const written = writePdf(openPdf(pdf)!, outlineGaps(openPdf(pdf)!, headings))
    const { outline, pages } = await readPdf(written)
    expect(tree(outline)).toEqual([['Deck', [['x²', ['E = mc²']], 'Last']]])
    expect(pages).toHaveLength(4)
    const text = Buffer.from(written).toString('latin1')
    expect(text).toContain('/Dest [5 0 R /Fit]')
    expect(text).toContain('/Dest [7 0 R /XYZ 3 4 0]')
  })

  test('are left out where a page has no heading', async () => {
    const some = headings.map((heading, index) =>
      index === 2 ? { title: '', level: undefined } : heading,
    )
    const { outline } = await readPdf(writePdf(openPdf(pdf)!, outlineGaps(openPdf(pdf)!, some)))
    expect(tree(outline)).toEqual([['Deck', ['x²', 'Last']]])
  })

  test.each([
    [
      'none is missing',
      [
        headings[0]!,
        { title: '', level: undefined },
        { title: '', level: undefined },
        headings[3]!,
      ],
    ],
    ['there is another number of pages', headings.slice(1)],
    [
      'one leads to a page without a heading',
      headings.map((heading, index) => (index === 3 ? { title: '', level: undefined } : heading)),
    ],
  ])('are not made up where %s', (_, wanted) => {
    expect(outlineGaps(openPdf(pdf)!, wanted)).toEqual([])
  })
})

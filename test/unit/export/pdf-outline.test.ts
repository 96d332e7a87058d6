import { describe, expect, test } from 'vitest'
import { writePdf, openPdf } from '../../../src/export/pdf-file.ts'
import { outlineTitles } from '../../../src/export/pdf-outline.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { readPdf, type OutlineEntry } from '../../support/pdf-reader.ts'

/** A PDF of one page with these bookmarks, the second within the first, written as Chromium writes them. */
function pdfWith(first: string, second: string): Uint8Array {
  const objects = [
    '<</Title (/Type /Outlines /First 9 0 R endobj)>>',
    '<</Type /Catalog\n/Pages 3 0 R\n/Outlines 5 0 R>>',
    '<</Type /Pages\n/Kids [4 0 R]\n/Count 1>>',
    '<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 9 9]>>',
    '<</Type /Outlines\n/First 6 0 R\n/Last 6 0 R\n/Count 2>>',
    `<</Title ${first}\n/Dest [4 0 R /XYZ 0 0 0]\n/Parent 5 0 R\n/First 7 0 R\n/Last 7 0 R\n/Count 1>>`,
    `<</Title ${second}\n/Dest [4 0 R /XYZ 0 0 0]\n/Parent 6 0 R>>`,
  ]
  return plainPdf(objects)
}

function writeOutlineTitles(pdf: Uint8Array, wanted: readonly string[]): Uint8Array {
  const file = openPdf(pdf)
  const objects = file === undefined ? [] : outlineTitles(file, wanted)
  return file === undefined || objects.length === 0 ? pdf : writePdf(file, objects)
}

function titles(entries: readonly OutlineEntry[]): string[] {
  return entries.flatMap(({ title, items }) => [title, ...titles(items)])
}

describe('the titles of bookmarks', () => {
  test.each([
    ['of any script', ['من الجبر إلى الخوارزمية', '日本語 🎤']],
    ['with brackets and backslashes', ['(a) \\ (b', ')) > << endobj /Next 1 0 R']],
    ['that are empty', ['', '']],
  ])('%s are written whole, in their places', async (_, wanted) => {
    const written = writeOutlineTitles(pdfWith('(Firsttitle)', '<FEFF0041>'), wanted)
    const { outline, pages, title } = await readPdf(written)
    expect(titles(outline)).toEqual(wanted)
    expect(outline[0]!.items).toHaveLength(1)
    expect(pages).toHaveLength(1)
    expect(title).toBe('/Type /Outlines /First 9 0 R endobj')
  })

  test('that look like other parts of the file mislead nobody', async () => {
    const pdf = pdfWith('(\\) /First 1 0 R /Next 1 0 R \\()', '(/Title \\(x\\) /Next 6 0 R)')
    const { outline } = await readPdf(writeOutlineTitles(pdf, ['One', 'Two']))
    expect(titles(outline)).toEqual(['One', 'Two'])
  })
})

describe('what is not understood stays as it is', () => {
  const pdf = pdfWith('(One)', '(Two)')

  test.each([
    ['titles of another number', pdf, ['One']],
    ['no PDF', Buffer.from('text'), ['One']],
    ['a PDF that is cut off', pdf.slice(0, -10), ['1', '2']],
    ['a bookmark that leads round in a circle', circle(), ['1', '2']],
  ])('%s', (_, bytes, wanted) => {
    expect(writeOutlineTitles(bytes, wanted)).toBe(bytes)
  })

  test('titles that are right already', () => {
    const once = writeOutlineTitles(pdf, ['A', 'B'])
    expect(outlineTitles(openPdf(once)!, ['A', 'B'])).toEqual([])
    expect(writeOutlineTitles(pdf, [])).toBe(pdf)
  })

  function circle(): Uint8Array {
    const text = Buffer.from(pdf).toString('latin1')
    return Buffer.from(text.replace('/Parent 6 0 R', '/First  6 0 R'.replace('  ', ' ')), 'latin1')
  }
})

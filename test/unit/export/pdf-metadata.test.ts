import { describe, expect, test } from 'vitest'
import { finishPdf } from '../../../src/export/finish-pdf.ts'
import { streamCodec as codec } from '../../../src/host/stream-codec.ts'
import type { PdfMetadata } from '../../../src/export/pdf-metadata.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { readPdf } from '../../support/pdf-reader.ts'

const metadata: PdfMetadata = {
  title: 'A & B',
  authors: ['Ada <Lovelace>', 'محمد'],
  subject: 'On (brackets) \\ and more',
  keywords: ['one', 'two & three'],
  language: 'en',
  date: new Date('2024-03-01T00:00:00Z'),
}

/** A PDF of one page as Chromium writes it. */
function pdfWithDates(): Uint8Array {
  const objects = [
    "<</Title (>> endobj)\n/CreationDate (D:20260102030405+00'00')\n/ModDate (D:20260102030405+00'00')>>",
    '<</Type /Catalog\n/Pages 3 0 R>>',
    '<</Type /Pages\n/Kids [4 0 R]\n/Count 1>>',
    '<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 9 9]>>',
  ]
  return plainPdf(objects)
}

describe('finishPdf', () => {
  test('adds author, subject and keywords, and keeps what was there', async () => {
    const pdf = await readPdf(finishPdf(pdfWithDates(), { metadata, headings: [], codec }))
    expect(pdf.pages).toHaveLength(1)
    expect(pdf).toMatchObject({
      title: '>> endobj',
      author: 'Ada <Lovelace>, محمد',
      subject: 'On (brackets) \\ and more',
      keywords: 'one, two & three',
      created: "D:20240301000000+00'00'",
    })
  })

  test('says the same as XMP, in XML that its texts cannot break', () => {
    const text = Buffer.from(finishPdf(pdfWithDates(), { metadata, headings: [], codec })).toString(
      'utf8',
    )
    expect(text).toContain('<rdf:li>Ada &lt;Lovelace&gt;</rdf:li><rdf:li>محمد</rdf:li>')
    expect(text).toContain('<rdf:li xml:lang="x-default">A &amp; B</rdf:li>')
    expect(text).toContain('<xmp:CreateDate>2024-03-01T00:00:00Z</xmp:CreateDate>')
    const [, length, stream] = /\/Length (\d+)>> stream\n([\s\S]*?)\nendstream/.exec(text)!
    expect(Buffer.byteLength(stream!)).toBe(Number(length))
  })

  test('gives the same bytes for the same deck, whatever the clock says', () => {
    const later = Buffer.from(
      Buffer.from(pdfWithDates()).toString('latin1').replaceAll('20260102', '20270908'),
      'latin1',
    )
    const [one, two] = [pdfWithDates(), later].map((pdf) =>
      finishPdf(pdf, { metadata, headings: [], codec }),
    )
    expect(Buffer.from(one!).equals(Buffer.from(two!))).toBe(true)
  })

  test('leaves alone what was changed before', () => {
    const text = Buffer.from(pdfWithDates()).toString('latin1')
    const changed = Buffer.from(text.replace('/Size', '/Prev 9 /Size'), 'latin1')
    const finished = finishPdf(changed, { metadata, headings: [], codec })
    expect(Buffer.from(finished).toString('latin1')).not.toContain('/PageLabels')
  })

  test('leaves alone what is no PDF', () => {
    const bytes = Buffer.from('nothing of the kind')
    expect(Buffer.from(finishPdf(bytes, { metadata, headings: [], codec })).equals(bytes)).toBe(
      true,
    )
  })
})

import { describe, expect, test } from 'vitest'
import { openPdf, writePdf } from '../../../src/export/pdf-file.ts'
import { listItemBodies } from '../../../src/export/pdf-list-items.ts'
import { tagRoles } from '../../../src/export/pdf-roles.ts'
import { plainPdf } from '../../support/plain-pdf.ts'

/** A PDF with a list of two items: one holds an element, the other a piece of the page itself. */
const pdf = openPdf(
  plainPdf([
    '<</Title (x)>>',
    '<</Type /Catalog\n/Pages 3 0 R\n/StructTreeRoot 5 0 R>>',
    '<</Type /Pages\n/Kids [4 0 R]\n/Count 1>>',
    '<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 9 9]>>',
    '<</Type /StructTreeRoot\n/K 6 0 R\n/ParentTree 10 0 R>>',
    '<</Type /StructElem\n/S /L\n/P 5 0 R\n/K [7 0 R 8 0 R]>>',
    '<</Type /StructElem\n/S /LI\n/P 6 0 R\n/K [9 0 R]>>',
    '<</Type /StructElem\n/S /LI\n/P 6 0 R\n/Pg 4 0 R\n/K 1>>',
    '<</Type /StructElem\n/S /Span\n/P 7 0 R\n/Pg 4 0 R\n/K 0>>',
    '<</Type /ParentTree\n/Nums [0 11 0 R]>>',
    '[9 0 R 8 0 R]',
  ]),
)!

describe('the tags of a list', () => {
  const written = openPdf(writePdf(pdf, listItemBodies(pdf, 20)))!
  const body = (number: number): string => written.bodyOf(number)!.replaceAll(/\s+/g, ' ')

  test('have a body in each item, which holds what the item held', () => {
    expect(body(7)).toContain('/S /LI /P 6 0 R /K [20 0 R]')
    expect(body(20)).toBe('20 0 obj <</Type /StructElem /S /LBody /P 7 0 R /K [9 0 R]>>')
    expect(body(21)).toBe('21 0 obj <</Type /StructElem /S /LBody /P 8 0 R /Pg 4 0 R /K 1>>')
  })

  test('are found from what they hold, and from pieces of the page', () => {
    expect(body(9)).toContain('/P 20 0 R')
    expect(body(11)).toBe('11 0 obj [9 0 R 21 0 R]')
    expect(body(6)).toContain('/K [7 0 R 8 0 R]')
  })

  test('are left alone where there is no list', () => {
    const none = openPdf(plainPdf(['<</Title (x)>>', '<</Type /Catalog>>']))!
    expect(listItemBodies(none, 9)).toEqual([])
    expect(tagRoles(none)).toEqual([])
  })
})

describe('the roles of tags', () => {
  test('are told once', () => {
    const told = openPdf(writePdf(pdf, tagRoles(pdf)))!
    expect(told.bodyOf(5)).toMatch(/\/RoleMap <<\/Em \/Span\s\/Strong \/Span>>/)
    expect(tagRoles(told)).toEqual([])
  })
})

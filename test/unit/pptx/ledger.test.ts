import { describe, expect, test } from 'vitest'
import { pptxOf } from '../../support/pptx-of.ts'
import { paragraphsOf, readPptx, slidesOf } from '../../support/pptx-reader.ts'
import { statedRecap } from '../../support/stated-quotes.ts'
import { elementsOf, type XmlElement } from '../../support/xml-reader.ts'

const cellsOf = (slide: XmlElement): string[][] =>
  elementsOf(slide, 'a:tr').map((row) =>
    elementsOf(row, 'a:tc').map((cell) => paragraphsOf(cell).join(' / ')),
  )

const last = (wish: Parameters<typeof pptxOf>[1]): XmlElement =>
  slidesOf(readPptx(pptxOf(statedRecap, wish))).at(-1)!

describe('the ledger in PowerPoint', () => {
  test('is a table with its heads', () => {
    expect(cellsOf(last({}))).toEqual([
      ['Takeaway', 'Moment', 'Quote', 'Basis'],
      ['A | B holds', '01:00', 'Verbatim', 'Said'],
      ['Second', '02:00', 'Trimmed', 'Paraphrase'],
      ['Third', '03:00', 'Altered   05:00', 'Interpretation'],
      ['Fourth', '', 'Not found', 'Said'],
      ['Fifth', '', '', 'Said'],
      ['Sixth', '', '', 'Said'],
    ])
  })

  test('has quote and basis in one column where there is little room', () => {
    for (const wish of [{ size: '4:5' }, { size: '1:1', theme: 'grid' }] as const)
      expect(cellsOf(last(wish))[3]).toEqual(['Third', '03:00', 'Interpretation / Altered   05:00'])
  })

  test('stands on a slide without an empty place', () => {
    const places = elementsOf(last({}), 'p:ph').map(({ attributes }) => attributes['type'])
    expect(places).toEqual(['title', 'ftr', 'sldNum'])
  })
})

test('slides of quotes say in PowerPoint which were checked', () => {
  const slides = slidesOf(readPptx(pptxOf(statedRecap))).slice(1, 6)
  const are = slides.map((slide) => paragraphsOf(slide).join(' ').includes('checked against'))
  expect(are).toEqual([true, true, false, false, false])
})

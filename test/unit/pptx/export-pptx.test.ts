import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { planDeck } from '../../../src/plan/plan-deck.ts'
import { spokenText } from '../../../src/text/inline-text.ts'
import { pptxOf, recapFiles, recapYaml } from '../../support/pptx-of.ts'
import { allTexts, paragraphsOf, readPptx, slidesOf, type Pptx } from '../../support/pptx-reader.ts'
import { slideTexts } from '../../support/slide-texts.ts'
import { recapOf } from '../../support/tree.ts'
import { elementsOf, readXml, type XmlElement } from '../../support/xml-reader.ts'

const example = recapYaml(recapFiles.find((file) => /every-evidence/.test(file))!)
const deck = readPptx(pptxOf(example))
const slides = slidesOf(deck)
const plan = planDeck(recapOf(example), { size: '16:9' })

// Formulas are shown without their dollars.
const fold = (text: string): string => text.replaceAll(/[\s$]+/g, '')

function placeholders(root: XmlElement): string[] {
  return elementsOf(root, 'p:ph').map(({ attributes }) => attributes['type'] ?? 'obj')
}

function slideOf(layout: string): XmlElement {
  return slides[plan.slides.findIndex((slide) => slide.layout === layout)]!
}

describe('exportPptx', () => {
  it.each(recapFiles.map((file) => [file.replace(/^.*\//, ''), recapYaml(file)] as const))(
    'shows every text of a recap on its own slide, and the notes below it: %s',
    (_, yaml) => {
      const pptx = readPptx(pptxOf(yaml))
      const planned = planDeck(recapOf(yaml), { size: '16:9' })
      const all = allTexts(pptx).map(fold).join('\n')
      const shown = slidesOf(pptx).map((slide) => fold(paragraphsOf(slide).join('')))
      for (const [index, slide] of planned.slides.entries()) {
        const texts = slideTexts(slide).filter((text) => !shown[index]!.includes(fold(text)))
        // The texts of charts stand in a part of their own.
        expect(
          slide.layout === 'chart' ? texts.filter((text) => !all.includes(fold(text))) : texts,
        ).toEqual([])
        for (const note of slide.notes) expect(all).toContain(fold(spokenText(note)))
      }
    },
  )

  it('begins every slide with a real title', () => {
    for (const slide of slides) expect(['title', 'ctrTitle']).toContain(placeholders(slide)[0])
  })

  it('fills the places of its layouts: lists, footers and page numbers', () => {
    expect(placeholders(slideOf('claim'))).toEqual(['title', 'obj', 'ftr', 'sldNum'])
    expect(placeholders(slideOf('versus'))).toEqual([
      'title',
      'body',
      'obj',
      'body',
      'obj',
      'ftr',
      'sldNum',
    ])
    expect(placeholders(slideOf('cover'))).not.toContain('sldNum')
  })

  it('numbers slides with a field', () => {
    const [field] = elementsOf(slideOf('claim'), 'a:fld')
    expect(field?.attributes['type']).toBe('slidenum')
  })

  it('makes tables of mappings, myths and tables, with a header row and a description', () => {
    for (const layout of ['mapping', 'myth', 'table']) {
      const slide = slideOf(layout)
      expect(elementsOf(slide, 'a:tblPr')[0]?.attributes['firstRow']).toBe('1')
      const [frame] = elementsOf(slide, 'p:graphicFrame')
      expect(elementsOf(frame!, 'p:cNvPr')[0]?.attributes['descr']).toBeTruthy()
    }
  })

  it('makes a native chart whose numbers can be edited', () => {
    const chart = deck.xml.get('ppt/charts/chart1.xml')!
    const values = elementsOf(elementsOf(chart, 'c:numCache')[0]!, 'c:v').map(({ text }) => text)
    const book = unzipSync(deck.parts.get('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx')!)
    const sheet = readXml(new TextDecoder().decode(book['xl/worksheets/sheet1.xml']))
    expect(elementsOf(sheet, 'v').map(({ text }) => text)).toEqual(values)
    expect(values.length).toBeGreaterThan(2)
    for (const part of Object.values(book)) readXml(new TextDecoder().decode(part))
  })

  it('describes pictures, and tells readers of screens to pass over ornaments', () => {
    const [picture] = elementsOf(slideOf('figure'), 'p:pic')
    expect(elementsOf(picture!, 'p:cNvPr')[0]?.attributes['descr']).toBeTruthy()
    expect(elementsOf(slideOf('process'), 'adec:decorative').length).toBeGreaterThan(0)
  })

  it('links moments to the video, and the agenda to its sections', () => {
    const jumps = elementsOf(slideOf('agenda'), 'a:hlinkClick').map(({ attributes }) => attributes)
    expect(jumps.filter(({ action }) => action === 'ppaction://hlinksldjump')).toHaveLength(4)
    const links = [...deck.xml.values()].flatMap((root) => elementsOf(root, 'Relationship'))
    const outside = links.filter(({ attributes }) => attributes['TargetMode'] === 'External')
    expect(outside.some(({ attributes }) => /[?#&]t=\d+/.test(attributes['Target']!))).toBe(true)
  })

  it('keeps the sections of the recap', () => {
    const presentation = deck.xml.get('ppt/presentation.xml')!
    const names = elementsOf(presentation, 'p14:section').map(
      ({ attributes }) => attributes['name'],
    )
    const sections = recapOf(example).sections!.map(({ title }) => title)
    expect(names).toEqual(expect.arrayContaining(sections))
  })

  it.each([
    ['16:9', '12192000', '6858000'],
    ['4:3', '9144000', '6858000'],
    ['1:1', '10287000', '10287000'],
    ['4:5', '10287000', '12858750'],
  ] as const)('has the size %s', (size, cx, cy) => {
    const { xml } = readPptx(pptxOf(example, { size }))
    const attributes = elementsOf(xml.get('ppt/presentation.xml')!, 'p:sldSz')[0]?.attributes
    expect(attributes).toEqual({ cx, cy })
  })

  it('gives the same bytes for the same deck', () => {
    expect(Buffer.compare(pptxOf(example), pptxOf(example))).toBe(0)
  })

  it('colours slides by the slots of the scheme, so that another scheme changes them', () => {
    const colours = (name: string): number =>
      slides.flatMap((slide) => elementsOf(slide, name)).length
    // Hairlines are of a colour that has no slot.
    expect(colours('a:schemeClr')).toBeGreaterThan(3 * colours('a:srgbClr'))
  })

  it('names the fonts of the theme by their role', () => {
    const fonts = elementsOf(deck.xml.get('ppt/theme/theme1.xml')!, 'a:latin').map(
      ({ attributes }) => attributes['typeface'],
    )
    expect(fonts).toEqual(['Source Serif 4', 'Source Sans 3'])
    const used = slides.flatMap((slide) => elementsOf(slide, 'a:latin'))
    expect(used.map(({ attributes }) => attributes['typeface'])).not.toContain('Source Sans 3')
  })
})

describe('a deck that is read from right to left', () => {
  const arabic = readPptx(pptxOf(recapYaml(recapFiles.find((file) => /algebra-ar/.test(file))!)))

  it('says so for paragraphs and tables, and names the language of its text', () => {
    const [first] = slidesOf(arabic).filter((slide) => elementsOf(slide, 'a:tbl').length > 0)
    expect(elementsOf(first!, 'a:tblPr')[0]?.attributes['rtl']).toBe('1')
    expect(elementsOf(first!, 'a:rPr').map(({ attributes }) => attributes['lang'])).toContain('ar')
    const master = arabic.xml.get('ppt/slideMasters/slideMaster1.xml')!
    const level = elementsOf(master, 'a:lvl1pPr')[0]?.attributes
    expect(level).toMatchObject({ rtl: '1', algn: 'r' })
  })

  it('has the times of a time line at the right', () => {
    const lefts = (pptx: Pptx, name: string): number[] =>
      slidesOf(pptx)
        .flatMap((slide) => elementsOf(slide, 'p:sp'))
        .filter((shape) => elementsOf(shape, 'p:cNvPr')[0]?.attributes['name']?.startsWith(name))
        .map((shape) => Number(elementsOf(shape, 'a:off')[0]?.attributes['x']))
    expect(Math.min(...lefts(arabic, 'Time'))).toBeGreaterThan(Math.max(...lefts(arabic, 'Event')))
    expect(Math.max(...lefts(deck, 'Time'))).toBeLessThan(Math.min(...lefts(deck, 'Event')))
  })
})

import { describe, expect, it } from 'vitest'
import { deckSizes } from '../../../src/model/canvas.ts'
import type { ColouredCode } from '../../../src/model/code.ts'
import type { DeckSize } from '../../../src/model/recap.ts'
import { themeNames } from '../../../src/package-files.ts'
import { pptxOf, type PptxWish } from '../../support/pptx-of.ts'
import { paragraphsOf, readPptx, slidesOf } from '../../support/pptx-reader.ts'
import { elementsOf, type XmlElement } from '../../support/xml-reader.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The slides of a recap of one takeaway. */
function slidesWith(yaml: string, wish: PptxWish = {}): XmlElement[] {
  return slidesOf(readPptx(pptxOf(`talk: { title: How long }\n${yaml}`, wish)))
}

function takeaway(yaml: string, wish: PptxWish = {}): XmlElement {
  return slidesWith(`takeaways: [{ claim: One claim, ${yaml} }]`, wish)[1]!
}

function shapes(slide: XmlElement): XmlElement[] {
  return elementsOf(slide, 'p:sp')
}

function nameOf(shape: XmlElement): string {
  return elementsOf(shape, 'p:cNvPr')[0]!.attributes['name']!.replace(/ \d+$/, '')
}

function named(slide: XmlElement, name: string): XmlElement[] {
  return shapes(slide).filter((shape) => nameOf(shape) === name)
}

/** Where a shape stands, in px; nothing where its layout says so. */
function boxOf(shape: XmlElement): Box {
  const [offset] = elementsOf(shape, 'a:off')
  const [extent] = elementsOf(shape, 'a:ext').filter(({ attributes }) => 'cx' in attributes)
  const px = (from: XmlElement | undefined, key: string): number =>
    Number(from?.attributes[key] ?? Number.NaN) / 9525
  return { x: px(offset, 'x'), y: px(offset, 'y'), w: px(extent, 'cx'), h: px(extent, 'cy') }
}

const points = 'points: [Nine parts, Hard enough, The distance]'

describe('the rows of a list', () => {
  it('stand on cards of their own in poster, each below the one before, and around the words', () => {
    for (const size of deckSizes) {
      const slide = takeaway(points, { theme: 'poster', size })
      const cards = named(slide, 'Ornament').map(boxOf)
      const [list] = named(slide, 'Content 1').map(boxOf)
      expect(cards).toHaveLength(3)
      for (const [index, card] of cards.slice(1).entries())
        expect(card.y).toBeGreaterThanOrEqual(cards[index]!.y + cards[index]!.h)
      expect(list!.y).toBeGreaterThan(cards[0]!.y)
      expect(list!.x).toBeGreaterThan(cards[0]!.x)
    }
  })

  it('have hairlines between them in folio, and none in kernel', () => {
    expect(named(takeaway(points), 'Ornament')).toHaveLength(2)
    expect(named(takeaway(points, { theme: 'kernel' }), 'Ornament')).toHaveLength(0)
  })

  it('are one text that can be edited, in the place of the layout', () => {
    const [list] = named(takeaway(points, { theme: 'poster' }), 'Content 1')
    expect(paragraphsOf(list!)).toEqual(['Nine parts', 'Hard enough', 'The distance'])
    expect(elementsOf(list!, 'p:ph')).toHaveLength(1)
  })

  it('have their texts in the middle of their cards', () => {
    const slide = takeaway(points, { theme: 'poster' })
    const cards = named(slide, 'Ornament').map(boxOf)
    const [list] = named(slide, 'Content 1')
    const befores = elementsOf(list!, 'a:spcBef').map(
      (each) => Number(elementsOf(each, 'a:spcPts')[0]!.attributes['val']) / 75,
    )
    const lines = elementsOf(list!, 'a:lnSpc').map(
      (each) => Number(elementsOf(each, 'a:spcPts')[0]!.attributes['val']) / 75,
    )
    let y = boxOf(list!).y
    for (const [index, card] of cards.entries()) {
      y += index === 0 ? 0 : (befores[index] ?? befores.at(-1)!)
      const line = lines[index] ?? lines.at(-1)!
      expect(Math.abs(y + line / 2 - (card.y + card.h / 2))).toBeLessThan(3)
      y += line
    }
  })
})

describe('a cover', () => {
  it.each(deckSizes)('of poster has a title as large as the scale has it at %s', (size) => {
    const [cover] = slidesWith(`takeaways: [{ claim: One, ${points} }]`, { theme: 'poster', size })
    const wanted: Readonly<Record<DeckSize, number>> = {
      '16:9': 84,
      '4:3': 66,
      '1:1': 96,
      '4:5': 108,
    }
    const [title] = named(cover!, 'Title')
    const [own] = elementsOf(title!, 'a:rPr')
    const layoutSize = (wanted[size] * 1.08 * 75).toFixed(0)
    const shown = own!.attributes['sz'] ?? layoutSize
    expect(Math.abs(Number(shown) - Number(layoutSize))).toBeLessThanOrEqual(25)
  })

  it('ends at its foot, and names each speaker with what they do below', () => {
    const talk =
      'talk: { title: One, speakers: [{ name: Ada, role: Guide }, { name: Bo, role: Host }], event: Fair }'
    const yaml = `${talk}\ntakeaways: [{ claim: One, ${points} }]`
    for (const theme of themeNames) {
      const [cover] = slidesOf(readPptx(pptxOf(yaml, { theme })))
      const speakers = named(cover!, 'Speaker')
      expect(speakers.map(paragraphsOf)).toEqual([
        ['Ada', 'Guide'],
        ['Bo', 'Host'],
      ])
      const [byline] = named(cover!, 'Byline').map(boxOf)
      for (const { y, h } of speakers.map(boxOf)) expect(y + h).toBeLessThan(byline!.y + 1)
      expect(byline!.y + byline!.h).toBeGreaterThan(600)
    }
  })
})

describe('one source or two', () => {
  it.each(themeNames)('stand at the foot of the page in %s', (theme) => {
    const yaml = `takeaways: [{ claim: One, ${points} }]\nsources: [{ text: A book }, { text: Another }]`
    const slide = slidesWith(yaml, { theme }).at(-1)!
    const { y } = boxOf(named(slide, 'Content 1')[0]!)
    expect(y).toBeGreaterThan(360)
  })
})

describe('two people at 4:3', () => {
  it('have their faces above their names, and large ones', () => {
    const slide = takeaway('people: [{ name: Ada Long }, { name: Bo Short }]', { size: '4:3' })
    const faces = named(slide, 'Monogram').map(boxOf)
    const texts = named(slide, 'Person').map(boxOf)
    for (const [index, face] of faces.entries()) {
      expect(face.w).toBeCloseTo(216)
      expect(texts[index]!.y).toBeGreaterThan(face.y + face.h)
      expect(texts[index]!.x).toBeCloseTo(face.x)
    }
  })
})

describe('code', () => {
  const yaml = 'code: { text: "let a = 1 // one\\n\\nf(a)\\n", language: js, highlight: "3" }'
  const code: ColouredCode = [
    [
      { text: 'let', kinds: ['keyword'] },
      { text: ' a = ', kinds: [] },
      { text: '1', kinds: ['number'] },
      { text: ' ', kinds: [] },
      { text: '// one', kinds: ['comment'] },
    ],
    [],
    [
      { text: 'f', kinds: ['title'] },
      { text: '(a)', kinds: ['comment'] },
    ],
  ]
  const coloured = (lines: ColouredCode, theme = 'folio'): XmlElement =>
    named(takeaway(yaml, { theme, code: lines }), 'Code')[0]!

  it('has the colours of the page, and its lines and words as they were written', () => {
    for (const theme of themeNames) {
      const shape = coloured(code, theme)
      expect(paragraphsOf(shape)).toEqual(['let a = 1 // one', '', 'f(a)'])
      const fills = elementsOf(shape, 'a:r').map((run) =>
        JSON.stringify(elementsOf(run, 'a:solidFill')[0]?.children),
      )
      const [keyword, plain, number, , comment, title, quiet] = fills
      expect(new Set([keyword, plain, number, comment]).size).toBe(4)
      // On a line that stands out nothing is quiet.
      expect(title).toBe(plain)
      expect(quiet).toBe(plain)
    }
  })

  it('has one colour where the pieces are not its own', () => {
    const shape = coloured([[{ text: 'something else', kinds: ['keyword'] }]])
    expect(paragraphsOf(shape)).toEqual(['let a = 1 // one', '', 'f(a)'])
    expect(elementsOf(shape, 'a:r')).toHaveLength(2)
  })

  it('has a field and a bar behind lines that stand out', () => {
    const slide = takeaway(yaml)
    const [, field, bar] = named(slide, 'Ornament').map(boxOf)
    expect(field!.x).toBe(bar!.x)
    expect(field!.w).toBeGreaterThan(bar!.w * 50)
  })
})

describe('a quote', () => {
  it('of few words is as large as on the page', () => {
    const pptx = readPptx(pptxOf(`talk: { title: One }\ntakeaways: [{ claim: Two, ${points} }]`))
    const layouts = [...pptx.xml].filter(([path]) => path.startsWith('ppt/slideLayouts/slideL'))
    const [, quote] = layouts.find(
      ([, root]) => elementsOf(root, 'p:cSld')[0]!.attributes['name'] === 'Quote',
    )!
    const [place] = named(quote, 'Quote')
    const size = elementsOf(place!, 'a:defRPr')[0]!.attributes['sz']
    expect(Number(size)).toBe(Math.round(66 * 1.16 * 1.5) * 50)
  })
})

describe('a section of poster', () => {
  const yaml = `talk: { title: One }\nsections: [{ title: First, takeaways: [{ claim: Two, ${points} }] }]`
  const colourOf = (tokens: NonNullable<PptxWish['tokens']>): string | undefined => {
    const { xml } = readPptx(pptxOf(yaml, { theme: 'poster', tokens }))
    const layouts = [...xml].filter(([path]) => path.startsWith('ppt/slideLayouts/slideL'))
    const [, section] = layouts.find(
      ([, root]) => elementsOf(root, 'p:cSld')[0]!.attributes['name'] === 'Section',
    )!
    const [run] = elementsOf(named(section, 'Number')[0]!, 'a:defRPr')
    return JSON.stringify(elementsOf(run!, 'a:solidFill')[0]?.children)
  }

  it('has its number in another colour where there is no disc behind it', () => {
    expect(colourOf({ device: 'none' })).not.toBe(colourOf({ device: 'full' }))
  })
})

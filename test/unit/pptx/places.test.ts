import { describe, expect, it } from 'vitest'
import { deckSizes } from '../../../src/model/canvas.ts'
import { themeNames } from '../../../src/package-files.ts'
import { pptxOf, recapFiles, recapYaml } from '../../support/pptx-of.ts'
import { paragraphsOf, readPptx, slidesOf } from '../../support/pptx-reader.ts'
import { elementsOf, type XmlElement } from '../../support/xml-reader.ts'

interface Place {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a shape stands; nothing where its layout says so. */
function placeOf(shape: XmlElement): Place | undefined {
  const [offset] = elementsOf(shape, 'a:off')
  const [extent] = elementsOf(shape, 'a:ext').filter(({ attributes }) => 'cx' in attributes)
  if (offset === undefined || extent === undefined) return undefined
  const [x, y] = [Number(offset.attributes['x']), Number(offset.attributes['y'])]
  return {
    name: elementsOf(shape, 'p:cNvPr')[0]!.attributes['name']!,
    left: x,
    top: y,
    right: x + Number(extent.attributes['cx']),
    bottom: y + Number(extent.attributes['cy']),
  }
}

describe.each(themeNames)('what a slide of %s says', (theme) => {
  it.each(deckSizes)('stands on the slide at %s', (size) => {
    const file = recapFiles.find((name) => name.includes('every-evidence'))!
    const pptx = readPptx(pptxOf(recapYaml(file), { theme, size }))
    const { attributes } = elementsOf(pptx.xml.get('ppt/presentation.xml')!, 'p:sldSz')[0]!
    const [width, height] = [Number(attributes['cx']), Number(attributes['cy'])]
    const outside = slidesOf(pptx).flatMap((slide, index) =>
      ['p:sp', 'p:pic', 'p:graphicFrame']
        .flatMap((name) => elementsOf(slide, name))
        .filter((shape) => shape.name !== 'p:sp' || paragraphsOf(shape).join('') !== '')
        .flatMap((shape) => placeOf(shape) ?? [])
        .filter(
          ({ left, top, right, bottom }) =>
            left < 0 || top < 0 || right > width + 1 || bottom > height + 1,
        )
        .map(({ name }) => `${index + 1}: ${name}`),
    )
    expect(outside).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { deckSizes } from '../../../src/model/canvas.ts'
import { themeNames } from '../../../src/package-files.ts'
import { lintPptx } from '../../support/pptx-lint.ts'
import { pptxOf, recapFiles, recapYaml } from '../../support/pptx-of.ts'
import { readPptx, type Pptx } from '../../support/pptx-reader.ts'
import { readXml } from '../../support/xml-reader.ts'

describe('a presentation that PowerPoint opens without repair', () => {
  it.each(recapFiles.map((file, index) => [file.replace(/^.*\//, ''), file, index] as const))(
    'keeps the sixteen rules: %s',
    (_, file, index) => {
      // All themes and all sizes of each recap are in test/e2e/pptx.test.ts.
      const wish = {
        theme: themeNames[index % themeNames.length]!,
        size: deckSizes[index % deckSizes.length]!,
      }
      expect(lintPptx(readPptx(pptxOf(recapYaml(file), wish)))).toEqual([])
    },
  )
})

const whole = readPptx(pptxOf(recapYaml(recapFiles.find((file) => /every-evidence/.test(file))!)))

/** The same file with one part changed, as its text. */
function changed(pattern: RegExp, change: (text: string) => string): Pptx {
  const [path, bytes] = [...whole.parts].find(
    ([name, part]) =>
      pattern.test(name) &&
      change(new TextDecoder().decode(part)) !== new TextDecoder().decode(part),
  )!
  const text = change(new TextDecoder().decode(bytes))
  return {
    ...whole,
    parts: new Map([...whole.parts, [path, new TextEncoder().encode(text)]]),
    xml: new Map([...whole.xml, [path, readXml(text)]]),
  }
}

function replacing(pattern: RegExp, from: RegExp | string, to: string): Pptx {
  return changed(pattern, (text) => text.replace(from, to))
}

const slide = /slides\/slide/

describe('the rules find', () => {
  it.each<[number, string, Pptx]>([
    [
      1,
      'a part without a type',
      replacing(/Content_Types/, /<Override PartName="\/ppt\/slides\/slide3[^>]*>/, ''),
    ],
    [
      1,
      'a type without a part',
      replacing(/Content_Types/, 'slides/slide3.xml', 'slides/slide999.xml'),
    ],
    [
      1,
      'a part of two types',
      replacing(/Content_Types/, /(<Override PartName="\/ppt\/slides\/slide3[^>]*>)/, '$1$1'),
    ],
    [1, 'types that do not come first', { ...whole, entries: whole.entries.toReversed() }],
    [2, 'a name that stands twice', { ...whole, entries: [...whole.entries, whole.entries[1]!] }],
    [
      2,
      'a folder in the zip',
      { ...whole, entries: [...whole.entries, { path: 'ppt/', method: 8 }] },
    ],
    [
      2,
      'a part that is stored',
      { ...whole, entries: [...whole.entries, { path: 'a.xml', method: 0 }] },
    ],
    [
      3,
      'sizes before slides',
      replacing(/presentation\.xml$/, /(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:sldSz[^>]*>)/, '$2$1'),
    ],
    [
      4,
      'a slide that stands twice',
      replacing(/presentation\.xml$/, 'p:sldId id="257"', 'p:sldId id="256"'),
    ],
    [
      4,
      'sections that hold another slide',
      replacing(/presentation\.xml$/, 'p14:sldId id="256"', 'p14:sldId id="999"'),
    ],
    [4, 'a layout of a low number', replacing(/slideMaster1\.xml$/, 'id="2147483649"', 'id="9"')],
    [5, 'two shapes of one number', replacing(slide, 'p:cNvPr id="3"', 'p:cNvPr id="2"')],
    [6, 'a relationship that leads nowhere', replacing(slide, 'r:id="rId', 'r:id="rId9')],
    [
      6,
      'a target that is not there',
      replacing(/slide1\.xml\.rels/, '../slideLayouts/slideLayout', '../slideLayouts/none'),
    ],
    [
      6,
      'a relationship that stands twice',
      replacing(/slide1\.xml\.rels/, /(<Relationship [^>]*>)/, '$1$1'),
    ],
    [
      7,
      'a slide with two layouts',
      replacing(
        /slide1\.xml\.rels/,
        /<Relationship Id="rId1"([^>]*?)slideLayout\d+\.xml"([^>]*>)/,
        '$&<Relationship Id="rId99"$1slideLayout9.xml"$2',
      ),
    ],
    [
      7,
      'notes without their slide',
      replacing(/notesSlide1\.xml\.rels/, /slides\/slide\d+/, 'slides/slide1'),
    ],
    [7, 'one theme for two masters', replacing(/notesMaster1\.xml\.rels/, 'theme2', 'theme1')],
    [
      8,
      'a background without effects',
      replacing(/slideLayout/, '<a:effectLst/></p:bgPr>', '</p:bgPr>'),
    ],
    [9, 'a shape without text', replacing(slide, /<p:txBody>.*?<\/p:txBody>/, '')],
    [
      9,
      'text without a paragraph',
      replacing(slide, /<a:lstStyle\/><a:p>.*?<\/p:txBody>/, '<a:lstStyle/></p:txBody>'),
    ],
    [
      10,
      'a theme with two fills',
      replacing(/theme1/, /(<a:fillStyleLst>)<a:solidFill>.*?<\/a:solidFill>/, '$1'),
    ],
    [
      11,
      'a shape that does not exist',
      replacing(/slideLayout/, 'prst="rect"', 'prst="rectangle"'),
    ],
    [
      11,
      'a guide that a shape does not have',
      replacing(
        /slideLayout/,
        /(prst="rect"><a:avLst)\/>/,
        '$1><a:gd name="adj" fmla="val 9"/></a:avLst>',
      ),
    ],
    [12, 'a width below nothing', replacing(slide, /cx="[1-9]\d*"/, 'cx="-5"')],
    [12, 'half an EMU', replacing(slide, /<a:off x="\d+"/, '<a:off x="1.5"')],
    [12, 'no number at all', replacing(slide, /cx="[1-9]\d*"/, 'cx="NaN"')],
    [13, 'a row without a cell', replacing(slide, /<a:tc>.*?<\/a:tc>/, '')],
    [13, 'an anchor of no place', replacing(slide, 'anchor="t"><a:lnL', 'anchor="top"><a:lnL')],
    [14, 'a line with nothing in it', replacing(slide, /<a:ln>.*?<\/a:ln>/, '<a:ln/>')],
    [14, 'a colour with a hash', replacing(/theme1/, /srgbClr val="/, 'srgbClr val="#')],
    [
      16,
      'a link before a font',
      replacing(slide, /(<a:latin[^>]*>.*?)(<a:hlinkClick.*?<\/a:hlinkClick>)/, '$2$1'),
    ],
    [16, 'a jump out of the deck', replacing(slide, 'action="ppaction://hlinksldjump"', '')],
  ])('rule %i: %s', (rule, _, broken) => {
    expect(lintPptx(broken).map((fault) => Number.parseInt(fault, 10))).toContain(rule)
  })

  it('rule 15: a part that was not read', () => {
    const broken = { ...whole, parts: new Map([...whole.parts, ['ppt/x.xml', new Uint8Array()]]) }
    expect(lintPptx(broken)).toContain('15: ppt/x.xml was not read')
  })

  it('rule 15: XML that is not well-formed', () => {
    expect(() => readXml('<a>&</a>')).toThrow('reference')
    expect(() => readXml('<a>\u0001</a>')).toThrow('cannot hold')
    expect(() => readXml('<a><b></a></b>')).toThrow('closes nothing')
  })
})

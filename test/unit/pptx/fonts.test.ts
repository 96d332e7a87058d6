import { describe, expect, it } from 'vitest'
import { themeNames } from '../../../src/package-files.ts'
import { fontKind } from '../../../src/pptx/fonts.ts'
import { lintPptx } from '../../support/pptx-lint.ts'
import { presentationOf, recapFiles, recapYaml } from '../../support/pptx-of.ts'
import { readPptx } from '../../support/pptx-reader.ts'
import { elementsOf } from '../../support/xml-reader.ts'

const plain = 'talk: { title: One }\ntakeaways: [{ claim: Two, points: [three, four] }]\n'
const rich = recapYaml(recapFiles.find((file) => /every-evidence/.test(file))!)

/** Where signs come from that few fonts have. */
const signs = ['Arial', 'Segoe UI Symbol']

/** All families that text of slides and layouts is set in, beside those of the scheme. */
function named(bytes: Uint8Array): string[] {
  const { xml } = readPptx(bytes)
  const faces = [...xml]
    .filter(([path]) => path.startsWith('ppt/'))
    .flatMap(([, root]) =>
      elementsOf(root, 'a:latin').map(({ attributes }) => attributes['typeface']!),
    )
  return [...new Set(faces.filter((face) => face !== '' && !face.startsWith('+')))]
}

describe('the fonts that readers need', () => {
  it('are those of headings and text, and others only where a slide has them', () => {
    expect(presentationOf(plain).fonts).toEqual(['Source Serif 4', 'Source Sans 3'])
    expect(presentationOf(rich).fonts).toEqual([
      'Source Serif 4',
      'Source Sans 3',
      'Source Code Pro',
    ])
  })

  it.each(themeNames)(
    'are all that a file in %s names but for signs that every machine has',
    (theme) => {
      const { bytes, fonts } = presentationOf(rich, { theme })
      expect(named(bytes).filter((face) => !fonts.includes(face) && !signs.includes(face))).toEqual(
        [],
      )
    },
  )

  it.each(themeNames)('are on every machine where that is asked for: %s', (theme) => {
    const { bytes, fonts } = presentationOf(rich, { theme, hasSystemFonts: true })
    const common = ['Georgia', 'Arial', 'Courier New']
    expect(fonts.filter((font) => !common.includes(font))).toEqual([])
    expect(named(bytes).filter((face) => ![...common, ...signs].includes(face))).toEqual([])
    expect(lintPptx(readPptx(bytes))).toEqual([])
  })

  it('are of a kind that another program can find a like of', () => {
    expect(['Source Serif 4', 'IBM Plex Serif', 'Georgia'].map(fontKind)).toEqual(
      Array(3).fill('serif'),
    )
    expect(['Source Sans 3', 'Archivo', 'Acme Sans Serif'].map(fontKind)).toEqual(
      Array(3).fill('sans'),
    )
    expect(['Geist Mono', 'Source Code Pro', 'Courier New'].map(fontKind)).toEqual(
      Array(3).fill('mono'),
    )
  })

  it('are never inside of the file', () => {
    const { parts } = readPptx(presentationOf(rich).bytes)
    expect([...parts.keys()].filter((path) => /font/i.test(path))).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { contrastReport } from '../../../src/colour/contrast-report.ts'
import { deriveTheme } from '../../../src/colour/derive-theme.ts'
import type { ColourChoices } from '../../../src/colour/palette.ts'
import { paletteFile } from '../../support/palettes.ts'

const grid = paletteFile('grid')
const folio = paletteFile('folio')
const told = (choices: ColourChoices): string[] =>
  deriveTheme(grid, choices, 'light').findings.map(
    ({ severity, role, reason }) => `${severity} ${role} ${reason}`,
  )

describe('deriveTheme', () => {
  test.each<[string, ColourChoices, string[]]>([
    ['a dark accent', { accent: '#0F4C9C' }, []],
    [
      'an accent that no text reads on',
      { accent: '#FF6A00' },
      ['warning accent accent-unreadable-fill'],
    ],
    ['a light accent', { accent: '#FFD400' }, ['warning accent accent-faint-on-background']],
    [
      'a light accent to be kept',
      { accent: '#FFD400', exact: true },
      ['error accent exact-below-graphic-contrast'],
    ],
    [
      'an accent to be kept on which only large text reads',
      { accent: '#FF4A00', exact: true },
      ['warning accent exact-large-text-only'],
    ],
    ['exact without an accent', { exact: true }, []],
    ['a pale text', { text: '#888' }, ['error text text-unreadable-on-background']],
    [
      'a pale text on a background',
      { text: '#777', background: '#EEE' },
      ['error text text-unreadable-on-background'],
    ],
    [
      'a background that nothing reads on',
      { background: '#888' },
      ['error background background-between-light-and-dark'],
    ],
    [
      'a dark background',
      { background: '#101820' },
      ['warning background background-of-other-scheme'],
    ],
    ['a pale second colour', { accent2: '#7DF' }, ['warning accent2 ink-unreadable-on-background']],
    [
      'red and green',
      { positive: '#2E7D32', negative: '#B23A20' },
      ['warning positive signals-look-alike', 'warning negative signals-look-alike'],
    ],
    ['a colour that shows through', { accent: '#FF000080' }, ['error accent transparent']],
    ['words that are no colour', { warning: 'sunny' }, ['error warning unknown-colour']],
  ])('tells of %s what became of it', (_, choices, expected) => {
    expect(told(choices)).toEqual(expected)
  })

  test('names a value that passes, with what was asked for', () => {
    const { findings } = deriveTheme(grid, { text: 'silver' }, 'light')
    const [{ asked, nearest } = {}] = findings
    expect(asked).toBe('silver')
    expect(told({ text: nearest })).toEqual([])
  })

  test('names a value that passes for an accent to be kept', () => {
    const [{ nearest } = {}] = deriveTheme(
      grid,
      { accent: '#FFD400', exact: true },
      'light',
    ).findings
    expect(told({ accent: nearest, exact: true })).toEqual([])
  })

  test('keeps an exact accent on its ground and on the background', () => {
    const { grounds } = deriveTheme(folio, { accent: '#FF4A00', exact: true }, 'light')
    expect(grounds.base.accent).toBe('#FF4A00')
    expect(grounds.accent.background).toBe('#FF4A00')
  })

  test('keeps a light accent as a fill, and darkens it where it is drawn', () => {
    const { grounds } = deriveTheme(folio, { accent: '#FFD400' }, 'light')
    expect(grounds.accent.background).toBe('#FFD400')
    expect(grounds.base.accent).not.toBe('#FFD400')
  })

  test('takes the scheme of the background that was chosen', () => {
    const { scheme, grounds } = deriveTheme(folio, { background: '#0D1117' }, 'light')
    expect(scheme).toBe('dark')
    expect(grounds.base.background).toBe('#0D1117')
  })

  test('has the colours of both schemes, the accent in both', () => {
    const { scheme, colours } = deriveTheme(folio, { accent: '#0F4C9C' }, 'auto')
    expect(scheme).toBe('light')
    expect(colours.light.accent.background).toBe('#0F4C9C')
    expect(colours.dark.accent.background).toBe('#0F4C9C')
    expect(colours.dark.base.background).toBe(folio.dark.background)
  })

  test('tells of both schemes where both are shown, and of nothing twice', () => {
    const choices = { accent: '#FFD400', exact: true, accent2: 'sunny' }
    const { findings } = deriveTheme(folio, choices, 'auto')
    expect(findings.map(({ role, reason }) => `${role} ${reason}`)).toEqual([
      'accent2 unknown-colour',
      'accent exact-below-graphic-contrast',
    ])
  })

  test('lets the inverse follow the accent where the theme has it so', () => {
    const { grounds } = deriveTheme(grid, { accent: '#0F4C9C' }, 'light')
    expect(grounds.inverse.background).toBe('#0F4C9C')
  })

  test('keeps a theme that nobody changes', () => {
    expect(deriveTheme(folio, {}, 'light').palette).toEqual(folio.light)
  })

  test('leaves the theme as it is where a colour is refused', () => {
    expect(deriveTheme(folio, { accent: 'sunny' }, 'dark').palette).toEqual(folio.dark)
  })

  test('draws the first series of charts in the accent of the author', () => {
    const { palette } = deriveTheme(folio, { accent: '#0B6E4F' }, 'light')
    expect(palette['series-1']).toBe(palette.accent)
    expect(palette['series-2']).toBe(folio.light['series-2'])
  })

  test('finds series of 3:1 on a background of another tone', () => {
    const { grounds } = deriveTheme(folio, { background: '#C9D6B8' }, 'light')
    const rows = contrastReport(grounds).filter(({ pair }) => pair.startsWith('series'))
    expect(rows.filter(({ passes }) => !passes)).toEqual([])
  })
})

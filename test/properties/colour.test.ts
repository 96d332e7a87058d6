import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOklch } from '../../src/colour/colour-space.ts'
import { contrastReport, type ContrastRow } from '../../src/colour/contrast-report.ts'
import { derivePalette } from '../../src/colour/derive-palette.ts'
import { deriveTheme, type DerivedTheme } from '../../src/colour/derive-theme.ts'
import { parseColour } from '../../src/colour/parse-colour.ts'
import { paletteFile, schemes, themeNames } from '../support/palettes.ts'

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`)
const choice = fc.option(hex, { nil: undefined })
const choices = fc.record({
  accent: choice,
  accent2: choice,
  background: choice,
  text: choice,
  positive: choice,
  negative: choice,
  warning: choice,
})
const runs = { numRuns: 1000 }

/** Of both schemes. */
const failures = ({ colours }: DerivedTheme): ContrastRow[] =>
  [colours.light, colours.dark].flatMap(contrastReport).filter(({ passes }) => !passes)

describe.each(themeNames)('%s', (theme) => {
  const file = paletteFile(theme)

  test('can be read on every ground, whatever the accent', () => {
    fc.assert(
      fc.property(hex, (accent) => {
        expect(failures(deriveTheme(file, { accent }, 'auto'))).toEqual([])
      }),
      runs,
    )
  })

  test('can be read on every ground, whatever the background and all other colours', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(...schemes), (all, scheme) => {
        expect(failures(deriveTheme(file, all, scheme))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('stays as it is when it is derived again', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(...schemes), (all, scheme) => {
        const { palette } = derivePalette(file[scheme], all, scheme)
        expect(derivePalette(palette, {}, scheme).palette).toEqual(palette)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the ink of an accent', () => {
  test('has the hue of the accent', () => {
    const drifts: number[] = []
    const palettes = themeNames.map((theme) => paletteFile(theme).light)
    fc.assert(
      fc.property(hex, fc.constantFrom(...palettes), (accent, base) => {
        const { palette } = derivePalette(base, { accent }, 'light')
        const [asked, ink] = [toOklch(accent), toOklch(palette['accent-ink'])]
        const turn = Math.abs(asked.h - ink.h)
        // The hue of a grey is noise.
        if (Math.min(asked.c, ink.c) > 0.02) drifts.push(Math.min(turn, 360 - turn))
      }),
      runs,
    )
    drifts.sort((a, b) => a - b)
    expect(drifts[Math.floor(drifts.length * 0.95)]).toBeLessThan(1)
  })
})

describe('parseColour', () => {
  const part = fc.oneof(
    fc.double({ noNaN: true }).map(String),
    fc.integer({ min: -400, max: 400 }).map(String),
    fc.integer({ min: -20, max: 120 }).map((number) => `${number}%`),
    fc.constant('none'),
  )
  const functions = ['rgb(', 'hsl(', 'hwb(', 'lab(', 'lch(', 'oklab(', 'oklch(']
  const profiles = [
    'srgb',
    'srgb-linear',
    'display-p3',
    'a98-rgb',
    'prophoto-rgb',
    'rec2020',
    'xyz',
  ]
  const head = fc.constantFrom(...functions, ...profiles.map((profile) => `color(${profile} `))
  const written = fc
    .tuple(head, part, part, part)
    .map(([name, ...parts]) => `${name}${parts.join(' ')})`)

  test('reads a hex colour as itself', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        expect(parseColour(colour)).toEqual({ hex: colour })
      }),
      runs,
    )
  })

  test('reads every notation, or refuses it', () => {
    fc.assert(
      fc.property(fc.oneof(written, fc.string()), (text) => {
        const parsed = parseColour(text)
        expect('fault' in parsed || /^#[0-9A-F]{6}$/.test(parsed.hex)).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  test('never lets a colour break a deck', () => {
    const file = paletteFile('folio')
    fc.assert(
      fc.property(written, written, written, fc.boolean(), (accent, background, text, exact) => {
        const { grounds } = deriveTheme(file, { accent, background, text, exact }, 'light')
        for (const colour of Object.values(grounds.base)) expect(colour).toMatch(/^#[0-9A-F]{6}$/)
      }),
      { numRuns: 200 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { bindGrounds } from '../../../src/colour/bind-grounds.ts'
import { leastDifference } from '../../../src/colour/colour-vision.ts'
import { contrastReport, contrastTable } from '../../../src/colour/contrast-report.ts'
import { derivePalette } from '../../../src/colour/derive-palette.ts'
import { paletteRoles } from '../../../src/colour/palette.ts'
import { paletteFile, schemes, themeNames } from '../../support/palettes.ts'

describe.each(themeNames)('%s', (theme) => {
  const file = paletteFile(theme)
  const grounds = {
    light: bindGrounds(file.light, file.dark),
    dark: bindGrounds(file.dark, file.light),
  }

  test.each(schemes)('has every role in its %s palette, as #RRGGBB', (scheme) => {
    expect(Object.keys(file[scheme])).toEqual(paletteRoles)
    for (const colour of Object.values(file[scheme])) expect(colour).toMatch(/^#[0-9A-F]{6}$/)
  })

  test.each(schemes)('is what derivation would make of its %s palette', (scheme) => {
    expect(derivePalette(file[scheme], {}, scheme)).toEqual({ palette: file[scheme], findings: [] })
  })

  test.each(schemes)('can be read on every ground of its %s palette', (scheme) => {
    expect(contrastReport(grounds[scheme]).filter(({ passes }) => !passes)).toEqual([])
  })

  test.each(schemes)('tells good from bad in its %s palette, for every eye', (scheme) => {
    for (const ground of ['base', 'surface', 'photo'] as const) {
      const { positive, negative } = grounds[scheme][ground]
      expect(leastDifference(positive, negative)).toBeGreaterThanOrEqual(25)
    }
  })

  test.each(schemes)(
    'tells the series of charts apart in its %s palette, for every eye',
    (scheme) => {
      const series = ([1, 2, 3, 4] as const).map((number) => file[scheme][`series-${number}`])
      const pairs = series.flatMap((one, index) => series.slice(index + 1).map((two) => [one, two]))
      for (const [one, two] of pairs) expect(leastDifference(one!, two!)).toBeGreaterThanOrEqual(24)
      expect(series[0]).toBe(file[scheme].accent)
    },
  )

  test('has its derived colours in a file, so that nothing is derived for it', async () => {
    const text = `${JSON.stringify(grounds, null, 2)}\n`
    await expect(text).toMatchFileSnapshot(`../../../templates/themes/${theme}/colours.json`)
  })

  test('has the contrast that the table says', async () => {
    const tables = schemes.map((scheme) => {
      const table = contrastTable(contrastReport(grounds[scheme]))
      return `${theme} ${scheme}\n\n${table}\n`
    })
    await expect(tables.join('\n')).toMatchFileSnapshot(`contrast-${theme}.txt`)
  })
})

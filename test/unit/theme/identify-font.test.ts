import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseFontIndex, type FontIndexEntry } from '../../../src/theme/font-index.ts'
import { identifyFont } from '../../../src/theme/identify-font.ts'
import { cpuSeconds } from '../../support/cpu-time.ts'
import { repository } from '../../support/run-cli.ts'
import {
  basicMap,
  fullMap,
  plainFont,
  tablesWith,
  woff2Font,
  woffFont,
} from '../../support/tiny-font.ts'

const fonts = join(repository, 'templates/fonts')
const index = JSON.parse(
  readFileSync(join(fonts, 'index.json'), 'utf8'),
) as readonly FontIndexEntry[]
const katex = dirname(createRequire(import.meta.url).resolve('katex'))

const letters = { start: 0x41, end: 0x5a, glyph: 1 }
const emoji = { start: 0x1f600, end: 0x1f64f, glyph: 27 }
const some = fullMap([letters, emoji])
const rangesOf = (map: Buffer): unknown => identifyFont(plainFont(tablesWith(map)))

describe('identifyFont', () => {
  it('reads of every bundled file at least the signs that the index gives to it', () => {
    for (const { file, ranges } of parseFontIndex(index)) {
      const known = identifyFont(readFileSync(join(fonts, file)))
      if ('fault' in known) throw new Error(`${file}: ${known.fault}`)
      const lost = ranges.filter(
        ([start, end]) => !known.ranges.some(([from, to]) => from <= start && end <= to),
      )
      expect(lost, file).toEqual([])
      expect(known).toMatchObject({ format: 'woff2', isVariable: false })
    }
  })

  it('reads the same of one font in three kinds of files', () => {
    const [woff2, woff, ttf] = ['woff2', 'woff', 'ttf'].map((ending) => {
      const known = identifyFont(readFileSync(join(katex, `fonts/KaTeX_Main-Regular.${ending}`)))
      if ('fault' in known) throw new Error(known.fault)
      return known
    })
    expect([woff2?.format, woff?.format, ttf?.format]).toEqual(['woff2', 'woff', 'truetype'])
    expect(woff2!.ranges.length).toBeGreaterThan(20)
    expect(woff!.ranges).toEqual(woff2!.ranges)
    expect(ttf!.ranges).toEqual(woff2!.ranges)
  })

  it.each([
    ['truetype', plainFont(tablesWith(some))],
    ['truetype', plainFont(tablesWith(some), 'true')],
    ['opentype', plainFont(tablesWith(some), 'OTTO')],
    ['woff', woffFont(tablesWith(some))],
    ['woff2', woff2Font(tablesWith(some))],
  ])('tells %s by its bytes', (format, bytes) => {
    const ranges = [
      [0x41, 0x5a],
      [0x1f600, 0x1f64f],
    ]
    expect(identifyFont(bytes)).toEqual({ format, ranges, isVariable: false })
  })

  it('tells variable fonts by their axes, in all kinds of files', () => {
    const tables = tablesWith(some, ['fvar'])
    for (const bytes of [plainFont(tables), woffFont(tables), woff2Font(tables)]) {
      expect(identifyFont(bytes)).toMatchObject({ isVariable: true })
    }
  })

  it('leaves out what stands in the map without a glyph', () => {
    const holes = { start: 0x61, end: 0x64, glyph: 0, glyphs: [5, 0, 0, 6] }
    const box = { start: 0x70, end: 0x72, glyph: 0 }
    const ranges = [
      [0x41, 0x5a],
      [0x61, 0x61],
      [0x64, 0x64],
      [0x71, 0x72],
    ]
    expect(rangesOf(basicMap([letters, holes, box]))).toMatchObject({ ranges })
    const last = { start: 0x71, end: 0x72, glyph: 30 }
    expect(rangesOf(fullMap([letters, { ...box, end: 0x70 }, last]))).toMatchObject({
      ranges: [
        [0x41, 0x5a],
        [0x71, 0x72],
      ],
    })
  })

  it('leaves out controls and noncharacters', () => {
    const map = fullMap([
      { start: 0, end: 0x21, glyph: 1 },
      { start: 0xfffd, end: 0xffff, glyph: 9 },
    ])
    expect(rangesOf(map)).toMatchObject({
      ranges: [
        [0x20, 0x21],
        [0xfffd, 0xfffd],
      ],
    })
  })

  it.each([
    ['text', Buffer.from('root:x:0:0:'), 'it is no WOFF2, WOFF, TrueType or OpenType font'],
    ['a PNG', Buffer.from('\x89PNG', 'latin1'), 'it is no WOFF2, WOFF, TrueType or OpenType font'],
    ['one byte', Buffer.from('w'), 'it is no WOFF2, WOFF, TrueType or OpenType font'],
    ['a collection', Buffer.from('ttcf\0\x01\0\0'), 'it is a collection of several fonts'],
    [
      'a packed collection',
      woff2Font(tablesWith(some), 'ttcf'),
      'it is a collection of several fonts',
    ],
    ['no map', plainFont(new Map([['head', Buffer.alloc(4)]])), 'it lacks the table “cmap”'],
    [
      'a map of symbols',
      plainFont(tablesWith(basicMap([letters], 0))),
      'it does not say which letters it has',
    ],
    [
      'an old map',
      plainFont(tablesWith(fullMap([letters], 1, 0))),
      'it does not say which letters it has',
    ],
  ])('refuses %s', (_, bytes, fault) => {
    expect(identifyFont(bytes)).toEqual({ fault })
  })

  it('refuses every font that is cut off before its map ends, and never throws', () => {
    for (const make of [plainFont, woffFont, woff2Font]) {
      const whole = make(new Map([...tablesWith(some)].toReversed()))
      for (let length = 4; length < whole.length; length += 3) {
        expect(identifyFont(whole.subarray(0, length)), `${make.name} ${length}`).toEqual({
          fault: expect.stringMatching(/^it (?:is damaged|lacks the table)/) as string,
        })
      }
    }
  })

  it('refuses in a moment what unpacks to more than a font has, and maps without an end', () => {
    const bomb = Buffer.alloc(100_000_000)
    some.copy(bomb)
    const bombs = [woffFont, woff2Font].map((make) => make(tablesWith(bomb)))
    const seconds = cpuSeconds(() => {
      for (const bytes of bombs) expect(identifyFont(bytes)).toEqual({ fault: 'it is damaged' })
      const everywhere = Array.from({ length: 8000 }, () => ({
        start: 0x20,
        end: 0xfff0,
        glyph: 1,
      }))
      expect(rangesOf(basicMap(everywhere))).toMatchObject({ ranges: [[0x20, 0xfff0]] })
      const scattered = Array.from({ length: 40_000 }, (_, at) => ({
        start: 0x1000 + 2 * at,
        end: 0x1000 + 2 * at,
        glyph: 1,
      }))
      expect(rangesOf(fullMap(scattered))).toEqual({ fault: 'it is damaged' })
    })
    expect(seconds).toBeLessThan(2)
  })
})

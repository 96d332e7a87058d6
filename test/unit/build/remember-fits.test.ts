import { describe, expect, test } from 'vitest'
import type { DeckSheet } from '../../../src/build/deck-on-page.ts'
import { rememberFits, type RememberedFits } from '../../../src/build/remember-fits.ts'
import type { DeckBrowser } from '../../../src/browser/start-browser.ts'
import { ok } from '../../../src/diagnostics/outcome.ts'
import type { SlideMeasure } from '../../../src/fit/measure-deck.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import type { Host } from '../../../src/host/host.ts'
import type { Deck } from '../../../src/model/deck.ts'
import type { Step5 } from '../../../src/model/slide.ts'

const all: readonly Step5[] = ['d1', 'd2', 'd3', 'd4', 'd5']

/** A host that keeps texts in memory. */
function hostOf(kept: Map<string, string>): Host {
  return {
    ...nodeHost,
    readKept: (name) => Promise.resolve(kept.get(name)),
    keepText: (name, text) => Promise.resolve(void kept.set(name, text)),
  }
}

const browserOf = (version: string): DeckBrowser =>
  ({ session: () => Promise.resolve(ok({ facts: { version } })) }) as unknown as DeckBrowser

function deckOf(slides: readonly string[], css = 'css'): Deck {
  const pages = slides.map((id) => ({ id }))
  return { slides, pages, css, size: '16:9', widthPx: 1280, heightPx: 720 } as unknown as Deck
}

/** A page that says which slides it measured. */
function sheetOf(measured: string[][]): DeckSheet {
  return {
    measure: ({ slides }) => {
      measured.push([...slides])
      return Promise.resolve(slides.map((): SlideMeasure => ({ step: 'd2', tight: false, movable: [], overPx: 0, edge: 'bottom' }))) // prettier-ignore
    },
    print: () => Promise.reject(new Error('Nothing is printed.')),
  }
}

interface Look {
  readonly css?: string
  readonly fonts?: string
  readonly version?: string
}

async function run(
  kept: Map<string, string>,
  slides: readonly string[],
  { css, fonts = 'fonts', version = '1' }: Look = {},
): Promise<{ measured: string[][]; fits: RememberedFits; deck: Deck }> {
  const deck = deckOf(slides, css)
  const shop = { host: hostOf(kept), browser: browserOf(version) }
  const fits = await rememberFits(deck, fonts, shop)
  const measured: string[][] = []
  const steps = slides.map(() => all)
  await fits.measure(deck, steps, sheetOf(measured))
  await fits.keep()
  return { measured, fits, deck }
}

describe('remembered fits', () => {
  test('an unchanged deck is not measured again, and of a changed one only what is new', async () => {
    const kept = new Map<string, string>()
    expect((await run(kept, ['a', 'b', 'c'])).measured).toEqual([['a', 'b', 'c']])
    expect((await run(kept, ['a', 'b', 'c'])).measured).toEqual([])
    expect((await run(kept, ['a', 'x', 'b', 'c'])).measured).toEqual([['x']])
    expect((await run(kept, ['c', 'x'])).measured).toEqual([])
  })

  test.each([
    ['stylesheet', { css: 'other' }],
    ['fonts', { fonts: 'other' }],
    ['browser', { version: '2' }],
  ])('another %s is another look', async (_, look) => {
    const kept = new Map<string, string>()
    await run(kept, ['a'])
    expect((await run(kept, ['a'], look)).measured).toEqual([['a']])
  })

  test('a step that fits among others fits alone', async () => {
    const { fits, deck } = await run(new Map(), ['a'])
    expect(fits.recall(deck, [['d2']])).toMatchObject({ ok: true, value: [{ step: 'd2' }] })
    expect(fits.recall(deck, [['d3']])).toMatchObject({ ok: false, diagnostics: [] })
  })

  test('a deck that lies on the page whole is measured whole, and is there only then', async () => {
    const kept = new Map<string, string>()
    const { fits, deck } = await run(kept, ['a', 'b'])
    const measured: string[][] = []
    expect(fits.isOnPage(deck)).toBe(true)
    await fits.measure(deck, [['d3'], ['d2']], sheetOf(measured))
    expect(measured).toEqual([['a', 'b']])
    const longer = await run(kept, ['a', 'b', 'c'])
    expect(longer.fits.isOnPage(longer.deck)).toBe(false)
  })

  test('what runs have kept at the same time is kept together, and what is broken is measured anew', async () => {
    const kept = new Map<string, string>()
    const shop = { host: hostOf(kept), browser: browserOf('1') }
    const [one, two] = [deckOf(['a']), deckOf(['b'])]
    const [first, second] = [await rememberFits(one, '', shop), await rememberFits(two, '', shop)]
    await first.measure(one, [all], sheetOf([]))
    await second.measure(two, [all], sheetOf([]))
    await first.keep()
    await second.keep()
    const both = deckOf(['a', 'b'])
    const later = await rememberFits(both, '', shop)
    expect(later.recall(both, [all, all]).ok).toBe(true)
    for (const name of kept.keys()) kept.set(name, '{ broken')
    expect((await rememberFits(both, '', shop)).recall(both, [all, all]).ok).toBe(false)
  })
})

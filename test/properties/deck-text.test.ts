import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Compiled } from '../../src/pipeline.ts'
import { compileData } from '../support/deck-of.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { foldBlanks, htmlText } from '../support/html-text.ts'
import { slideTexts } from '../support/slide-texts.ts'

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

// What is a choice, a time or an address in the format is left as it is.
const fixed = new Set([
  'at', 'duration', 'date', 'video', 'url', 'photo', 'src', 'language', 'part', 'theme', 'size', 'mode', 'math', 'agenda', 'basis', 'layout', 'key', 'id', 'prefer', 'type', 'fit', 'focus', 'highlight', 'effort', 'primary', 'trimmed', 'values', 'footer', 'words', 'afterdeck',
]) // prettier-ignore

const asset = {
  src: pixel,
  mediaType: 'image/png',
  base64: pixel.slice(22),
  widthPx: 1,
  heightPx: 1,
}
const pictures = new Map([pixel, 'photo.png'].map((src) => [src, asset]))

type Tree = { [key: string]: unknown }

let example: Tree

beforeAll(() => {
  example = parse(
    readFileSync(new URL('../../content/examples/every-evidence.yaml', import.meta.url), 'utf8'),
  ) as Tree
})

/** The example with every text replaced by the next one of the list. */
function fill(value: unknown, next: () => string, key = ''): unknown {
  if (key === 'src') return pixel
  if (key === 'photo') return 'photo.png'
  if (key === 'highlight') return '1'
  if (fixed.has(key)) return value
  if (Array.isArray(value)) return value.map((each) => fill(each, next, key))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, fill(each, next, name)]),
    )
  }
  return typeof value === 'string' || typeof value === 'number' ? next() : value
}

function compileFilled(texts: readonly string[]): Compiled {
  let count = 0
  // An ellipsis in brackets is what `trimmed: true` has to have.
  const filled = fill(example, () => `${texts[count++ % texts.length]!} […]`) as Tree
  return compileData(filled, pictures).compiled
}

const ours =
  /^\/?(?:svg|foreignObject|section|footer|div|p|span|h[123]|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|pre|code|strong|em|a|img|bdi|time|br|mark)$/

function expectWhole({ plan, deck }: Compiled): void {
  expect(deck.slides).toHaveLength(plan.slides.length)
  plan.slides.forEach((slide, index) => {
    const html = deck.slides[index]!
    const text = htmlText(html)
    expect(html.match(/<section/g)).toHaveLength(1)
    expect(html, slide.id).toContain(`id="${slide.id}"`)
    expect(html).toMatch(new RegExp(`class="${slide.layout}"`))
    for (const [, tag] of html.matchAll(/<(\/?[a-z][^\s/>]*)/gi)) expect(tag, html).toMatch(ours)
    const names = html.replaceAll(/="[^"]*"/g, '=""')
    expect(names).not.toMatch(/<[^>]*\s(?:on\w+|srcset|formaction)=/i)
    expect(html).not.toMatch(
      /(?:href|src)="(?!https:|http:|mailto:|#|data:image\/(?:png|svg\+xml);base64,)/i,
    )
    for (const each of slideTexts(slide))
      expect(text, `${slide.id}: ${each}`).toContain(foldBlanks(each))
  })
}

describe('a deck', () => {
  test('shows every text of its recap on the slide where it belongs, and nothing else changes', () => {
    for (const text of hostileTexts) expectWhole(compileFilled([text]))
  })

  test('keeps texts apart that stand beside each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...hostileTexts), { minLength: 3, maxLength: 40 }),
        (texts) => {
          expectWhole(compileFilled(texts))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('carries the notes of a slide as they are', () => {
    for (const text of hostileTexts) {
      const { plan, markdown } = compileFilled([text])
      const noted = plan.slides.filter(({ notes }) => notes.length > 0)
      expect(noted.length).toBeGreaterThan(0)
      expect(markdown.markdown.match(/^<!--$/gm)?.length, text).toBe(noted.length)
    }
  })
})
